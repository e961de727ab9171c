using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>Where files outside of the overview are, seen from its folder.</summary>
/// <param name="Source">The file a call stands in, or null where no link to it would hold.</param>
/// <param name="Emitted">A file of the flake, such as <c>hosts/homelab/kernel.nix</c>, or null where it is not there.</param>
internal sealed record Links(Func<Origin, string?> Source, Func<string, string?> Emitted)
{
    public static Links None { get; } = new(static _ => null, static _ => null);

    /// <summary>The calls behind something, each once. Lines are left out: they move whenever anything above them does.</summary>
    public Prose Calls(IEnumerable<Origin> origins) => Prose.Join(", ", origins
        .Select(origin => (File: System.IO.Path.GetFileName(origin.File), origin.Method, Origin: origin))
        .Where(call => call.File.Length > 0)
        .DistinctBy(call => (call.File, call.Method))
        .Select(call => Call(call.File, call.Method, Source(call.Origin))));

    /// <summary>A file of the flake.</summary>
    public Prose Module(string path) => Emitted(path) is { } link ? new Inline.FileLink(path, link) : (Prose)new Inline.Code(path);

    private static Prose Call(string file, string method, string? link) =>
        link is null ? Prose.Of($"{method:code} in {file}") : Prose.Of($"{method:code} in {new Inline.FileLink(file, link)}");
}
