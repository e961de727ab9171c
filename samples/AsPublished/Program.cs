using AsPublished;
using Hardening;

var fleet = new Fleet("homelab", NixosRelease.V26_05);
fleet.Administrator("admin", HomeServer.AdminKey);
HomeServer.Describe(fleet.Server("homelab"));
return await fleet.RunAsync(args);
