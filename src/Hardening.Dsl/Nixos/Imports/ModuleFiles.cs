using System.Collections.Concurrent;

namespace Hardening;

/// <summary>The texts of the NixOS modules that lie in the output folder. The library reads no files: whoever runs it brings them.</summary>
internal sealed class ModuleFiles
{
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly ConcurrentDictionary<string, NixNode?> parsed = new(StringComparer.Ordinal);

    /// <param name="texts">By their path below the output folder, such as <c>./disks/main.nix</c>.</param>
    public ModuleFiles(IReadOnlyDictionary<string, string> texts) => this.texts = texts;

    /// <summary>No text of any module is known.</summary>
    public static ModuleFiles None { get; } = new(new Dictionary<string, string>());

    /// <summary>The file that an import means: itself, or <c>default.nix</c> of the folder; null where the text is not known.</summary>
    public string? Find(string path) =>
        texts.ContainsKey(path) ? path : texts.ContainsKey(path.TrimEnd('/') + "/default.nix") ? path.TrimEnd('/') + "/default.nix" : null;

    public string TextOf(string file) => texts[file];

    /// <summary>The expression in a file; null where it is not valid Nix.</summary>
    public NixNode? ExpressionOf(string file) => parsed.GetOrAdd(file, name => NixParser.TryParse(texts[name], out var expression, out _) ? expression : null);
}
