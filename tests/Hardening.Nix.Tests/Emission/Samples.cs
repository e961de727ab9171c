using Hardening.Tests.Values;

namespace Hardening.Nix.Tests.Emission;

/// <summary>Values of settings, by their type.</summary>
internal static class Samples
{
    public static IEnumerable<object> Of(ICodec codec, Type type)
    {
        // A directive that is a flag has no value for false.
        if (type == typeof(bool)) return new[] { true, false }.Where(on => Equals(codec.Read(codec.Write(on)), on)).Cast<object>();
        if (type == typeof(int)) return [3, 5];
        if (type == typeof(long)) return [30L, 600L];
        if (type == typeof(Port)) return [Port.From(22), Port.From(8443)];
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>)) return Sequences(codec, type.GetGenericArguments()[0]);
        return Texts(type).Select(text => codec.Read(new NixosValue.Text(text))).OfType<object>();
    }

    private static IEnumerable<object> Sequences(ICodec codec, Type item)
    {
        NixosValue[] items = item == typeof(Port) ? [new NixosValue.Whole(22), new NixosValue.Whole(2222)]
            : item == typeof(IpAddress) ? [new NixosValue.Attributes([new("addr", new NixosValue.Text("192.0.2.1"))])]
            : [.. Texts(item).Select(static text => new NixosValue.Text(text))];
        return codec.Read(new NixosValue.List(items)) is { } list ? [list] : codec.Read(items[0]) is { } words ? [words] : [];
    }

    private static string[] Texts(Type type) =>
        type == typeof(string) ? ["publickey"]
        : type == typeof(Kex) ? ["mlkem768x25519-sha256", "curve25519-sha256"]
        : type == typeof(Cipher) ? ["chacha20-poly1305@openssh.com", "aes256-gcm@openssh.com"]
        : type == typeof(Mac) ? ["hmac-sha2-512-etm@openssh.com"]
        : type == typeof(KernelModule) ? ["dccp", "sctp"]
        : type == typeof(SysctlKey) ? ["kernel.kptr_restrict"]
        : type == typeof(SysctlValue) ? ["2"]
        : type == typeof(Capability) ? ["CAP_NET_ADMIN"]
        : type == typeof(ServiceText) ? ["A text"]
        : type == typeof(AddressFamily) ? ["AF_INET"]
        : type == typeof(ServiceName) ? ["leases"]
        : type == typeof(VolumeName) ? ["main"]
        : type == typeof(SecretName) ? ["token"]
        : type == typeof(VariableName) ? ["PORT"]
        : type == typeof(MountOption) ? ["noexec"]
        : type == typeof(DevicePath) ? ["/dev/disk/by-label/swap"]
        : type == typeof(CommandFlag) ? ["--commit-lock-file"]
        : type == typeof(CountryCode) ? ["DE"]
        : type == typeof(TimeOfDay) ? ["03:00", "23:59"]
        : type == typeof(UserDescription) ? ["Ada Lovelace"]
        // Values of more than one option: what a path says of them is unknown.
        : type == typeof(KernelPackage) || type == typeof(BackupRepository) || type == typeof(ContainerNetwork) || type == typeof(BindMount) ? []
        : [.. Examples.Of(type)];
}
