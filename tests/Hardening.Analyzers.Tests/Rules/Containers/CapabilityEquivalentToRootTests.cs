namespace Hardening.Tests.Rules.Containers;

public sealed class CapabilityEquivalentToRootTests : RuleTests<CapabilityEquivalentToRoot>
{
    [Fact]
    public void Finds_the_capability() =>
        Finds("""server.Containers.Add("tool").[|AddCapabilities("CAP_NET_ADMIN", "CAP_SYS_MODULE")|];""",
            "CAP_SYS_MODULE makes root in tool equivalent to root on server.");

    [Fact]
    public void Leaves_users_of_their_own_alone() =>
        IsSilent("""server.Containers.Add("tool").UserNamespace().AddCapabilities("CAP_SYS_ADMIN");""");

    [Fact]
    public void Leaves_smaller_rights_alone() =>
        IsSilent("""server.Containers.Add("tool").AddCapabilities("CAP_NET_ADMIN", "CAP_SYS_NICE");""");

    [Fact]
    public void Does_not_guess_the_capability() =>
        IsUndecided("""server.Containers.Add("tool").AddCapabilities(args.Length > 0 ? "CAP_SYS_ADMIN" : "CAP_SYS_NICE");""");
}
