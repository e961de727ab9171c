using System.Collections.Concurrent;

namespace Hardening.Model;

/// <summary>The files of a project that a description depends on: modules in the output folder and the table of options. The library reads no files: the caller provides them.</summary>
internal sealed class ModuleFiles
{
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly ConcurrentDictionary<string, NixNode?> parsed = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, FacterReport?> reports = new(StringComparer.Ordinal);

    /// <param name="texts">By their path below the output folder, such as <c>./disks/main.nix</c>.</param>
    /// <param name="options">The project's own table of options; null where it has none.</param>
    public ModuleFiles(IReadOnlyDictionary<string, string> texts, OptionFile? options = null) => (this.texts, Options) = (texts, options);

    /// <summary>The hardware report in a file; null where its text is not known or not valid.</summary>
    public FacterReport? ReportOf(string file) => texts.ContainsKey(file) ? reports.GetOrAdd(file, name => FacterReport.Read(texts[name])) : null;

    /// <summary>No text of any module is known.</summary>
    public static ModuleFiles None { get; } = new(new Dictionary<string, string>());

    /// <summary>The project's own table of options; null where it has none.</summary>
    public OptionFile? Options { get; }

    /// <summary>The table of options in use.</summary>
    public OptionTable Table => Options?.Table ?? OptionTable.BuiltIn;

    /// <summary>The file that an import means: itself, or <c>default.nix</c> of the folder; null where the text is not known.</summary>
    public string? Find(string path) =>
        texts.ContainsKey(path) ? path : texts.ContainsKey(path.TrimEnd('/') + "/default.nix") ? path.TrimEnd('/') + "/default.nix" : null;

    public string TextOf(string file) => texts[file];

    /// <summary>The expression in a file; null where it is not valid Nix.</summary>
    public NixNode? ExpressionOf(string file) => parsed.GetOrAdd(file, name => NixParser.TryParse(texts[name], out var expression, out _) ? expression : null);
}
