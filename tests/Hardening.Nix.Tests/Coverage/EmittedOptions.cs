using System.Text;
using Hardening.Nix.Flake;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>The options that the emitted modules of a fleet's hosts define, and what <c>secrets.nix</c> says, as the real Nix evaluates them.</summary>
internal sealed class EmittedOptions
{
    private const string Recipients = "secrets.nix";

    private readonly ILookup<string, EvaluatedDefinition> definitions;

    private EmittedOptions(ILookup<string, EvaluatedDefinition> definitions) => this.definitions = definitions;

    public static EmittedOptions Of(FleetModel fleet)
    {
        var modules = FlakeEmitter.Emit(fleet).Select(file => (Path: file.Path.ToString().Split('/'), Text: Encoding.UTF8.GetString(file.Content.Span)))
            .Where(file => file.Path is ["hosts", _, not "default.nix"] or ["secrets.nix"]).ToArray();
        var evaluated = EvaluatedModule.FromTexts(modules.Select(module => module.Text), fleet.Release);
        return new(modules.Zip(evaluated)
            .SelectMany(pair => pair.Second.Definitions, (pair, definition) => (Host: pair.First.Path is ["hosts", var host, ..] ? host : Recipients, definition))
            .Where(pair => pair.definition.IsActive)
            .ToLookup(pair => pair.Host, pair => pair.definition));
    }

    /// <summary>The value of an option, or null where nothing defines it; of lists all elements, of a set its first member.</summary>
    public NixosValue? Find(string host, NixosPath option)
    {
        var found = definitions[host].Concat(definitions[Recipients])
            .Where(definition => definition.Path.Segments.Take(option.Segments.Count).SequenceEqual(option.Segments))
            .Select(definition => definition.Value).ToArray();
        return found is [NixosValue.List, _, ..] ? new NixosValue.List(found.OfType<NixosValue.List>().SelectMany(list => list.Items)) : found.FirstOrDefault();
    }
}
