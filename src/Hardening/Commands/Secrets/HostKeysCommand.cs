using System.CommandLine;
using System.Diagnostics;
using Hardening.Commands.Emit;
using Hardening.Commands.Install;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Commands.Secrets;

/// <summary>Makes the key pairs of a host that is not installed yet.</summary>
internal sealed class HostKeysCommand : FleetCommand
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Argument<string?> host = new("HOST") { Description = "The host; can be left out where there is one only.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string> extra = new("--extra-files")
    {
        Description = "The folder for the private keys, as nixos-anywhere takes it.", HelpName = "DIR", DefaultValueFactory = static _ => HostKeys.DefaultFolder,
        Validators = { static written => Choices.NotEmpty(written, "--extra-files") },
    };

    private readonly Option<string> output = Choices.Flake();

    public override string Name => "host-keys";

    public override string Description => "Create the SSH host keys of a new host with ssh-keygen, for nixos-anywhere --extra-files.";

    public override IReadOnlyList<Option> Options => [extra, output];

    public override IReadOnlyList<Argument> Arguments => [host];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var chosen = HostChoice.One(ImportedModules.Of(fleet, parsed.GetRequiredValue(output)), parsed.GetValue(host), "secrets host-keys");
        var folder = parsed.GetRequiredValue(extra);
        var keys = HostKeys.Of(chosen).ToArray();
        if (keys.Length == 0)
        {
            screen.Out.WriteLine($"{chosen.Name} needs no key before installation: it has neither secrets nor host keys at a stated path.");
            return ExitCode.Ok;
        }
        foreach (var key in keys)
        {
            var path = folder.TrimEnd('/') + key.File;
            if (File.Exists(path)) screen.Out.WriteLine($"{path} exists and is kept.");
            else Make(path, key.Comment, screen);
            if (key.Decrypts) screen.Out.WriteLine($"  {chosen.Name}.Secrets.HostKey(\"{File.ReadAllText(path + ".pub").Trim()}\")", Tone.Strong);
        }
        return ExitCode.Ok;
    }

    private static void Make(string path, string comment, Screen screen)
    {
        // ssh-keygen asks before it overwrites, and there is no one to ask.
        if (File.Exists(path + ".pub")) throw new RunFailure(ExitCode.Refused, $"{path}.pub exists without its private key, and is not overwritten.\nFix: restore {path}, or remove {path}.pub.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OnlyOwner);
        LocalTool.Pipe("ssh-keygen", "openssh", [], "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path);
        screen.Out.WriteLine($"made {path}");
    }
}
