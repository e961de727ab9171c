using Hardening.Nix.Printing;
using Hardening.Nix.Tests.Expressions;

var folder = args[1];
Directory.CreateDirectory(folder);
var count = int.Parse(args[2]);
var first = args.Length > 3 ? ulong.Parse(args[3]) : 0;
for (var i = 0; i < count; i++)
{
    var seed = first + (ulong)i;
    // Small trees are many, so that a difference shows in a short file.
    var tree = new RandomSyntax(seed * 0x9E3779B97F4A7C15).File(1 + i % 40);
    File.WriteAllText(Path.Combine(folder, $"{seed}.nix"), NixPrinter.Print(tree));
}
