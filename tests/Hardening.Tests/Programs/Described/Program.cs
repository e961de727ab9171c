using Described;
using Hardening;

// A user's program. MISTAKE makes it go wrong in one way; the marks at the line ends are what the tests look for.
var mistake = Environment.GetEnvironmentVariable("MISTAKE");
var fleet = new Fleet("homelab", NixosRelease.V26_05); // mark: fleet
if (mistake == "no hosts") return await fleet.RunAsync(args);

if (mistake == "no run") return 0;
fleet.SetSeverity("HD8001", Severity.None).SetSeverity("HD8002", Severity.None); // hosts without disks: what is tested is the command line
var server = fleet.Server("server");
var notebook = fleet.Laptop("notebook");
server.Kernel.Sysctl("kernel.kptr_restrict", Settings.PointerRestriction);
notebook.Kernel.Sysctl("kernel.kptr_restrict", Settings.PointerRestriction).Sysctl("kernel.dmesg_restrict", 1);
if (Settings.ServerSignsModules) server.Kernel.EnforceModuleSignatures();
if (Settings.ServerHasFirewall) server.Firewall.AllowTcp(22);
if (Environment.GetEnvironmentVariable("SECRETS") is not null) WithSecrets.Describe(fleet, server, notebook);
if (Environment.GetEnvironmentVariable("GENERATED") is { } generated) WithGenerators.Describe(fleet, server, generated);

Mistakes.Make(mistake, server);
if (mistake == "twin") fleet.Server("server"); // mark: twin
if (mistake == "task") await Task.Run(Mistakes.Throw); // mark: task
var exitCode = await fleet.RunAsync(args);
if (mistake == "after the run") throw new InvalidOperationException("too late"); // mark: after the run
return exitCode;
