namespace Hardening.Tests.Rules.Hardware;

public sealed class HardwareReportMismatchTests : RuleTests<HardwareReportMismatch>
{
    private const string OfNotebook = """{ "system": "x86_64-linux", "virtualisation": "none", "hardware": { "cpu": [{ "vendor_name": "GenuineIntel" }] } }""";

    [Fact]
    public void Finds_a_report_of_a_physical_machine_at_a_guest() => Finds(Statements("""
            server.{|also:Guest(Hypervisor.Kvm)|}.Hardware.[|Report("./facter.json")|];
            """).With("./facter.json", OfNotebook),
        "The report is of a physical machine, and server is a Kvm guest.");

    [Fact]
    public void Finds_a_report_of_another_architecture() => Finds(Statements("""
            server.{|also:Architecture(Architecture.Arm64)|}.Hardware.[|Report("./facter.json")|];
            """).With("./facter.json", OfNotebook),
        "The report is for x86_64-linux, and server is built for aarch64-linux.");

    [Fact]
    public void Leaves_the_report_of_the_machine_alone() => IsSilent(Statements("""
            server.Hardware.Physical().Report("./facter.json");
            """).With("./facter.json", OfNotebook));

    [Fact]
    public void Leaves_a_report_alone_whose_text_is_not_known() => IsSilent("""
            server.Guest(Hypervisor.Kvm).Hardware.Report("./facter.json");
            """);

    [Fact]
    public void Does_not_guess_which_report_it_is() => IsUndecided(Statements("""
            server.Guest(Hypervisor.Kvm).Hardware.Report(args.Length > 0 ? "./a.json" : "./b.json");
            """).With("./a.json", OfNotebook));
}
