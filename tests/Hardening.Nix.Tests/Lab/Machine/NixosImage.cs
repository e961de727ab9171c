using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using System.Text;
using Hardening.Nix.Tests.Units;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>An emitted configuration as files of an initrd and of a system, written as NixOS's modules, agenix and impermanence write them.</summary>
[SupportedOSPlatform("linux")]
internal sealed class NixosImage(JsonObject configuration, DiskLayout disks)
{
    // nixos/modules/system/boot/kernel.nix (includeDefaultModules), system/boot/luksroot.nix, system/boot/systemd/initrd.nix and tasks/filesystems/btrfs.nix.
    private static readonly string[] OfNixos =
    [
        "ahci", "sata_nv", "sata_via", "sata_sis", "sata_uli", "ata_piix", "pata_marvell", "nvme", "sd_mod", "sr_mod", "mmc_block",
        "uhci_hcd", "ehci_hcd", "ehci_pci", "ohci_hcd", "ohci_pci", "xhci_hcd", "xhci_pci", "usbhid", "hid_generic", "atkbd", "i8042",
        "dm_mod", "dm_crypt", "cryptd", "input_leds", "aes", "aes_generic", "cbc", "xts", "sha1", "sha256", "sha512", "af_alg", "algif_skcipher",
        "autofs", "btrfs", "crc32c", "xxhash_generic", "blake2b_generic", "sha256_generic",
    ];

    // What NixOS has all of: a module tree. These are what this machine's devices and file systems ask for.
    private static readonly string[] OfDevices = ["vfat", "nls_cp437", "nls_ascii", "nls_iso8859-1", "autofs4"];

    private JsonNode Initrd => configuration["boot"]!["initrd"]!;

    /// <summary>The modules that the initrd holds.</summary>
    public IReadOnlyList<string> InitrdModules => [.. OfNixos, .. Names(Initrd["availableKernelModules"]), .. Names(Initrd["kernelModules"])];

    /// <summary>The modules of the running system.</summary>
    public IReadOnlyList<string> SystemModules => [.. OfDevices, .. Names(Initrd["availableKernelModules"]), .. Names(configuration["boot"]!["kernelModules"])];

    /// <summary>The kernel's command line.</summary>
    public string CommandLine => string.Join(' ', ["root=fstab", "loglevel=4", .. Names(configuration["boot"]!["kernelParams"])]);

    public void WriteInitrd(ImageFolder folder, string sshHostKey)
    {
        folder.Write("etc/fstab", string.Concat(disks.FileSystems.Where(system => system.Early)
            .Select(system => $"{system.Device} /sysroot{system.At.TrimEnd('/')} {system.Type} x-initrd.mount,{system.Options} 0 0\n")));
        folder.Write("etc/crypttab", string.Concat(disks.Volumes.Select(volume => $"{volume.Name} {volume.Device} - {volume.Options}\n")));
        folder.Write("etc/modules-load.d/nixos.conf", string.Join('\n', ["dm_mod", "btrfs", .. Names(Initrd["kernelModules"])]) + "\n");
        foreach (var (name, service) in Initrd["systemd"]!["services"]!.AsObject()) Service(folder, name, service!);
        folder.Unit("initrd-nixos-activation.service", """
            [Unit]
            Description=NixOS Activation
            DefaultDependencies=no
            RequiresMountsFor=/sysroot
            Requires=initrd-fs.target
            After=initrd-fs.target
            Before=initrd.target
            [Service]
            Type=oneshot
            ExecStart=/usr/bin/bash -euc 'mkdir -p /sysroot/{proc,dev,run,sys}; ln -s /nix/system/usr /sysroot/usr; for name in bin lib lib64 sbin; do ln -s usr/$name /sysroot/$name; done; for place in proc dev run; do mount --rbind /$place /sysroot/$place; done; chroot /sysroot /nix/system/activate; for place in proc dev run; do umount -R -l /sysroot/$place; done'
            """, "initrd.target");
        folder.Unit("initrd-switch-root.service", """
            [Unit]
            Description=Switch Root
            DefaultDependencies=no
            Wants=initrd-switch-root.target
            AllowIsolate=yes
            [Service]
            Type=oneshot
            ExecStart=systemctl --no-block switch-root /sysroot /nix/system/usr/lib/systemd/systemd
            """);
        Network(folder, Initrd["systemd"]!["network"]!["networks"]!);
        Ssh(folder, Initrd["network"]!["ssh"]!, sshHostKey);
    }

