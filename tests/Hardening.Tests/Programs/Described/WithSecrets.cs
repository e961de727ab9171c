using Hardening;

namespace Described;

internal static class WithSecrets
{
    public static void Describe(Fleet fleet, Host server, Host notebook)
    {
        fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
        server.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ36p+7PbWSLvy+OTa9VpzcRkrU5uILNi8tV3GeYgjCi");
        notebook.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF/5v7c/jyyvumJt1ZvaDrSAO9Ji7fFA/27sY5c2kTIc");
        server.Users.Add("admin", user => user.PasswordFrom(server.Secrets.Add("admin_password")));
        server.Services.Add("tunnel", service => service.Run("hello").RunAs("tunnel").PassSecret(server.Secrets.Add("token"), "--token-file"));
        notebook.Secrets.Add("token", secret => secret.Owner("backup").Group("keys").Mode("0440"));
    }
}
