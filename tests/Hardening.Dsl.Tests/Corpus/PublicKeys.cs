namespace Hardening.Tests.Corpus;

/// <summary>Keys that stand for those of the hosts' owners.</summary>
internal static class PublicKeys
{
    public const string Admin = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICpWYo4l2GtXqL3lq+2DRvpWHytfHfGdc2LPomyzpG0i admin@example.org";
}
