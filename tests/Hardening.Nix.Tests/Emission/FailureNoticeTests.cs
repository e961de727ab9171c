using System.Diagnostics;
using System.Net;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>A failed unit is reported: which ones, and what the script sends, run with the real curl.</summary>
[SupportedOSPlatform("linux")]
public sealed class FailureNoticeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("notices").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Backups_upgrades_and_named_services_are_watched()
    {
        var module = Systemd(host =>
        {
            host.Backup.Daily("main", copy => copy.To("/backup").Password(host.Secrets.Add("restic")).Paths("/srv"));
            host.Updates.Automatic("github:example/hosts", "daily");
            host.Systemd.NotifyFailures(host.Secrets.Add("url"), "container@immich.service");
        });
        var watched = module.EnumerateObject().Where(static unit => unit.Value.TryGetProperty("onFailure", out _)).ToDictionary(static unit => unit.Name, static unit => unit.Value.GetProperty("onFailure")[0].GetString());
        Assert.Equal(["container@immich", "nixos-upgrade", "restic-backups-main"], watched.Keys.Order(StringComparer.Ordinal));
        Assert.All(watched.Values, static notice => Assert.Equal("notify-failure@%n.service", notice));
        Assert.Equal("address:/run/agenix/url", module.GetProperty("notify-failure@").GetProperty("serviceConfig").GetProperty("LoadCredential")[0].GetString());
    }

    [Fact]
    public void Nothing_is_watched_that_is_not_described()
    {
        var module = Systemd(static host => host.Systemd.NotifyFailures(host.Secrets.Add("url")));
        Assert.Equal(["notify-failure@"], module.EnumerateObject().Select(static unit => unit.Name));
    }

    [Fact]
    public async Task The_script_sends_the_unit_and_the_host_and_shows_the_address_to_no_one()
    {
        using var server = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/secret-topic/";
        server.Prefixes.Add(address);
        server.Start();
        var request = Receive(server);

        var script = Systemd(static host => host.Systemd.NotifyFailures(host.Secrets.Add("url"))).GetProperty("notify-failure@").GetProperty("script").GetString()!;
        File.WriteAllText(Path.Combine(folder, "script"), script);
        File.WriteAllText(Path.Combine(folder, "address"), address + "\n");
        Tool("logger", "exit 0");
        Tool("curl", $"exec {Found("curl")} \"$@\"");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-e", Path.Combine(folder, "script"), "restic-backups-main.service"])
        {
            RedirectStandardError = true, Environment = { ["CREDENTIALS_DIRECTORY"] = folder },
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);

        Assert.Equal("restic-backups-main.service failed on server. See journalctl -u restic-backups-main.service", await request);
        var calls = File.ReadAllLines(Path.Combine(folder, "calls"));
        Assert.Contains("logger --priority daemon.alert --tag notify-failure restic-backups-main.service failed", calls);
        Assert.DoesNotContain(calls, static call => call.Contains("secret-topic", StringComparison.Ordinal));
    }

    private static async Task<string> Receive(HttpListener server)
    {
        var context = await server.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        context.Response.Close();
        return body;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Found(string tool) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(path => Path.Combine(path, tool)).First(File.Exists);

    // Notes what it is called with, and goes on.
    private void Tool(string name, string then)
    {
        var path = Path.Combine(folder, "bin", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\necho {name} \"$@\" >> '{folder}/calls'\n{then}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private JsonElement Systemd(Action<Server> describe)
    {
        File.WriteAllText(Path.Combine(folder, "systemd.nix"), Flakes.Module("systemd", describe));
        File.WriteAllText(Path.Combine(folder, "evaluate.nix"), "{ folder }: (import (folder + \"/systemd.nix\") { pkgs = { curl = folder; util-linux = folder; }; }).systemd.services");
        return JsonDocument.Parse(NixEvaluator.Evaluate(Path.Combine(folder, "evaluate.nix"), ("folder", folder))).RootElement;
    }
}
