using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>An administrator of the fleet: can decrypt its secrets, and can log in where a user has the key.</summary>
public sealed class Administrator : Facet<Administrator>
{
    internal Administrator(Place place) : base(place)
    {
    }

    internal static RecipientKey KeyOf(Administrator administrator) => (RecipientKey)administrator.Place.Scope.Element!;

    internal static SshPublicKey SshKeyOf(Administrator administrator) => KeyOf(administrator).Ssh
        ?? throw new SettingException(nameof(administrator), "The administrator's key is an age key, which decrypts and cannot log in. Describe the administrator with an SSH public key, or call AuthorizedKey with one.");

    internal Administrator Called(string name, string file, int line, [CallerMemberName] string method = "") =>
        From(file, line, null, method).Set(AdministratorSettings.Name, AdministratorName.From, name);
}

/// <summary>The people who look after a fleet; reached through <see cref="Fleet"/>.</summary>
internal sealed class Administrators(Place place) : Facet<Administrators>(place)
{
    public Administrator Add(string name, string key, string file, int line) =>
        From(file, line, null, nameof(Administrator))
            .Open(AdministratorSettings.Administrators, RecipientKey.From, key, static place => new Administrator(place), administrator => administrator.Called(name, file, line, nameof(Administrator)));
}

internal static class AdministratorSettings
{
    private static readonly SettingGroup Group = new("Fleet");
    private static readonly SettingGroup OfAdministrator = new("Fleet");

    internal static readonly ScalarKey<AdministratorName> Name = OfAdministrator.Own<AdministratorName>("name of an administrator");

    public static readonly FamilyKey<RecipientKey> Administrators = Group.OwnFamily<RecipientKey>("administrator", OfAdministrator.Keys);
}
