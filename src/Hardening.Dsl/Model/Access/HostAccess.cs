namespace Hardening.Model;

/// <summary>Whether something holds, as far as the description decides it; the greater answer is the surer one.</summary>
internal enum Answer
{
    /// <summary>It does not, for certain.</summary>
    No,

    /// <summary>That depends on what is not described, such as a password set on the host.</summary>
    Unknown,

    /// <summary>It does, for certain.</summary>
    Yes,
}

/// <summary>By which way an account is entered, or root is reached.</summary>
internal enum AccessWay
{
    /// <summary>SSH with a key.</summary>
    SshKey,

    /// <summary>SSH with a password.</summary>
    SshPassword,

    /// <summary>A password at the console.</summary>
    ConsolePassword,

    /// <summary>The console logs in by itself.</summary>
    ConsoleAutologin,

    /// <summary>sudo, doas or run0 without a password.</summary>
    SudoWithoutPassword,

    /// <summary>sudo, doas or run0 with the account's own password.</summary>
    SudoWithPassword,

    /// <summary>A group whose members are root in effect.</summary>
    Group,

    /// <summary>A trusted user of the Nix daemon, who is root in effect.</summary>
    TrustedByNix,

    /// <summary>su with root's password.</summary>
    RootPassword,

    /// <summary>A shell at the console when the initrd fails.</summary>
    RescueShell,

    /// <summary>Boot parameters changed in the boot menu.</summary>
    BootMenu,
}

/// <summary>One way in, or up to root.</summary>
/// <param name="Account">Whose; root for what needs no account.</param>
/// <param name="Way">By which way.</param>
/// <param name="Holds">Whether it is there after the next boot.</param>
/// <param name="By">What it goes by, such as a group; null where the way says it all.</param>
internal sealed record AccessPath(UserName Account, AccessWay Way, Answer Holds, string? By = null);

/// <summary>Who can get into a host and who can become root after its next boot, and by which way.</summary>
/// <remarks>
/// One calculation for rules, the overview and <c>diff</c>. config/users-groups.nix and update-users-groups.pl (what becomes of passwords), security/sudo.nix, sshd.nix.
/// </remarks>
internal sealed class HostAccess
{
    /// <summary>Groups whose members become root without a password, and how.</summary>
    public static IReadOnlyList<(string Group, string How)> RootGroups { get; } =
    [
        .. ServiceTable.Instance.RootGroups.Select(static group => (group, group == "libvirtd" ? "can start a virtual machine with the host's disks" : "can start a container that mounts the host's root file system")),
        ("lxd", "can start a container that mounts the host's root file system"),
        ("disk", "can read and write every disk"),
        ("kmem", "can read kernel memory"),
        ("shadow", "can read every password hash"),
    ];

    private static readonly UserName Root = UserName.From("root");
    private static readonly GroupName Wheel = GroupName.From("wheel");
    private static readonly AbsolutePath Shadow = AbsolutePath.From("/etc/shadow");
    private static readonly string[] Passwords = ["hashedPassword", "password", "initialHashedPassword", "initialPassword"];

    private readonly HostModel host;
    private readonly Dictionary<UserName, Answer> passwords = [];

    private HostAccess(HostModel host) => this.host = host;

    /// <summary>Ways into an account.</summary>
    public IReadOnlyList<AccessPath> Logins { get; private set; } = [];

    /// <summary>Ways from an account to root, and those that need no account.</summary>
    public IReadOnlyList<AccessPath> ToRoot { get; private set; } = [];

    /// <summary>Whether an account can be entered at all.</summary>
    public Answer CanLogIn => Any(Logins);

    /// <summary>Whether an account can be entered and become root from there, without a fault of the boot.</summary>
    public Answer CanAdminister { get; private set; }

    /// <summary>Whether accounts have the passwords that are described and no others after the next boot.</summary>
    public Answer OnlyDescribedPasswords { get; private set; }

    /// <summary>The calls because of which passwords set on the host do not last; empty where they do.</summary>
    public IReadOnlyList<Origin> PasswordsLostBy { get; private set; } = [];

