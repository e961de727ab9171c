namespace Hardening;

/// <summary>How much of the file system a service cannot write (systemd.exec(5), <c>ProtectSystem=</c>).</summary>
public enum SystemProtection
{
    /// <summary>Nothing beyond file permissions.</summary>
    No,

    /// <summary><c>/usr</c> and the boot folders; on NixOS nearly nothing lies there.</summary>
    Yes,

    /// <summary>And <c>/etc</c>.</summary>
    Full,

    /// <summary>Everything but its own folders, <c>/dev</c>, <c>/proc</c> and <c>/sys</c>.</summary>
    Strict,
}

/// <summary>What a service sees of homes (systemd.exec(5), <c>ProtectHome=</c>).</summary>
public enum HomeProtection
{
    /// <summary>What file permissions let it.</summary>
    No,

    /// <summary>It reads them.</summary>
    ReadOnly,

    /// <summary>Empty folders.</summary>
    TmpFs,

    /// <summary>Nothing.</summary>
    Yes,
}

/// <summary>Which processes a service sees in <c>/proc</c> (systemd.exec(5), <c>ProtectProc=</c>).</summary>
public enum ProcessVisibility
{
    /// <summary>All.</summary>
    Default,

    /// <summary>All, but of others nothing more than that they are there.</summary>
    NoAccess,

    /// <summary>Its own.</summary>
    Invisible,

    /// <summary>Those it may trace.</summary>
    Ptraceable,
}

/// <summary>What of <c>/proc</c> a service sees besides processes (systemd.exec(5), <c>ProcSubset=</c>).</summary>
public enum ProcSubset
{
    /// <summary>All.</summary>
    All,

    /// <summary>Nothing.</summary>
    Pid,
}

/// <summary>Which keyring of the kernel a service has (systemd.exec(5), <c>KeyringMode=</c>).</summary>
public enum KeyringMode
{
    /// <summary>One of its own.</summary>
    Private,

    /// <summary>One of its own, linked with that of its user.</summary>
    Shared,

    /// <summary>That of systemd.</summary>
    Inherit,
}

/// <summary>Which processes of a service may tell systemd how it is (systemd.service(5), <c>NotifyAccess=</c>).</summary>
public enum NotifyAccess
{
    /// <summary>None.</summary>
    None,

    /// <summary>The main process.</summary>
    Main,

    /// <summary>Those systemd started.</summary>
    Exec,

    /// <summary>All.</summary>
    All,
}

/// <summary>Which devices a service may use (systemd.resource-control(5), <c>DevicePolicy=</c>).</summary>
public enum DevicePolicy
{
    /// <summary>All, unless some are named.</summary>
    Auto,

    /// <summary>Pseudo devices such as <c>/dev/null</c>, and those that are named.</summary>
    Closed,

    /// <summary>Those that are named.</summary>
    Strict,
}

/// <summary>A kind of socket (address_families(7)).</summary>
public enum AddressFamily
{
    /// <summary>Sockets on the host itself.</summary>
    Unix,

    /// <summary>IPv4.</summary>
    Inet,

    /// <summary>IPv6.</summary>
    Inet6,

    /// <summary>Talk with the kernel: interfaces, routes.</summary>
    Netlink,

    /// <summary>Raw frames of a network interface.</summary>
    Packet,

    /// <summary>Talk between a virtual machine and its host.</summary>
    Vsock,

    /// <summary>Bluetooth.</summary>
    Bluetooth,

    /// <summary>Ciphers of the kernel.</summary>
    Alg,
}