    private void Ssh(ImageFolder folder, JsonNode ssh, string hostKey)
    {
        folder.Private("etc/ssh/ssh_host_ed25519_key", hostKey);
        folder.Write("etc/ssh/authorized_keys.d/root", Lines(ssh["authorizedKeys"]));
        folder.Write("etc/passwd", $"root:x:0:0:root:/root:{(string)Initrd["systemd"]!["users"]!["root"]!["shell"]!}\nsshd:x:100:65534::/run/sshd:/bin/false\nsystemd-network:x:998:998::/:/bin/false\nnobody:x:65534:65534::/:/bin/false\n");
        folder.Write("etc/ssh/sshd_config", $"""
            UsePAM no
            Port {ssh["port"]}
            PasswordAuthentication no
            AuthorizedKeysFile %h/.ssh/authorized_keys %h/.ssh/authorized_keys2 /etc/ssh/authorized_keys.d/%u
            KbdInteractiveAuthentication no
            HostKey /etc/ssh/ssh_host_ed25519_key

            """);
        folder.Unit("sshd.service", """
            [Unit]
            Description=SSH Daemon
            DefaultDependencies=no
            Before=shutdown.target
            Conflicts=shutdown.target initrd-switch-root.target
            [Service]
            Type=simple
            ExecStart=/usr/sbin/sshd -D -f /etc/ssh/sshd_config
            RuntimeDirectory=sshd
            KillMode=process
            Restart=on-failure
            """, "initrd.target");
    }

    public void WriteSystem(ImageFolder folder, IReadOnlyDictionary<string, byte[]> secrets)
    {
        folder.Write("etc/os-release", "ID=nixos\nNAME=NixOS\n");
        folder.Write("etc/systemd/system-preset/00-nixos.preset", "ignore *\n");
        folder.Write("etc/hostname", $"{(string)configuration["networking"]!["hostName"]!}\n");
        folder.Write("etc/hosts", $"127.0.0.1 localhost\n::1 localhost\n127.0.0.2 {(string)configuration["networking"]!["hostName"]!}\n");
        folder.Write("etc/fstab", string.Concat(disks.FileSystems.Select(system => $"{system.Device} {system.At} {system.Type} {system.Options} 0 0\n")));
        folder.Write("etc/sysctl.d/60-nixos.conf", string.Concat(configuration["boot"]!["kernel"]!["sysctl"]!.AsObject().Select(setting => $"{setting.Key}={setting.Value}\n")));
        folder.Write("etc/modules-load.d/nixos.conf", Lines(configuration["boot"]!["kernelModules"]));
        folder.Write("etc/modprobe.d/nixos.conf", string.Concat(Names(configuration["boot"]!["blacklistedKernelModules"]).Select(name => $"blacklist {name}\n")));
        Network(folder, Networks());
        Sshd(folder);
        Sudo(folder);
        foreach (var (name, service) in configuration["systemd"]!["services"]!.AsObject()) Service(folder, name, service!);
        foreach (var (name, secret) in secrets)
        {
            folder.Write($"secrets/{name}.age", "");
            File.WriteAllBytes(Path.Combine(folder.Path, $"secrets/{name}.age"), secret);
        }
        Persistence(folder);
        folder.Script("activate", Activation());
    }

    // network-interfaces-systemd.nix, for addresses that are fixed.
    private JsonObject Networks()
    {
        var networks = new JsonObject();
        foreach (var (name, nic) in configuration["networking"]!["interfaces"]!.AsObject())
            networks[$"40-{name}"] = new JsonObject
            {
                ["matchConfig"] = new JsonObject { ["Name"] = name },
                ["address"] = new JsonArray([.. nic!["ipv4"]!["addresses"]!.AsArray().Select(address => JsonValue.Create($"{address!["address"]}/{address["prefixLength"]}"))]),
                ["gateway"] = new JsonArray([JsonValue.Create((string)configuration["networking"]!["defaultGateway"]!["address"]!)]),
            };
        return networks;
    }

    private static void Network(ImageFolder folder, JsonNode networks)
    {
        foreach (var (name, network) in networks.AsObject())
            folder.Write($"etc/systemd/network/{name}.network", string.Join('\n',
            [
                "[Match]", $"Name={(string)network!["matchConfig"]!["Name"]!}", "[Network]",
                .. Names(network["address"]).Select(address => $"Address={address}"), .. Names(network["gateway"]).Select(gateway => $"Gateway={gateway}"), "",
            ]));
        folder.Wanted("systemd-networkd.service", "/usr/lib/systemd/system/systemd-networkd.service", "multi-user.target", "initrd.target");
    }

