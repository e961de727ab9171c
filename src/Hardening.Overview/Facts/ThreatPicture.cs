using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facts;

/// <summary>The threats a fleet is held against.</summary>
internal static class ThreatPicture
{
    /// <summary>Threats that every host should have an answer to, in the order of the table. What rules alone speak of (lock-out, outage) is not among them.</summary>
    public static IReadOnlyList<Threat> All { get; } =
        [RemoteCodeExecution, KernelExploitation, LateralMovement, CredentialTheft, NetworkAttack, CredentialGuessing, PhysicalAccess, DataLoss, StaleSoftware];
}
