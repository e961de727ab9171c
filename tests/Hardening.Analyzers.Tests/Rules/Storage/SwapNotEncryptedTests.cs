namespace Hardening.Tests.Rules.Storage;

public sealed class SwapNotEncryptedTests : RuleTests<SwapNotEncrypted>
{
    [Fact]
    public void Finds_swap_in_the_clear() =>
        Finds("""server.Storage.{|also:Unlock("crypted", "/dev/disk/by-uuid/1111")|}; server.Nixos.[|Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/nvme0n1p3" }))|];""",
            "Swap of server is on /dev/nvme0n1p3, which is not encrypted.");

    [Theory]
    [InlineData("/dev/mapper/swap")]
    [InlineData("/dev/disk/by-uuid/2222")]
    [InlineData("/swap/swapfile")]
    public void Leaves_other_places_alone(string device) =>
        IsSilent($$"""server.Storage.Unlock("crypted", "/dev/disk/by-uuid/1111"); server.Nixos.Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "{{device}}" }));""");

    [Fact]
    public void Leaves_a_random_key_alone() =>
        IsSilent("""server.Storage.Unlock("crypted", "/dev/disk/by-uuid/1111"); server.Nixos.Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/nvme0n1p3", ["randomEncryption"] = new NixAttributes { ["enable"] = true } }));""");

    [Fact]
    public void Does_not_guess_the_device() =>
        IsUndecided("""server.Storage.Unlock("crypted", "/dev/disk/by-uuid/1111"); server.Nixos.Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = args.Length > 0 ? "/dev/nvme0n1p3" : "/dev/mapper/swap" }));""");
}
