namespace Hardening.Model;

/// <summary>What a host is made of.</summary>
public sealed partial class HardwareModel
{
    private readonly ModelScope scope;
    private readonly ModuleFiles files;

    internal HardwareModel(ModelScope scope, ModuleFiles files) => (this.scope, this.files) = (scope, files);

    /// <summary>What the hardware report says; null if absent, or where its text is not known or not valid.</summary>
    internal FacterReport? Report => ReportPath.TryGet(out var path) ? files.ReportOf(path.ToString()) : null;
}
