using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>What opens a disk beside its passphrase, and memory that is written to disk in clear.</summary>
internal static class StorageAccess
{
    public static IEnumerable<AccessFact> Of(HostView host)
    {
        var storage = host.Model.Storage;
        foreach (var (name, options) in storage.UnlockOptions)
        {
            if (options.Certain.Contains(CryptOption.Tpm2))
            {
                var pin = options.Certain.Contains(CryptOption.Pin);
                yield return new($"disk:{name} TPM", pin ? $"the TPM unlocks {name} with a PIN" : $"the TPM unlocks {name} without a PIN", pin ? 1 : 2);
            }
            if (options.Certain.Contains(CryptOption.Fido2)) yield return new($"disk:{name} FIDO2", $"a FIDO2 key unlocks {name}", 1);
        }
        if (storage.Swaps.IsOpen) yield break;
        foreach (var device in storage.Swaps.Certain)
            if (host.Model.Root.In(StorageSettings.Swaps, device).Get(SwapSettings.RandomKey).Is(true))
                yield return new($"swap:{device} key", $"swap on {device} is encrypted with a new key at each boot", -1);
    }
}