    private void Sshd(ImageFolder folder)
    {
        var openssh = configuration["services"]!["openssh"]!;
        folder.Write("etc/ssh/sshd_config", string.Join('\n',
        [
            "UsePAM yes", "Port 22", "AuthorizedKeysFile %h/.ssh/authorized_keys /etc/ssh/authorized_keys.d/%u",
            .. openssh["hostKeys"]!.AsArray().Select(key => $"HostKey {(string)key!["path"]!}"),
            .. openssh["settings"]!.AsObject().Select(setting => $"{setting.Key} {SshValue(setting.Value!)}"), "",
        ]));
        folder.Unit("sshd.service", """
            [Unit]
            Description=SSH Daemon
            After=network.target
            [Service]
            ExecStart=/usr/sbin/sshd -D -f /etc/ssh/sshd_config
            RuntimeDirectory=sshd
            KillMode=process
            Restart=always
            """, "multi-user.target");
        foreach (var (name, user) in Accounts())
            if (user["openssh"]?["authorizedKeys"]?["keys"] is { } keys) folder.Write($"etc/ssh/authorized_keys.d/{name}", Lines(keys));
    }

    private static string SshValue(JsonNode value) => value switch
    {
        JsonArray list => string.Join(' ', Names(list)),
        _ when value.GetValueKind() is System.Text.Json.JsonValueKind.True => "yes",
        _ when value.GetValueKind() is System.Text.Json.JsonValueKind.False => "no",
        _ => value.ToString(),
    };

    // security.sudo and security.wrappers: the store knows no set-user-id, so a program of a file system in memory has it.
    private void Sudo(ImageFolder folder)
    {
        var sudo = configuration["security"]!["sudo"]!;
        var password = (bool?)sudo["wheelNeedsPassword"] is not false;
        folder.Write("etc/sudoers", $"root ALL=(ALL:ALL) SETENV: ALL\n%wheel ALL=(ALL:ALL) {(password ? "" : "NOPASSWD:")}SETENV: ALL\n", UnixFileMode.UserRead);
        var (group, mode) = (bool?)sudo["execWheelOnly"] is true ? ("wheel", "4510") : ("root", "4511");
        folder.Script("wrappers", $"set -eu\nmkdir -p /run/wrappers\nmount -t tmpfs -o mode=755,nodev wrappers /run/wrappers\nmkdir /run/wrappers/bin\ncp /nix/system/usr/bin/sudo /run/wrappers/bin/sudo\nchown root:{group} /run/wrappers/bin/sudo\nchmod {mode} /run/wrappers/bin/sudo");
        folder.Unit("suid-sgid-wrappers.service", """
            [Unit]
            Description=Create SUID/SGID Wrappers
            DefaultDependencies=no
            Before=sysinit.target
            After=systemd-sysusers.service
            RequiresMountsFor=/nix/store
            [Service]
            Type=oneshot
            ExecStart=/nix/system/wrappers
            RemainAfterExit=true
            """, "sysinit.target");
    }

    private static void Service(ImageFolder folder, string name, JsonNode service)
    {
        var script = (string?)service["script"];
        if (script is not null) folder.Script($"scripts/{name}", "set -e\n" + script);
        folder.Unit($"{name}.service", UnitText.Service(service, script is null ? null : $"{(name == "rollback" ? "" : "/nix/system")}/scripts/{name}"), Names(service["wantedBy"]));
    }

    // impermanence/nixos.nix: bind mounts of folders, and the unit that would fail on a machine-id that is a bind mount.
    private void Persistence(ImageFolder folder)
    {
        folder.Write("etc/systemd/system/systemd-machine-id-commit.service.d/overrides.conf", "[Unit]\nConditionFirstBoot=true\n");
        foreach (var (place, kept) in configuration["environment"]!["persistence"]!.AsObject())
            foreach (var item in kept!["directories"]!.AsArray())
            {
                var at = Folder(item!).Path;
                folder.Unit($"{string.Join('-', at.Trim('/').Split('/').Select(part => part.Replace("-", "\\x2d", StringComparison.Ordinal)))}.mount", $"""
                    [Unit]
                    DefaultDependencies=no
                    Before=local-fs.target
                    [Mount]
                    What={place}{at}
                    Where={at}
                    Type=none
                    Options=bind{((bool?)kept["hideMounts"] is true ? ",x-gvfs-hide" : "")}

                    """, "local-fs.target");
            }
    }

