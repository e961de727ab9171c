namespace Hardening.Tests.Rules.Services;

public sealed class DeviceHiddenTests : RuleTests<DeviceHidden>
{
    [Fact]
    public void Finds_a_hidden_device() =>
        Finds("""server.Services.Add("own", s => s.{|also:Sandbox(Sandbox.Strict, box => box.[|DeviceAllow("/dev/dri/renderD128")|])|});""",
            "own is allowed to use /dev/dri/renderD128, which PrivateDevices hides.");

    [Fact]
    public void Leaves_a_visible_device_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Sandbox(Sandbox.Strict, box => box.PrivateDevices(false).DeviceAllow("/dev/dri/renderD128")));""");

    [Fact]
    public void Does_not_guess_whether_it_is_hidden() =>
        IsUndecided("""server.Services.Add("own", s => s.Sandbox(box => box.PrivateDevices(args.Length > 0).DeviceAllow("/dev/dri/renderD128")));""");
}