    /// <summary>Whether the root with /etc/shadow is empty after each boot.</summary>
    public bool IsShadowWiped { get; private set; }

    /// <summary>Whether the SSH server can be reached over the network.</summary>
    public Answer IsSshReached { get; private set; }

    public static HostAccess Of(HostModel host)
    {
        var access = new HostAccess(host);
        access.Work();
        return access;
    }

    /// <summary>Whether an account has a password after the next boot.</summary>
    public Answer PasswordOf(UserName name)
    {
        if (!passwords.TryGetValue(name, out var answer)) passwords.Add(name, answer = FindPassword(name));
        return answer;
    }

    private void Work()
    {
        FindPasswordSource();
        IsSshReached = SshReach.Of(host);
        var accounts = Accounts().ToArray();
        var logins = new List<AccessPath>();
        var toRoot = new List<AccessPath>();
        foreach (var (name, exists) in accounts)
        {
            var user = host.Users.User(name);
            logins.AddRange(LoginsOf(name, user).Select(path => path with { Holds = And(exists, path.Holds) }).Where(static path => path.Holds != Answer.No));
            if (!name.Equals(Root)) toRoot.AddRange(RootOf(name, user).Select(path => path with { Holds = And(exists, path.Holds) }).Where(static path => path.Holds != Answer.No));
        }
        var all = accounts.Aggregate(Answer.No, (best, account) => Or(best,
            And(Any(logins.Where(path => path.Account.Equals(account.Name))), account.Name.Equals(Root) ? Answer.Yes : Any(toRoot.Where(path => path.Account.Equals(account.Name))))));
        // Accounts that are not described may be there.
        CanAdminister = host.Users.All.IsOpen ? Or(all, Answer.Unknown) : all;
        if (host.Boot.RescueShell.Is(true)) toRoot.Add(new(Root, AccessWay.RescueShell, Answer.Yes));
        if (host.Boot.Editor.Is(true) && host.Boot.SystemdBoot.Is(true) && host.Boot.SecureBoot.IsUnset) toRoot.Add(new(Root, AccessWay.BootMenu, Answer.Yes));
        (Logins, ToRoot) = (logins, toRoot);
    }

    // Root is always there; whether it is described or not.
    private IEnumerable<(UserName Name, Answer Exists)> Accounts() =>
        host.Users.All.Where(static item => !item.Value.IsRoot).Select(static item => (item.Value, item.IsCertain ? Answer.Yes : Answer.Unknown)).Prepend((Root, Answer.Yes));

    // ---- passwords

    private void FindPasswordSource()
    {
        var (mutable, shadow) = (host.Users.Mutable, host.Storage.MountOf(Shadow));
        var keepsElsewhere = Says("services.userborn.enable") != Answer.No || Says("systemd.sysusers.enable") != Answer.No;
        if (mutable.Is(false) && host.Nixos.IsEverythingUnknown is false)
        {
            (OnlyDescribedPasswords, PasswordsLostBy) = (Answer.Yes, mutable.Origins);
            return;
        }
        if (mutable.IsUnknown)
        {
            OnlyDescribedPasswords = Answer.Unknown;
            return;
        }
        if (shadow is not { IsWiped: true } || host.Root.Get(StorageSettings.Mounts).IsOpen || host.Root.Get(StorageSettings.Persistent).IsOpen
            || keepsElsewhere || host.Storage.Persistent.Any(static place => place.IsOpen || place.Paths.Any(static path => Shadow.IsWithin(path)))) return;
        IsShadowWiped = true;
        (OnlyDescribedPasswords, PasswordsLostBy) = (Answer.Yes, shadow.KeepOldRootsDays.TryGet(out _) ? shadow.KeepOldRootsDays.Origins : [shadow.Origin]);
    }

