namespace Hardening.Model;

/// <summary>What one secret of a host shall be.</summary>
public sealed partial class SecretModel
{
    private static readonly FileMode OwnerReads = FileMode.From("0400");

    private readonly HostModel host;
    private readonly ModelScope scope;

    internal SecretModel(HostModel host, SecretName name) =>
        (this.host, Name, scope) = (host, name, host.Root.In(SecretsSettings.All, name));

    internal ModelScope Scope => scope;

    /// <summary>The name.</summary>
    public SecretName Name { get; }

    /// <summary>The mode it has; 0400 where it is not stated.</summary>
    public FileMode Mode => StatedMode.TryGet(out var mode) ? mode : OwnerReads;

    /// <summary>The encrypted file below the output folder.</summary>
    public RelativePath File => StatedFile.TryGet(out var file) ? file
        : RelativePath.From($"./secrets/{Name}.{(host.Secrets.Backend.Is(SecretBackend.Sops) ? "sops" : "age")}");

    /// <summary>Who reads it.</summary>
    public IEnumerable<SecretUse> Uses => host.Secrets.Uses.Where(use => use.Secret == Name);

    /// <summary>Whose it is: as stated, else the one user that alone opens the file, else null for root.</summary>
    public UserName? Owner
    {
        get
        {
            if (StatedOwner.TryGet(out var stated)) return stated.IsRoot ? null : stated;
            var readers = Uses.Select(use => use.Reader).Distinct().ToArray();
            return readers.Length == 1 ? readers[0] : null;
        }
    }

    /// <summary>The hash of somebody's password: it has to be there before accounts are made.</summary>
    public bool IsNeededForUsers =>
        host.Users.All.Certain.Any(user => host.Root.Get(UsersSettings.All, user, UserSettings.PasswordSecret).Is(Name));
}
