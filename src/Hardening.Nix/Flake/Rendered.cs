using Hardening.Nix.Expressions;
using Hardening.Nix.Output;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Flake;

/// <summary>An expression as the file it becomes.</summary>
internal static class Rendered
{
    public static OutputFile File(string path, NixExpression expression) =>
        new(OutputPath.From(path), NixPrinter.PrintUtf8(new NixFile(expression)));
}
