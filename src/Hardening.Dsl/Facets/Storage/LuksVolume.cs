using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>How a LUKS volume that is there already is unlocked.</summary>
public sealed class LuksVolume : Facet<LuksVolume>
{
    internal LuksVolume(Place place) : base(place)
    {
    }

    /// <inheritdoc cref="EncryptedVolume.UnlockWithTpm2"/>
    public LuksVolume UnlockWithTpm2(bool pin, params ListOf<int> registers) =>
        From(registers)
            .Add(VolumeSettings.UnlockOptions, CryptOption.Tpm2)
            .AddEach(VolumeSettings.UnlockOptions, CryptOption.PinWhere, pin)
            .Set(VolumeSettings.Registers, CryptOption.Registers, registers);

    /// <inheritdoc cref="EncryptedVolume.UnlockWithFido2"/>
    public LuksVolume UnlockWithFido2([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(VolumeSettings.UnlockOptions, CryptOption.Fido2);
}
