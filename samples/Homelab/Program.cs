using Hardening;
using Homelab;

var fleet = new Fleet("homelab", NixosRelease.V26_05);
fleet.Administrator("admin", Keys.Admin);                     // may decrypt every secret

HomeServer.Describe(fleet.Server("homelab"));
Notebook.Describe(fleet.Laptop("notebook"));

return await fleet.RunAsync(args);
