"""Turns the listings that list-sysctls.sh got out of booted kernels into sysctls-observed.tsv: key, series, modes, default."""
import re
import sys
from collections import defaultdict

from series import SERIES

INTERFACE = re.compile(r"^(net/(?:ipv4|ipv6|mpls)/(?:conf|neigh)/)(?!all/|default/)([^/]+)(/)")
NUMBERED = re.compile(r"^(net/netfilter/nf_log/)\d+$|^(dev/parport/)parport\d+(/)")
MACHINE = re.compile(
    r"^(net/netfilter/nf_conntrack_(max|buckets)|net/nf_conntrack_max|fs/(file-max|file-nr|inode-.*|dentry-state|aio-nr)|kernel/(hostname"
    r"|domainname|osrelease|version|threads-max|ns_last_pid|random/(boot_id|uuid|entropy_avail)|tainted|bootloader_.*|firmware_config/.*"
    r"|pty/nr|cad_pid|real-root-dev|keys/.*_max)|user/max_.*|vm/(min_free_kbytes|lowmem_reserve_ratio|admin_reserve.*|user_reserve.*"
    r"|nr_.*)|dev/cdrom/info|dev/parport/.*|sunrpc/transports|net/core/somaxconn_|net/ipv4/(tcp_mem|udp_mem|tcp_rmem|tcp_wmem"
    r"|tcp_max_(orphans|tw_buckets|syn_backlog)|inet_peer.*|route/max_size|neigh/default/.*)|net/(sctp|dccp)/sctp_.*mem"
    r"|fs/(epoll|inotify)/.*|net/(ipv4|ipv6)/neigh/\*/.*|net/ipv6/conf/.*/stable_secret|net/rds/.*)$")


def name(path):
    path = INTERFACE.sub(r"\1*\3", path)
    path = NUMBERED.sub(lambda m: (m.group(1) or m.group(2)) + "*" + (m.group(3) or ""), path)
    return path, ".".join(part.replace(".", "/") for part in path.split("/"))


def listings(text):
    for block in re.findall(r"=== (?:boot|loaded)\n(.*?)=== end", text, re.S):
        for line in block.splitlines():
            found = re.match(r"\./(\S+) (\d+) ?(.*)$", line)
            if found:
                yield found.groups()


def main(logs):
    series, modes, values = defaultdict(int), defaultdict(set), defaultdict(dict)
    for version, log in zip(SERIES, logs):
        with open(log, encoding="utf-8", errors="replace") as opened:
            text = opened.read().replace("\r", "")
        for path, mode, value in listings(text):
            place, key = name(path)
            series[key] |= SERIES[version]
            modes[key].add("w" if any(int(digit) & 2 for digit in mode) else "r")
            if "/lo/" not in path and not MACHINE.match(place):
                values[key].setdefault(version, " ".join(value.split()))
    print("# key\tseries\tmodes\tdefault\n# /proc/sys of booted Debian kernels 6.1.192, 6.12.117 and 7.2.13 (2026-11); see list-sysctls.sh")
    for key in sorted(series):
        default = set(values[key].values())
        shown = default.pop() if len(default) == 1 and len(values[key]) == bin(series[key]).count("1") else ""
        print(f"{key}\t{series[key]}\t{''.join(sorted(modes[key]))}\t{shown if len(shown) < 40 else ''}")


main(sys.argv[1:])
