using Homelab;

namespace Hardening.Nix.Tests.Lab;

/// <summary>A real kernel boots with what is emitted for the sample's server, and is asked what it made of it.</summary>
public sealed class KernelBootTests
{
    private static readonly Lazy<Booted> Server = new(Booted.Sample);

    // A name that no kernel knows: it shows that the kernel's list of such names was found. (It leaves out names with a dot.)
    private const string Probe = "no_kernel_knows_this";

    [Fact]
    public void The_kernel_is_locked_down_and_takes_signed_modules_only()
    {
        Assert.Contains("[confidentiality]", Server.Value.Line("lockdown"), StringComparison.Ordinal);
        Assert.Equal("Y", Server.Value.Line("sig_enforce"));
    }

    [Fact]
    public void The_kernel_knows_every_parameter() => Assert.Equal(Probe, Server.Value.Line("unknown"));

    [Fact]
    public void Every_sysctl_reads_back_as_it_was_written()
    {
        Assert.NotEmpty(Server.Value.Sysctls);
        Assert.Equal([], Server.Value.Sysctls
            .Select(sysctl => (sysctl.Key, Written: sysctl.Value, Read: Server.Value.Line("sysctl " + sysctl.Key)))
            .Where(sysctl => sysctl.Written != sysctl.Read)
            .Select(sysctl => $"{sysctl.Key}: wrote {sysctl.Written}, reads {sysctl.Read}"));
    }

    private sealed class Booted(string console, IReadOnlyDictionary<string, string> sysctls)
    {
        public IReadOnlyDictionary<string, string> Sysctls => sysctls;

        /// <summary>What the machine printed after a word.</summary>
        public string Line(string word) =>
            console.Split('\n').FirstOrDefault(line => line.StartsWith($"<{word}> ", StringComparison.Ordinal))?[(word.Length + 3)..].Trim()
            ?? throw new Xunit.Sdk.XunitException($"The machine did not print <{word}>:\n{console}");

        public static Booted Sample()
        {
            var fleet = new Fleet("homelab");
            HomeServer.Describe(fleet.Server("homelab"));
            var host = new EmittedHost(fleet, "homelab");
            var sysctls = host.Members("boot.kernel.sysctl").ToDictionary(s => s.Key, s => s.Value is NixosValue.Whole whole ? $"{whole.Value}" : ((NixosValue.Text)s.Value).Value);
            var parameters = host.Strings("boot.kernelParams").Append(Probe);
            return new(VirtualMachine.Boot(parameters, host.Strings("boot.kernelModules"), Script(sysctls)), sysctls);
        }

        private static string Script(IReadOnlyDictionary<string, string> sysctls) => string.Join('\n',
        [
            "echo \"<lockdown> $(cat /sys/kernel/security/lockdown)\"",
            "echo \"<sig_enforce> $(cat /sys/module/module/parameters/sig_enforce)\"",
            "echo \"<unknown> $(dmesg | sed -n 's/.*Unknown kernel command line parameters \"\\(.*\\)\", will be passed.*/\\1/p')\"",
            .. sysctls.SelectMany(sysctl => new[]
            {
                $"echo '{sysctl.Value}' > '{File(sysctl.Key)}'",
                $"echo \"<sysctl {sysctl.Key}> $(cat '{File(sysctl.Key)}' | tr '\\t' ' ')\"",
            }),
        ]);

        private static string File(string key) => "/proc/sys/" + key.Replace('.', '/');
    }
}
