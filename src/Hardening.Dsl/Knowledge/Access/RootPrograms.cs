namespace Hardening.Knowledge;

/// <summary>Programs that give a root shell, or write any file, to an account that may run them as root.</summary>
/// <remarks>GTFOBins (https://gtfobins.github.io), and NixOS's own tools that build and switch to any configuration.</remarks>
internal static class RootPrograms
{
    private static readonly Dictionary<string, string> Ways = new(StringComparer.Ordinal);

    static RootPrograms()
    {
        Add("runs any command", "env", "nice", "ionice", "timeout", "nohup", "setsid", "stdbuf", "strace", "gdb", "xargs", "find", "awk", "gawk", "sed", "ssh", "rsync", "tar", "zip", "git", "make", "watch", "time", "chroot", "unshare",
            "nsenter", "systemd-run", "run0", "su", "sudo", "doas", "script", "expect", "capsh", "flock", "wg-quick", "openvpn", "tcpdump", "nmap", "tmux", "screen", "parallel", "at", "crontab", "machinectl", "nixos-container", "nixos-enter");
        Add("is a shell or an interpreter", "sh", "bash", "zsh", "fish", "dash", "nu", "python", "python3", "perl", "ruby", "lua", "node", "php", "nix-shell");
        Add("writes any file", "tee", "cp", "mv", "dd", "install", "ln", "chown", "chmod", "setfacl", "sponge", "mount", "umount", "cryptsetup", "curl", "wget", "restic", "borg", "rclone");
        Add("is an editor, which writes any file and starts a shell", "vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "helix", "ed", "less", "more", "man", "visudo", "sudoedit");
        Add("switches to any configuration", "nixos-rebuild", "nixos-install", "switch-to-configuration", "nh", "colmena", "deploy", "home-manager", "nix", "nix-build", "nix-env", "nix-channel", "nix-store");
        Add("starts a container that holds the whole file system", "docker", "docker-compose", "podman", "podman-compose", "nerdctl", "ctr", "incus", "lxc", "virsh", "kubectl");
        Add("loads code into the kernel", "insmod", "modprobe", "kexec", "bpftool");
        Add("changes accounts and passwords", "passwd", "chpasswd", "useradd", "usermod", "groupadd", "gpasswd");
    }

    /// <summary>How a command gives root; null where it does not, or that is not known.</summary>
    /// <param name="command">As a rule of sudo writes it: a program with its arguments.</param>
    public static string? WayOf(string command)
    {
        var words = command.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        var path = words[0];
        if (IsWritable(path)) return "lies where an account can replace it";
        if (path.IndexOfAny(['*', '?', '[']) >= 0) return "is matched by a wildcard";
        var name = path.Substring(path.LastIndexOf('/') + 1);
        // A program of systemd is as good as root only where the unit is left open.
        if (name is "systemctl" or "journalctl" or "systemd-ask-password") return name == "systemctl" && IsAnyUnit(words) ? "starts, edits and links any unit" : null;
        if (!Ways.TryGetValue(name, out var way)) return words.Skip(1).Any(HasWildcard) ? "takes arguments by a wildcard, which matches spaces and further options" : null;
        // With "" no argument is allowed; with fixed arguments, what they do was chosen.
        if (words.Length == 2 && words[1] == "\"\"") return null;
        return words.Length == 1 || words.Skip(1).Any(HasWildcard) || name is "nixos-rebuild" or "switch-to-configuration" ? way : null;
    }

    private static bool HasWildcard(string word) => word.IndexOf('*') >= 0;

    private static bool IsWritable(string path) => path.StartsWith("/home/", StringComparison.Ordinal) || path.StartsWith("/tmp/", StringComparison.Ordinal) || path.StartsWith("/var/tmp/", StringComparison.Ordinal) || path.StartsWith("~", StringComparison.Ordinal);

    private static bool IsAnyUnit(string[] words) =>
        words.Length == 1 || words.Skip(1).Any(static word => word == "*" || word is "edit" or "link" or "set-environment") || (words.Length == 2 && words[1] is "start" or "restart" or "stop" or "enable" or "reload");

    private static void Add(string way, params string[] names)
    {
        foreach (var name in names) Ways[name] = way;
    }
}
