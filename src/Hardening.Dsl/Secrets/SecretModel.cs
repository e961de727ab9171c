namespace Hardening;

/// <summary>What one secret of a host shall be.</summary>
public sealed class SecretModel
{
    private static readonly FileMode OwnerReads = FileMode.From("0400");

    private readonly HostModel host;
    private readonly ModelScope scope;

    internal SecretModel(HostModel host, SecretName name) =>
        (this.host, Name, scope) = (host, name, host.Root.In(SecretKeys.Secrets, name));

    /// <summary>The name.</summary>
    public SecretName Name { get; }

    /// <summary>The encrypted file, where it is stated.</summary>
    public Setting<RelativePath> StatedFile => scope.Get(SecretKeys.File);

    /// <summary>The owner, where it is stated.</summary>
    public Setting<UserName> StatedOwner => scope.Get(SecretKeys.Owner);

    /// <summary>The group; unset means that of the owner.</summary>
    public Setting<GroupName> Group => scope.Get(SecretKeys.Group);

    /// <summary>The mode, where it is stated.</summary>
    public Setting<FileMode> StatedMode => scope.Get(SecretKeys.Mode);

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
        host.Users.All.Certain.Any(user => host.Root.Get(UserKeys.Users, user, UserKeys.PasswordSecret).Is(Name));
}
