using Hardening;

namespace Judged;

internal static class Access
{
    public static void LetRootIn(Server server) => server.Ssh
        .PermitRootLogin(RootLogin.Yes) // mark: root
        .PasswordAuthentication(true); // mark: password
}
