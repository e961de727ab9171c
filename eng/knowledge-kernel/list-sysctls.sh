#!/bin/sh
# Boots an unpacked kernel under QEMU and prints the listing that observe.py reads:
#   list-sysctls.sh images/6.1 > 6.1.log
# Needs: qemu-system-x86, busybox-static, kmod, cpio, xz-utils.
set -eu
image=$1
modules=$(dirname "$(find -L "$image" -name modules.dep | head -n 1)")
kernel=$(find -L "$image" \( -path '*/boot/vmlinuz*' -o -path '*/modules/*/vmlinuz' \) -type f | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/root/bin" "$work/root/proc" "$work/root/sys" "$work/root/dev" "$work/root/modules"
cp /bin/busybox "$work/root/bin/busybox"
ln -s busybox "$work/root/bin/sh"

# Modules that bring sysctls of their own, with what they depend on, in loading order.
for module in nf_conntrack br_netfilter sctp rds rds_tcp tipc dccp dccp_ipv4 ax25 netrom rose mpls_router ip_vs sunrpc lockd nfs nfsd \
    nfsv4 cdrom sr_mod parport parport_pc md_mod raid456 xfs scsi_mod sg vrf appletalk phonet llc2 binfmt_misc coda smc rxrpc vsock \
    ocfs2_stackglue nf_nat nf_flow_table dummy veth rpcrdma rdma_cm iw_cm ib_core ipmi_poweroff i915 quota_v2 efivarfs fuse hpet \
    mac_hid ieee802154_6lowpan mptcp_diag; do
    modprobe -d "${modules%/lib/modules/*}" -S "$(basename "$modules")" --show-depends "$module" 2>/dev/null || true
done | awk '/^insmod/ && !seen[$2]++ { print $2 }' | while read -r file; do
    name=$(basename "$file" .xz)
    case $file in *.xz) xz -dc "$file" ;; *) cat "$file" ;; esac > "$work/root/modules/$name"
    echo "$name" >> "$work/root/order"
done

cat > "$work/root/init" <<'INIT'
#!/bin/sh
B=/bin/busybox
$B mount -t proc proc /proc; $B mount -t sysfs sys /sys; $B mount -t devtmpfs dev /dev
list() {
    echo "=== $1"
    cd /proc/sys
    $B find . -type f | while read -r file; do
        echo "$file $($B stat -c %a "$file") $($B cat "$file" 2>/dev/null | $B tr '\t\n' '  ' | $B head -c 200)"
    done
    echo "=== end"
}
list boot
while read -r module; do $B insmod "/modules/$module" 2>/dev/null; done < /order
$B mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
$B ip link add dummy7 type dummy
list loaded
echo o > /proc/sysrq-trigger
$B sleep 5
INIT
chmod +x "$work/root/init"
(cd "$work/root" && find . | cpio -o -H newc --quiet | gzip -1) > "$work/initrd"
timeout 600 qemu-system-x86_64 -accel tcg -m 2048 -nographic -no-reboot -kernel "$kernel" -initrd "$work/initrd" \
    -append "console=ttyS0 panic=-1 quiet" < /dev/null
