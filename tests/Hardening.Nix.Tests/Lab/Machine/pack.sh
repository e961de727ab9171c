#!/usr/bin/env bash
# Packs programs of the lab's Debian for the virtual machine.
#   pack.sh initrd LAB MODULES RENDERED OUTPUT    a cpio archive: the initrd
#   pack.sh installer LAB MODULES RENDERED OUTPUT a cpio archive: what formats the disks, started as /init of the rendered folder
#   pack.sh system LAB MODULES RENDERED OUTPUT    a tar archive: what takes the place of the Nix store
# MODULES lists kernel modules, one per line: they and their dependencies alone are packed. RENDERED is a folder that is laid over the rest.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin
kind=$1 lab=$2 modules=$3 rendered=$4 output=$5
root=$lab/root
units=$root/usr/lib/systemd/system
libraries=usr/lib/x86_64-linux-gnu
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 0755 "$tree"

# Opened by name, so that ldd does not see them.
by_name=($libraries/{libcryptsetup.so.12,libmount.so.1,libkmod.so.2,libblkid.so.1,libgcc_s.so.1,libpam.so.0,libseccomp.so.2,libzstd.so.1,liblz4.so.1,liblzma.so.5,libselinux.so.1,libacl.so.1})

# Copies files of the lab, and the libraries that they need.
take() {
  local file needed
  needed=$(chroot "$root" ldd "${@/#//}" 2>/dev/null | sed -n 's/.*[ \t]\(\/[^ ]*\) (0x.*/\1/p' | sort -u) || true
  for file in "$@" $needed; do
    file=${file#/}
    case $file in lib/* | lib64/*) file=usr/$file ;; esac
    mkdir -p "$tree/${file%/*}"
    cp -L "$root/$file" "$tree/$file"
  done
}

take_modules() {
  local version from to module file
  version=$(ls "$lab/kernel/usr/lib/modules")
  from=$lab/kernel/usr/lib/modules/$version
  to=$tree/usr/lib/modules/$version
  mkdir -p "$to"
  cp "$from"/modules.{builtin,builtin.modinfo,order} "$to/"
  while read -r module; do
    # A module that this kernel has built in, or has not at all, is passed over.
    modprobe -d "$lab/kernel" -S "$version" --show-depends --quiet "$module" | sed -n 's/^insmod \([^ ]*\).*/\1/p' || true
  done <"$modules" | sort -u | while read -r file; do
    file=${file#*"/lib/modules/$version/"}
    mkdir -p "$to/${file%/*}"
    xz -dc "$from/$file" >"$to/${file%.xz}"
  done
  depmod -b "$tree" "$version"
}

wants() {
  local target=$tree/usr/lib/systemd/system/$1.wants unit
  shift
  mkdir -p "$target"
  for unit in "$@"; do ln -s "../$unit" "$target/$unit"; done
}

initrd() {
  mkdir -p "$tree"/{etc,dev,proc,sys,run/sshd,tmp,root,sysroot,var,usr/lib/{systemd/system,systemd/network,udev/rules.d}}
  take usr/lib/systemd/systemd{,-executor,-journald,-modules-load,-sysctl,-networkd,-reply-password,-shutdown,-sysroot-fstab-check} \
    usr/lib/systemd/system-generators/systemd-{fstab,cryptsetup}-generator \
    usr/bin/{systemctl,systemd-cryptsetup,udevadm,systemd-tty-ask-password-agent,kmod,mount,umount,btrfs,bash,cat,cp,cut,date,ls,mkdir,mv,chmod,touch,ln,rm,journalctl} \
    usr/sbin/{chroot,sshd,dmsetup} usr/lib/openssh/{sshd-session,sshd-auth} "${by_name[@]}"
  for name in modprobe insmod; do ln -s ../bin/kmod "$tree/usr/sbin/$name"; done
  ln -s bash "$tree/usr/bin/sh"
  ln -s ../../bin/udevadm "$tree/usr/lib/systemd/systemd-udevd"
  # The units that NixOS has in its initrd, as far as these programs go.
  (cd "$units" && cp {basic,cryptsetup,cryptsetup-pre,emergency,final,initrd,initrd-fs,initrd-root-device,initrd-root-fs,initrd-switch-root,initrd-usr-fs,local-fs,local-fs-pre,network,network-pre,paths,shutdown,slices,sockets,swap,sysinit,timers,umount}.target \
    {initrd-cleanup,initrd-parse-etc,initrd-udevadm-cleanup-db,kmod-static-nodes,systemd-journald,systemd-modules-load,systemd-networkd,systemd-sysctl,systemd-udev-trigger,systemd-udevd,systemd-ask-password-console,modprobe@}.service \
    systemd-journald{,-dev-log}.socket systemd-networkd.socket systemd-udevd-{control,kernel}.socket systemd-ask-password-console.path "$tree/usr/lib/systemd/system/")
  ln -s initrd.target "$tree/usr/lib/systemd/system/default.target"
  wants sysinit.target systemd-journald.service systemd-modules-load.service systemd-sysctl.service systemd-udevd.service systemd-udev-trigger.service kmod-static-nodes.service systemd-ask-password-console.path cryptsetup.target
  wants sockets.target systemd-journald.socket systemd-journald-dev-log.socket systemd-udevd-control.socket systemd-udevd-kernel.socket
  cp "$root"/usr/lib/udev/rules.d/{50-udev-default,55-dm,60-block,60-persistent-storage,60-persistent-storage-dm,64-btrfs,75-net-description,80-drivers,80-net-setup-link,95-dm-notify,99-systemd}.rules "$tree/usr/lib/udev/rules.d/"
  cp "$root/usr/lib/systemd/network/99-default.link" "$tree/usr/lib/systemd/network/"
  cp "$root/etc/group" "$root/etc/nsswitch.conf" "$tree/etc/"
  printf 'ID=lab\n' >"$tree/etc/initrd-release"
  ln -s initrd-release "$tree/etc/os-release"
  : >"$tree/etc/machine-id"
  ln -s /run "$tree/var/run"
  for name in bin lib lib64 sbin; do ln -s "usr/$name" "$tree/$name"; done
  ln -s usr/lib/systemd/systemd "$tree/init"
}

installer() {
  mkdir -p "$tree"/{bin,etc,dev,proc,sys,run,tmp,mnt}
  for name in lib lib64 sbin; do ln -s "usr/$name" "$tree/$name"; done
  cp /bin/busybox "$tree/bin/busybox"
  take usr/sbin/{cryptsetup,sfdisk,mkfs.vfat,mkfs.btrfs} usr/bin/{btrfs,mount,umount,kmod} "${by_name[@]}"
  ln -s ../bin/kmod "$tree/usr/sbin/modprobe"
}

system() {
  local folders=(usr/lib/{systemd,tmpfiles.d,udev/rules.d} $libraries/{security,systemd} usr/libexec/sudo)
  mkdir -p "$tree/etc"
  (cd "$root" && cp -dR --parents "${folders[@]}" etc/{group,pam.d,security,login.defs,nsswitch.conf,shells} "$tree/")
  mapfile -t objects < <(cd "$root" && find "${folders[@]}" -type f \( -perm -u+x -o -name '*.so*' \))
  take "${objects[@]}" "${by_name[@]}" \
    usr/bin/{systemd-machine-id-setup,bash,cat,chmod,chown,cp,date,env,findmnt,grep,id,install,journalctl,kmod,ln,ls,mkdir,mount,mv,readlink,realpath,rm,sleep,stat,sudo,sync,systemctl,networkctl,systemd-tmpfiles,systemd-tty-ask-password-agent,touch,true,udevadm,umount,wc,cut,age,btrfs} \
    usr/sbin/{sshd,dmsetup,unix_chkpwd} usr/lib/openssh/{sshd-session,sshd-auth,sftp-server}
  ln -sf bash "$tree/usr/bin/sh"
  for name in modprobe insmod; do ln -s ../bin/kmod "$tree/usr/sbin/$name"; done
  ln -sf ../../bin/udevadm "$tree/usr/lib/systemd/systemd-udevd"
  # Of what Debian starts by itself, only what NixOS starts too.
  rm -rf "$tree"/usr/lib/systemd/{catalog,user,user-generators,user-environment-generators} "$tree"/usr/lib/systemd/system/{ssh,postgresql}* "$tree"/usr/lib/systemd/system/*.wants
  find "$tree/usr/lib/systemd/system-generators" -type f -not -name systemd-fstab-generator -not -name systemd-cryptsetup-generator -delete
  wants sysinit.target kmod-static-nodes.service systemd-{journald,journal-flush,machine-id-commit,modules-load,random-seed,sysctl,tmpfiles-setup-dev,tmpfiles-setup,udev-trigger,udevd}.service cryptsetup.target
  wants sockets.target systemd-journald.socket systemd-journald-dev-log.socket systemd-udevd-{control,kernel}.socket
  wants multi-user.target systemd-user-sessions.service
  ln -s usr/lib "$tree/lib"
}

"$kind"
take_modules
cp -dR "$rendered/." "$tree/"
case $kind in
  system) tar -C "$tree" --owner=0 --group=0 -cf "$output" . ;;
  *) (cd "$tree" && find . | cpio --quiet -o -R 0:0 -H newc >"$output") ;;
esac
