namespace Hardening.Tests.Rules.Security;

public sealed class AuditRuleRefusedTests : RuleTests<AuditRuleRefused>
{
    [Fact]
    public void Finds_a_watch_in_a_folder_that_does_not_exist() =>
        Finds("""server.Nixos.[|SetList("security.audit.rules", "-w /etc/passwd -p wa", "-w /usr/sbin/useradd -p x", "-w /etc/shadow -p wa", "-e 2")|];""",
            "\"-w /usr/sbin/useradd -p x\" is refused on server: NixOS has no folder /usr/sbin. The 2 rules after it are not loaded.");

    [Fact]
    public void Finds_a_system_call_that_the_architecture_lacks() =>
        Finds("""server.Architecture(Architecture.Arm64); server.Nixos.[|SetList("security.audit.rules", "-a always,exit -F arch=b64 -S unlink,rename -k delete")|];""");

    [Fact]
    public void Leaves_what_the_kernel_takes() =>
        IsSilent("""server.Nixos.SetList("security.audit.rules", "-w /etc/passwd -p wa", "-a always,exit -F arch=b64 -S unlink,rename -k delete", "-w /run/wrappers/bin/sudo -p x");""");

    [Fact]
    public void Leaves_folders_that_the_description_makes() =>
        IsSilent("""server.Nixos.Set("environment.etc.\"default/useradd\".text", "INACTIVE=35").SetList("security.audit.rules", "-w /etc/default/useradd -p wa");""");

    [Fact]
    public void Does_not_guess_the_rules() => IsUndecided("""server.Nixos.SetList("security.audit.rules", args.Length > 0 ? "-w /usr/sbin/useradd -p x" : "-w /etc/passwd -p wa");""");
}
