using Hardening;
using Homelab;

var fleet = new Fleet("homelab", NixosRelease.V26_05);
var admin = fleet.Administrator("admin", Keys.Admin);        // may decrypt every secret, and log in where a user has the key

HomeServer.Describe(fleet.Server("homelab"), admin);
Notebook.Describe(fleet.Laptop("notebook"));

return await fleet.RunAsync(args);
