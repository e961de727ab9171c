using System.Diagnostics;
using System.Text;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>A running virtual machine in a network namespace of its own, and clients of its SSH servers in there.</summary>
internal sealed class Guest : IDisposable
{
    private const int ForwardedSsh = 10022;
    private const int ForwardedUnlock = 10023;

    // A started client takes seconds under emulation; a machine that needs longer than this hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly string console;
    private readonly LabFolder client;

    /// <param name="arguments">Arguments of QEMU beside those of <see cref="VirtualMachine"/>.</param>
    /// <param name="console">The file that the console is written to.</param>
    /// <param name="client">The folder with the client's key <c>key</c> and <c>known_hosts</c>.</param>
    public Guest(IEnumerable<string> arguments, string console, LabFolder client)
    {
        (this.console, this.client) = (console, client);
        // The time limit ends the machine even when this process is killed.
        process = Process.Start(new ProcessStartInfo("unshare",
        [
            "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh", "timeout", "--signal=KILL", "600",
            .. VirtualMachine.Qemu(1024), "-smp", "2", "-nodefaults", "-display", "none", "-monitor", "none", "-serial", $"file:{console}",
            "-nic", $"user,model=virtio-net-pci,hostfwd=tcp:127.0.0.1:{ForwardedSsh}-:22,hostfwd=tcp:127.0.0.1:{ForwardedUnlock}-:{SmallFleet.UnlockPort}",
            .. arguments,
        ])
        { RedirectStandardInput = true })!;
    }

    /// <summary>Unlocks the disk over SSH in the initrd.</summary>
    public void Unlock(string passphrase)
    {
        Until("the initrd asks for the passphrase over SSH", () =>
        {
            // -tt: the agent asks on a terminal.
            using var ssh = Ssh(ForwardedUnlock, "root", ["-tt"], "");
            var said = new StringBuilder();
            for (int next; (next = ssh.StandardOutput.Read()) >= 0;)
            {
                said.Append((char)next);
                if (!said.ToString().Contains("passphrase", StringComparison.OrdinalIgnoreCase) || next != ':') continue;
                ssh.StandardInput.Write(passphrase + "\n");
                ssh.StandardInput.Flush();
                ssh.StandardOutput.ReadToEnd();
                ssh.WaitForExit();
                return true;
            }
            ssh.WaitForExit();
            return false;
        });
    }

    /// <summary>Waits until the account can log in.</summary>
    public void WaitForLogin()
    {
        // Clients that come earlier are refused, and sshd makes them wait for that.
        Until("the system is up", () => Console.Contains("Reached target \e[0;1;39mmulti-user.target", StringComparison.Ordinal));
        Until("the account logs in", () => Run(SmallFleet.Administrator, "true").ExitCode == 0);
    }

    /// <summary>Runs a command as an account that logs in with the key.</summary>
    public (int ExitCode, string Output) Run(string account, string command, string input = "")
    {
        using var ssh = Ssh(ForwardedSsh, account, [], command);
        var error = ssh.StandardError.ReadToEndAsync();
        ssh.StandardInput.Write(input);
        ssh.StandardInput.Close();
        var output = ssh.StandardOutput.ReadToEnd();
        ssh.WaitForExit();
        return (ssh.ExitCode, output + error.Result);
    }

    /// <summary>Waits until the machine is off.</summary>
    public void WaitForEnd() => Until("the machine is off", () => process.HasExited);

    public string Console => File.Exists(console) ? File.ReadAllText(console).ReplaceLineEndings("\n") : "";

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Until(string what, Func<bool> done)
    {
        var clock = Stopwatch.StartNew();
        while (!done())
        {
            Assert.True(clock.Elapsed < Patience && (!process.HasExited || what == "the machine is off"), $"Waited for: {what}.\n{Console}");
            Thread.Sleep(1000);
        }
    }

    private Process Ssh(int port, string account, string[] options, string command) => LabRoot.StartIn(process.Id,
    [
        "ssh", "-F", "none", "-i", $"{client.Inside}/key", "-p", $"{port}", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "LogLevel=ERROR",
        "-o", "StrictHostKeyChecking=yes", "-o", $"UserKnownHostsFile={client.Inside}/known_hosts", .. options, $"{account}@127.0.0.1", .. command.Length == 0 ? [] : new[] { command },
    ]);

    /// <summary>What the client expects of the two servers.</summary>
    public static string KnownHosts(string hostKey, string initrdKey) => $"[127.0.0.1]:{ForwardedSsh} {hostKey}\n[127.0.0.1]:{ForwardedUnlock} {initrdKey}\n";
}