    private static (string Path, string Mode) Folder(JsonNode item) =>
        item is JsonObject set ? ((string)set["directory"]!, (string?)set["mode"] ?? "0755") : ((string)item!, "0755");

    // The order of NixOS's activation scripts: etc, agenixInstall, users, createPersistentStorageDirs, persist-files.
    private string Activation()
    {
        var text = new StringBuilder("""
            set -eu
            PATH=/nix/system/usr/bin:/nix/system/usr/sbin
            mkdir -p /etc /root /home /var /tmp /run /sys
            ln -sfn /run /var/run
            chmod 0700 /root
            chmod 1777 /tmp
            cp -dR /nix/system/etc/. /etc/

            """);
        foreach (var (name, secret) in configuration["age"]!["secrets"]!.AsObject())
            text.AppendLine($"mkdir -p /run/agenix\n(umask 0377; age --decrypt {string.Join(' ', Names(configuration["age"]!["identityPaths"]).Select(key => $"-i {key}"))} -o /run/agenix/{name} /nix/system{(string)secret!["file"]!})");
        Users(text);
        foreach (var (place, kept) in configuration["environment"]!["persistence"]!.AsObject())
        {
            var folders = kept!["directories"]!.AsArray().Select(item => Folder(item!)).ToArray();
            var files = Names(kept["files"]).ToArray();
            var parents = folders.Select(folder => folder.Path).Concat(files).SelectMany(Parents).Select(path => (Path: path, Mode: "0755"));
            foreach (var (path, mode) in parents.Distinct().Concat(folders))
                text.AppendLine($"[ -d {place}{path} ] || mkdir --mode={mode} {place}{path}\n[ -d {path} ] || mkdir {path}\nchown --reference={place}{path} {path}\nchmod --reference={place}{path} {path}");
            foreach (var file in files)
                text.AppendLine($"[ -e {place}{file} ] || {(file == "/etc/machine-id" ? $"echo uninitialized >{place}{file}" : "true")}\nif [ -e {place}{file} ]; then touch {file}; mount -o bind {place}{file} {file}; else ln -s {place}{file} {file}; fi");
        }
        return text.ToString();
    }

    private void Users(StringBuilder text)
    {
        var passwd = new StringBuilder("root:x:0:0:root:/root:/bin/sh\nsshd:x:100:65534::/run/sshd:/bin/false\nsystemd-network:x:998:998::/:/bin/false\nmessagebus:x:4:4::/:/bin/false\nnobody:x:65534:65534::/:/bin/false\n");
        var groups = new Dictionary<string, List<string>> { ["wheel"] = [] };
        var shadow = new StringBuilder();
        var id = 1000;
        foreach (var (name, user) in Accounts())
        {
            if (name != "root") passwd.Append($"{name}:x:{id}:100::/home/{name}:/bin/sh\n");
            foreach (var group in Names(user["extraGroups"])) (groups.TryGetValue(group, out var members) ? members : groups[group] = []).Add(name);
            shadow.Append($"{name}:{((string?)user["hashedPasswordFile"] is { } file ? $"$(cat {file})" : (string?)user["hashedPassword"] ?? "!")}:1::::::\n");
            if (name != "root") text.AppendLine($"[ -d /home/{name} ] || {{ mkdir -m 0700 /home/{name}; chown {id}:100 /home/{name}; }}");
            id++;
        }
        text.Append("cat >/etc/passwd <<'END'\n").Append(passwd).Append("END\n");
        text.Append("cat - /nix/system/etc/group >/etc/group <<'END'\n").Append(string.Concat(groups.Select((group, index) => $"{group.Key}:x:{(group.Key == "wheel" ? 1 : 990 - index)}:{string.Join(',', group.Value)}\n"))).Append("END\n");
        text.Append("touch /etc/shadow\nchmod 0600 /etc/shadow\ncat >/etc/shadow <<END\n").Append(shadow).Append("END\n");
    }

    private IEnumerable<(string Name, JsonNode User)> Accounts() =>
        configuration["users"]!["users"]!.AsObject().Select(user => (user.Key, user.Value!)).OrderBy(user => user.Key != "root");

    private static IEnumerable<string> Parents(string path)
    {
        var parts = path.Trim('/').Split('/');
        return Enumerable.Range(1, parts.Length - 1).Select(count => "/" + string.Join('/', parts.Take(count)));
    }

    private static IEnumerable<string> Names(JsonNode? list) => list is JsonArray items ? items.Select(item => (string)item!) : [];

    private static string Lines(JsonNode? list) => string.Concat(Names(list).Select(line => line + "\n"));
}