    private Answer FindPassword(UserName name)
    {
        var file = host.Users.User(name).PasswordFile;
        if (file.TryGet(out _)) return Answer.Yes;
        var isLocked = false;
        foreach (var option in Passwords)
        {
            var reading = host.Reader.Read(OptionOf(name, option));
            if (!reading.IsSet || Equals(reading.Value, NixosValue.Null)) continue;
            if (reading.Value is not NixosValue.Text { Value: var text }) return Answer.Unknown;
            if (text.Length > 0 && (text[0] is not ('!' or '*') || option is "password" or "initialPassword")) return Answer.Yes;
            isLocked |= option == "hashedPassword";
        }
        // Such a hash makes the file unknown, but no file is set.
        if (isLocked && OnlyDescribedPasswords == Answer.Yes && host.Described.Users.User(name).PasswordFile.IsUnset
            && !host.Nixos.Definitions.Any(definition => definition.Path.Equals(OptionOf(name, "hashedPasswordFile")))) return Answer.No;
        if (file.IsUnknown || host.Users.RootLocked.IsUnknown && name.Equals(Root)) return Answer.Unknown;
        if (name.Equals(Root) && host.Users.RootLocked.Is(true)) return Answer.No;
        // A password set with passwd(1) or by the installer lasts where /etc/shadow does and NixOS leaves it alone.
        return OnlyDescribedPasswords == Answer.Yes ? Answer.No : Answer.Unknown;
    }

    private static NixosPath OptionOf(UserName name, string option) => NixosPath.Of(["users", "users", name.ToString(), option]);

    // ---- ways in

    private IEnumerable<AccessPath> LoginsOf(UserName name, UserModel user)
    {
        if (user.IsSystem.Is(true)) yield break;
        var ssh = And(IsSshReached, And(Ssh(host.Ssh.Enabled, false), IsAllowed(name)));
        var password = PasswordOf(name);
        yield return new(name, AccessWay.SshKey, And(And(ssh, name.Equals(Root) ? RootLoginBy(key: true) : Answer.Yes), And(TakesKeys(), HasKey(user))));
        yield return new(name, AccessWay.SshPassword, And(And(ssh, name.Equals(Root) ? RootLoginBy(key: false) : Answer.Yes), And(TakesPasswords(), password)));
        yield return new(name, AccessWay.ConsolePassword, password);
        var autologin = host.Reader.Read(NixosPath.From("services.getty.autologinUser"));
        if (autologin.IsSet && autologin.Value is not NixosValue.Nothing)
            yield return new(name, AccessWay.ConsoleAutologin, autologin.Value is NixosValue.Text { Value: var who } ? who == name.ToString() ? Answer.Yes : Answer.No : Answer.Unknown);
    }

    private Answer IsAllowed(UserName name)
    {
        var allowed = host.Ssh.AllowUsers;
        return allowed.IsEmpty || allowed.Has(name) ? Answer.Yes : allowed.Lacks(name) ? Answer.No : Answer.Unknown;
    }

    private Answer RootLoginBy(bool key) => host.Ssh.RootLogin.Match(
        () => key ? Answer.Yes : Answer.No,
        login => login switch { RootLogin.No => Answer.No, RootLogin.Yes => Answer.Yes, RootLogin.ProhibitPassword => key ? Answer.Yes : Answer.No, _ => key ? Answer.Unknown : Answer.No },
        () => Answer.Unknown);

    // A key put into a home by hand is read too, unless the server ignores those or the home is empty after each boot.
    private Answer HasKey(UserModel user) =>
        user.AuthorizedKeys.Certain.Any() ? Answer.Yes
        : !user.AuthorizedKeys.IsEmpty ? Answer.Unknown
        : host.Ssh.KeysInHomes.Is(false) ? Answer.No : Answer.Unknown;

    private Answer TakesKeys() => host.Ssh.AuthenticationMethods.Match(
        () => Answer.Yes, methods => methods.Any(static method => method == "publickey") ? Answer.Yes : Answer.Unknown, () => Answer.Unknown);

    private Answer TakesPasswords() => And(Ssh(host.Ssh.PasswordAuthentication, true), host.Ssh.AuthenticationMethods.Match(
        () => Answer.Yes, methods => methods.Any(static method => method == "password") ? Answer.Yes : Answer.No, () => Answer.Unknown));

    private static Answer Ssh(Setting<bool> setting, bool standard) => setting.Match(() => standard ? Answer.Yes : Answer.No, static on => on ? Answer.Yes : Answer.No, () => Answer.Unknown);

    // ---- ways up

