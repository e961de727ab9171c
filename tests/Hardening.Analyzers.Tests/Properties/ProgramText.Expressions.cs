using System.Globalization;

namespace Hardening.Analyzers.Tests.Properties;

internal sealed partial class ProgramText
{
    private string Condition() => random.Next(9) switch
    {
        0 => "true",
        1 => $"{Integer()} > {random.Next(6)}",
        2 => $"{Integer()} % 2 == 0",
        3 => $"!({Integer()} < 2 && {Integer()} != 1)",
        4 => $"{Integer()} is 1 or > 4",
        5 => $"{Text()}.Length == 3",
        6 => $"{Text()} is \"ann\" or [_, 'o', ..]",
        7 => $"{List()}.Any(x => x > {random.Next(4)})",
        _ => hasInputs ? "Input.N > 1" : "Shared.Flag",
    };

    private string Integer() => random.Next(13) switch
    {
        0 or 1 or 2 or 3 => Operand(),
        4 => random.Next(10).ToString(CultureInfo.InvariantCulture),
        5 => $"({Operand()} + {random.Next(5)})",
        6 => $"({Operand()} > 2 ? 1 : {random.Next(9)})",
        7 => $"{List()}.Count()",
        8 => $"{List()}.Where(x => x > 1).Sum()",
        9 => $"(({Operand()} * 7) switch {{ > 9 => 2, 7 => 3, _ => 4 }})",
        10 => $"(from x in {List()} where x != 2 select x * 2).FirstOrDefault()",
        11 => $"{Text()}.Length",
        _ => hasInputs && random.Next(2) == 0 ? "Input.N" : "Shared.Twice(2)",
    };

    private string Text() => random.Next(6) switch
    {
        0 => "\"ann\"",
        1 => $"$\"u{{Math.Abs({Operand()} % 4)}}\"",
        2 => "(\"b\" + \"ob\")",
        3 => "string.Join(\"\", new[] { \"e\", \"v\", \"e\" }).ToLowerInvariant()",
        4 => "\"carol \".Trim().Substring(0, 4)",
        _ => $"({Operand()} > 2 ? \"eve\" : \"mallory\")",
    };

    private string List() => random.Next(5) switch
    {
        0 => "new[] { 1, 2, 3 }",
        1 => $"Enumerable.Range(1, {random.Next(1, 4)})",
        2 => $"new List<int> {{ {Operand()}, 4 }}",
        3 => $"((int[])[1, .. Shared.Numbers, {Operand()}])",
        _ => "Shared.Numbers",
    };

    private string Operand() => random.Next(scope.Count + 2) is var i && i < scope.Count ? scope[i].Name : i == scope.Count ? "Shared.Base" : "3";
}
