using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class Container
{
    /// <summary>Shows a file or folder of the host inside the container; nothing can be changed in it.</summary>
    /// <param name="hostPath">On the host. It must exist when the container starts.</param>
    /// <param name="at">Inside the container; the same path where it is left out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.bindMounts</c>. A read-only mount does not prevent connecting to a socket.</remarks>
    /// <exception cref="SettingException">A path is not absolute, or has a character that NixOS does not hand on.</exception>
    public Container BindReadOnly(string hostPath, string? at = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(
            ContainerSettings.Mounts, BindMount.Path, at ?? hostPath, ContainerSettings.MountOf, static m => BindMount.ReadOnly(m.hostPath, m.at), (hostPath, at),
            at is null ? nameof(hostPath) : nameof(at));

    /// <summary>Shows a file or folder of the host inside the container, which may change what is in it.</summary>
    /// <param name="hostPath">On the host. It must exist when the container starts.</param>
    /// <param name="at">Inside the container; the same path where it is left out.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.bindMounts</c> with <c>isReadOnly = false</c>. It counts as state of the container.</remarks>
    /// <exception cref="SettingException">A path is not absolute, or has a character that NixOS does not hand on.</exception>
    public Container BindWritable(string hostPath, string? at = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(
            ContainerSettings.Mounts, BindMount.Path, at ?? hostPath, ContainerSettings.MountOf, static m => BindMount.Writable(m.hostPath, m.at), (hostPath, at),
            at is null ? nameof(hostPath) : nameof(at));

    /// <summary>Hands a secret into the container as a credential of that name. Services that take a secret do this themselves.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>--load-credential=</c> in <c>extraFlags</c>; a unit inside takes it with <c>LoadCredential=name</c>. The file is
    /// read by the host's root, so that it reaches a container with a user namespace, which a bind mount of it does not.
    /// </remarks>
    public Container Credential(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(ContainerSettings.Credentials, Secret.NameOf, secret);

    /// <summary>Stops the container from taking more memory than this; what goes beyond is killed inside it.</summary>
    /// <param name="size">For example <c>4G</c>; 16M and above.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>MemoryMax=</c> of <c>container@&lt;name&gt;.service</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="size"/> is not a valid size.</exception>
    public Container MemoryMax(string size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.MemoryMax, static text => Hardening.Size.Limit(text, 16L << 20), size);

    /// <summary>Stops the container from taking more processor time than this.</summary>
    /// <param name="percent">100 is one processor, 1 to 100000.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>CPUQuota=</c> of <c>container@&lt;name&gt;.service</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="percent"/> is outside its range.</exception>
    public Container CpuQuota(int percent, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.CpuQuota, static n => Whole.Between(n, 1, 100_000, "percent"), percent);

    /// <summary>Stops the container from starting more processes and threads than this.</summary>
    /// <param name="count">16 to 4194304.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>TasksMax=</c> of <c>container@&lt;name&gt;.service</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="count"/> is outside its range.</exception>
    public Container TasksMax(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.TasksMax, static n => Whole.Between(n, 16, 4_194_304, "tasks"), count);

    /// <summary>Gives the container's root capabilities beyond those that systemd-nspawn leaves it.</summary>
    /// <param name="capabilities">For example <c>CAP_NET_ADMIN</c>.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.additionalCapabilities</c>. Source: capabilities(7), systemd-nspawn(1).</remarks>
    /// <exception cref="SettingException">A name is not a valid capability.</exception>
    public Container AddCapabilities(params ListOf<string> capabilities) =>
        From(capabilities).Add(ContainerSettings.AddedCapabilities, ContainerCapability.From, capabilities);

    /// <summary>Takes capabilities from the container's root that systemd-nspawn leaves it.</summary>
    /// <param name="capabilities">For example <c>CAP_SYS_CHROOT</c>.</param>
    /// <remarks>Host effect: <c>--drop-capability=</c> in <c>extraFlags</c>. Source: systemd-nspawn(1), which lists what it leaves.</remarks>
    /// <exception cref="SettingException">A name is not a valid capability.</exception>
    public Container DropCapabilities(params ListOf<string> capabilities) =>
        From(capabilities).Add(ContainerSettings.DroppedCapabilities, ContainerCapability.From, capabilities);
}