    private IEnumerable<AccessPath> RootOf(UserName name, UserModel user)
    {
        var wheel = Member(user, Wheel);
        var (sudo, asks) = (Ssh(host.Security.Sudo, true), Ssh(host.Security.SudoPassword, true));
        var doas = Says("security.doas.enable");
        var doasAsks = Says("security.doas.wheelNeedsPassword", standard: true);
        // polkit lets members of wheel become root with their own password, where run0 or pkexec is there.
        var run0 = sudo == Answer.Yes ? Answer.No : Answer.Unknown;
        yield return new(name, AccessWay.SudoWithoutPassword, And(wheel, Or(And(sudo, Not(asks)), And(doas, Not(doasAsks)))));
        yield return new(name, AccessWay.SudoWithPassword, And(And(wheel, Or(Or(And(sudo, asks), And(doas, doasAsks)), run0)), PasswordOf(name)));
        if (HasRulesOfItsOwn()) yield return new(name, AccessWay.SudoWithoutPassword, Answer.Unknown, "rules of sudo, doas or polkit");
        foreach (var (group, _) in RootGroups)
            yield return new(name, AccessWay.Group, Member(user, GroupName.From(group)), group);
        yield return new(name, AccessWay.TrustedByNix, TrustedByNix(name, wheel));
        yield return new(name, AccessWay.RootPassword, PasswordOf(Root));
    }

    private static Answer Member(UserModel user, GroupName group) => user.Groups.Has(group) ? Answer.Yes : user.Groups.Lacks(group) ? Answer.No : Answer.Unknown;

    private static readonly NixosPath[] Rules =
    [.. new[]
    {
        "security.sudo.extraRules", "security.sudo.extraConfig", "security.sudo.configFile", "security.sudo-rs.extraRules", "security.sudo-rs.extraConfig", "security.sudo-rs.enable",
        "security.doas.extraRules", "security.doas.extraConfig", "security.polkit.extraConfig", "security.pam.services.sudo.sshAgentAuth", "security.pam.sshAgentAuth.enable", "security.pam.rssh.enable",
        "security.pam.services.sudo.u2fAuth", "security.pam.u2f.enable", "security.run0.enable", "security.run0-sudo-shim.enable",
    }.Select(NixosPath.From)];

    // What a switch such as security.doas.enable brings along is counted with the switch.
    private bool HasRulesOfItsOwn() => host.Nixos.Definitions.Any(static definition =>
        definition.Known is not NixosValue.Boolean { Value: false } && Rules.Any(rule => definition.Path.IsWithin(rule) || (rule.IsWithin(definition.Path) && rule.Segments.Count > 1 && definition.Path.Segments.Count > 1)))
        || host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Any(static prefix => prefix.Path.Segments[0] == "security");

    private Answer TrustedByNix(UserName name, Answer wheel)
    {
        var trusted = host.Reader.Read(NixosPath.From("nix.settings.trusted-users"));
        if (!trusted.IsSet) return Answer.No;
        if (trusted.Value is not NixosValue.List { Items: var items }) return Answer.Unknown;
        string[] names = [.. items.OfType<NixosValue.Text>().Select(static text => text.Value)];
        return names.Contains(name.ToString()) || names.Contains("*") ? Answer.Yes : names.Contains("@wheel") ? wheel : names.Any(static one => one.StartsWith("@", StringComparison.Ordinal) && one != "@wheel") ? Answer.Unknown : Answer.No;
    }

    private Answer Says(string option, bool standard = false)
    {
        var reading = host.Reader.Read(NixosPath.From(option));
        return !reading.IsSet ? standard ? Answer.Yes : Answer.No : reading.Value is NixosValue.Boolean on ? on.Value ? Answer.Yes : Answer.No : Answer.Unknown;
    }

    private static Answer Any(IEnumerable<AccessPath> paths) => paths.Aggregate(Answer.No, static (best, path) => Or(best, path.Holds));

    private static Answer And(Answer a, Answer b) => a < b ? a : b;

    private static Answer Or(Answer a, Answer b) => a > b ? a : b;

    private static Answer Not(Answer answer) => (Answer)(Answer.Yes - answer);
}
