namespace Hardening.Rules;

/// <summary>A runtime that compiles while it runs, in a sandbox that forbids memory which is both written and executed.</summary>
public sealed class RuntimeNeedsExecutableMemory : HostRule
{
    // Runtimes with a just-in-time compiler, by the beginning of their package.
    private static readonly string[] Runtimes =
        ["nodejs", "bun", "deno", "dotnet", "dotnetCorePackages", "mono", "jdk", "jre", "openjdk", "temurin", "graalvm", "zulu", "luajit", "pypy", "julia", "erlang", "elixir", "electron", "chromium", "wasmtime", "wasmer", "php.withExtensions"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8052", Layer.Systemd, Severity.Error)
    {
        Title = "MemoryDenyWriteExecute blocks a JIT runtime",
        Why = "A just-in-time compiler writes machine code and executes it. MemoryDenyWriteExecute=yes blocks that, and the program crashes at start.",
        Fix = "Disable it for this service: sandbox.MemoryDenyWriteExecute(false).",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var service in host.Services.All.Certain.Select(host.Services.Service))
        {
            var denies = service.Sandbox.Get(SandboxSettings.MemoryDenyWriteExecute);
            if (denies.Is(true) && service.Package.TryGet(out var package) && RuntimeOf(package.Text) is { } runtime)
                yield return At(service.Package, $"{service.Name} runs {package}, which needs a JIT compiler ({runtime}), and MemoryDenyWriteExecute=yes blocks that.").With(denies);
        }
    }

    private static string? RuntimeOf(string package) => Runtimes.FirstOrDefault(runtime =>
        package == runtime || (package.StartsWith(runtime, StringComparison.Ordinal) && package.Skip(runtime.Length).First() is var next && (char.IsDigit(next) || next is '-' or '_' or '.')));
}
