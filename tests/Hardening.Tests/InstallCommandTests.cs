namespace Hardening.Tests;

/// <summary>The first installation of a host, step by step.</summary>
public sealed class InstallCommandTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Keys_and_secrets_of_the_host_come_before_the_installation()
    {
        var outcome = program.With("SECRETS", "yes").Run("install", "server");
        Assert.Equal(0, outcome.ExitCode);
        string[] inOrder =
        [
            "dotnet run -- secrets host-keys server",
            "agenix -e secrets/admin_password.age   # password of admin: the hash that mkpasswd prints",
            "agenix -e secrets/token.age   # service tunnel",
            "nix flake lock path:./flake",
            "nixos-install --no-root-passwd --flake path:./flake#server",
            "find extra-files -type f -exec shred -u {} + && rm -r extra-files",
            "sudo nixos-rebuild switch --flake path:./flake#server   # on server",
        ];
        var places = inOrder.Select(command => outcome.Out.IndexOf($"\n{command}\n", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Nothing_is_asked_for_that_the_host_has_not()
    {
        var outcome = program.Run("install", "notebook", "--output", "my flake");
        Assert.DoesNotContain("host-keys", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("agenix", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("nixos-install --no-root-passwd --flake path:'./my flake'#notebook\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hardware_is_read_on_the_machine_into_the_files_that_the_description_names()
    {
        var outcome = program.With("GENERATED", "hardware").Run("install", "server");
        string[] inOrder =
        [
            "ssh root@server nixos-generate-config --show-hardware-config > ./flake/hosts/server/hardware-configuration.nix",
            "ssh root@server nix --extra-experimental-features nix-command --extra-experimental-features flakes run nixpkgs#nixos-facter > ./flake/facter.json",
            "nixos-install --no-root-passwd --flake path:./flake#server",
        ];
        var places = inOrder.Select(command => outcome.Out.IndexOf($"\n{command}\n", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("dotnet run -- secrets generate\ncd ./flake\nagenix -e secrets/by_hand.age\ncd -\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_host_has_to_be_said_where_there_are_several()
    {
        var outcome = program.Run("install");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("install server", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("install", "sever").ExitCode);
    }
}
