using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Tests.Support;

/// <summary>Additional files of a project, each with what the package's targets say of it.</summary>
internal sealed class ProjectFiles : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<AdditionalText, (string? Key, string Value)> files = [];

    public ProjectFiles(params (string Name, string? Key, string Value, string Text)[] all)
    {
        foreach (var file in all) files[new File(file.Name, file.Text)] = (file.Key, file.Value);
    }

    public AnalyzerOptions Options => new([.. files.Keys], this);

    public override AnalyzerConfigOptions GlobalOptions => new Values(null, "");

    /// <summary>A NixOS module in the output folder.</summary>
    public static (string, string?, string, string) Module(string path, string text) => (path, "HardeningModule", path, text);

    /// <summary>The project's own table of options.</summary>
    public static (string, string?, string, string) OwnOptions(string text) => ("nixos-options.json", "HardeningOptions", "true", text);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(files[textFile].Key, files[textFile].Value);

    private sealed class Values(string? name, string given) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = given;
            return name is not null && key == $"build_metadata.AdditionalFiles.{name}";
        }
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
