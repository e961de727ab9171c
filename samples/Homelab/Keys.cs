namespace Homelab;

/// <summary>Public keys of the people and machines. Made for this sample; nobody holds the private halves.</summary>
public static class Keys
{
    public const string Server = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP root@homelab";

    public const string Admin = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";
}
