using Hardening;
using HardenedFleet;

return await Hosts.Describe().RunAsync(args);
