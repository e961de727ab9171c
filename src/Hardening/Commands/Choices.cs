using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hardening.Commands;

/// <summary>Options that several commands share, so that a word means the same with each.</summary>
internal static class Choices
{
    public static Option<bool> Json() => new("--json") { Description = "Write JSON." };

    /// <param name="name">The option's name; <c>--output</c> unless the command writes elsewhere.</param>
    public static Option<string> Flake(string name = "--output") => new(name)
    {
        Description = "The folder of the emitted flake, with the modules that hosts import.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => Emit.EmitOptions.DefaultFolder,
        Validators = { written => NotEmpty(written, name) },
    };

    public static Option<string[]> Hosts(string description) => new("--host") { Description = description, HelpName = "NAME", Arity = ArgumentArity.OneOrMore };

    public static Option<NixosRelease?> Release(string description) => new("--release")
    {
        Description = description,
        HelpName = string.Join("|", Numbers),
        CustomParser = ReadRelease,
    };

    public static void NotEmpty(OptionResult written, string name)
    {
        if (written.Tokens is [{ Value: "" }]) written.AddError($"{name} needs the name of a folder, for example {name} flake.");
    }

    private static string[] Numbers => [.. Enum.GetValues<NixosRelease>().Select(known => known.Number())];

    private static NixosRelease? ReadRelease(ArgumentResult written)
    {
        var number = written.Tokens[0].Value;
        foreach (var known in Enum.GetValues<NixosRelease>())
            if (known.Number() == number) return known;
        written.AddError($"\"{number}\" is not a supported release: expected --release {string.Join(", ", Numbers[..^1])} or {Numbers[^1]}.");
        return null;
    }
}
