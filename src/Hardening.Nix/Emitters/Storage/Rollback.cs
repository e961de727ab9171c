using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Storage;

/// <summary>The unit of the initrd that replaces the root by an empty one.</summary>
internal static class Rollback
{
    private const string Unit = "boot.initrd.systemd.services.rollback";
    private const long SecondsOfDay = 86_400;

    public static IEnumerable<Assignment> Of(MountModel root)
    {
        if (root.Subvolume is not { } subvolume || !root.KeepOldRootsDays.TryGet(out var days) || !root.KeepOldRootsMost.TryGet(out var most)) yield break;
        var device = root.EncryptedAs is { } name
            ? $"systemd-cryptsetup@{SystemdEscape.Name(name)}.service"
            : $"{SystemdEscape.Path(root.Device)}.device";
        // A unit of the initrd is dropped in silence while the scripted initrd is in use.
        yield return new("boot.initrd.systemd.enable", true);
        yield return new($"{Unit}.description", "Replace the root by an empty one");
        yield return new($"{Unit}.wantedBy", NixSyntax.List("initrd.target"));
        yield return new($"{Unit}.requires", NixSyntax.List(device));
        // A machine that wakes from hibernation must find its root as it left it.
        yield return new($"{Unit}.after", NixSyntax.List(device, "systemd-hibernate-resume.service"));
        yield return new($"{Unit}.before", NixSyntax.List("sysroot.mount"));
        yield return new($"{Unit}.unitConfig.DefaultDependencies", "no");
        yield return new($"{Unit}.serviceConfig.Type", "oneshot");
        yield return new($"{Unit}.script", new NixIndentedString(Script(root.Device, subvolume, days * SecondsOfDay, most)));
    }

    // The initrd has the core utilities, mount and btrfs; neither find nor grep. An old root is called by the second it was put aside.
    private static string Script(string device, string subvolume, long seconds, int most) => string.Create(CultureInfo.InvariantCulture, $$"""
        set -eu
        top=/rollback
        root="$top/{{subvolume}}"
        old="$top/old_roots"

        delete() {
          btrfs subvolume list -o "$1" | cut -d ' ' -f 9- | while read -r inner; do
            delete "$top/$inner"
          done
          btrfs subvolume delete "$1"
        }

        mkdir -p "$top"
        mount -t btrfs -o subvolid=5 {{device}} "$top"
        mkdir -p "$old"

        now=$(date +%s)
        if [ -e "$root" ]; then
          aside=$now
          while [ -e "$old/$aside" ]; do
            aside=$((aside + 1))
          done
          mv "$root" "$old/$aside"
          btrfs subvolume create "$root" || mv "$old/$aside" "$root"
        else
          btrfs subvolume create "$root"
        fi

        kept=0
        for name in $(ls -r "$old"); do
          case "$name" in
            *[!0-9]*) continue ;;
          esac
          kept=$((kept + 1))
          if [ "$kept" -eq 1 ]; then
            continue
          fi
          if [ "$kept" -gt {{most}} ] || [ $((now - name)) -gt {{seconds}} ]; then
            delete "$old/$name" || echo "$old/$name stays: it could not be deleted"
          fi
        done

        umount "$top"

        """);
}
