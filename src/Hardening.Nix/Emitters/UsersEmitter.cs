using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Who has an account.</summary>
internal sealed class UsersEmitter() : SettingsEmitter(UsersSettings.Keys)
{
    public override string Facet => "users";

    protected override IEnumerable<Assignment> Write(HostModel host, Element element, SettingKey setting)
    {
        var name = (UserName)element.Name;
        return setting.Name switch
        {
            nameof(UserSettings.IsSystem) => Kind(name, element.Path.Text, host.Users.User(name).IsSystem.Is(true)),
            nameof(UserSettings.PasswordFile) => Option($"{element.Path.Text}.hashedPasswordFile", host.Users.User(name).PasswordFile, static file => file.ToString()),
            _ => base.Write(host, element, setting),
        };
    }

    private static IEnumerable<Assignment> Kind(UserName name, string path, bool isSystem) =>
    [
        .. name.ToString() == "root" ? Array.Empty<Assignment>() : [Option($"{path}.{(isSystem ? "isSystemUser" : "isNormalUser")}", true)],
        .. isSystem ? [Option($"{path}.group", name.ToString()), Option($"users.groups.{Nixos.Part(name)}", NixSyntax.Attrs())] : Array.Empty<Assignment>(),
    ];
}
