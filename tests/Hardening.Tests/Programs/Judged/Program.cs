using Hardening;
using Judged;

// A user's program with faults: FAULTS names those it has, ACCEPT the rule it accepts. The marks at the line ends are what the tests look for.
var faults = (Environment.GetEnvironmentVariable("FAULTS") ?? "").Split(',');
var fleet = new Fleet("homelab");
var server = fleet.Server("server");
server.Updates.ByHand();
server.Ssh.MaxSessions(faults.Contains("own") ? 9 : 2); // mark: own
if (faults.Contains("weak")) server.Kernel.BootParameter("mitigations=off"); // mark: weak
if (faults.Contains("absent")) server.Kernel.Package(KernelPackages.LongTerm).BootParameter("lockdown=confidentiality"); // mark: absent
if (faults.Contains("split")) Access.LetRootIn(server);
if (Environment.GetEnvironmentVariable("ACCEPT") is { } rule)
    server.Accept(rule, because: "the lab is not connected", until: Environment.GetEnvironmentVariable("UNTIL")); // mark: acceptance
if (Environment.GetEnvironmentVariable("JUDGE") is { } judged) fleet.SetSeverity(judged, Enum.Parse<Severity>(Environment.GetEnvironmentVariable("AS")!));
server.Hardware.Physical();
server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
server.Boot.SystemdBoot();
return await fleet.RunAsync(args);
