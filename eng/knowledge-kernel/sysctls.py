"""Names of sysctls: seen on booted kernels (sysctls-observed.tsv), registered in the sources, and kept by hand (sysctls.tsv)."""
import re
from collections import defaultdict

from modules import SKIPPED
from series import SERIES, digit, read_tsv

NAMED = {"SYSCTL_ZERO": 0, "SYSCTL_ONE": 1, "SYSCTL_TWO": 2, "SYSCTL_THREE": 3, "SYSCTL_FOUR": 4, "SYSCTL_ONE_HUNDRED": 100,
         "SYSCTL_TWO_HUNDRED": 200, "SYSCTL_ONE_THOUSAND": 1000, "SYSCTL_THREE_THOUSAND": 3000, "SYSCTL_INT_MAX": 2**31 - 1,
         "SYSCTL_MAXOLDUID": 65535, "SYSCTL_NEG_ONE": -1, "SYSCTL_LONG_ZERO": 0, "SYSCTL_LONG_ONE": 1,
         "INT_MAX": 2**31 - 1, "INT_MIN": -2**31, "UINT_MAX": 2**32 - 1, "USHRT_MAX": 65535, "U16_MAX": 65535, "U8_MAX": 255}
CHECKED = {"proc_dointvec_minmax": (-2**31, 2**31 - 1), "proc_douintvec_minmax": (0, 2**32 - 1), "proc_dou8vec_minmax": (0, 255)}
PLAIN = {"proc_dointvec": (-2**31, 2**31 - 1), "proc_douintvec": (0, 2**32 - 1)}
NUMERIC = {"proc_doulongvec_minmax", "proc_dointvec_jiffies", "proc_dointvec_ms_jiffies", "proc_dointvec_ms_jiffies_minmax",
           "proc_dointvec_userhz_jiffies", "proc_dobool", "proc_doulongvec_ms_jiffies_minmax"}
ENTRY = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*?\.procname\s*=\s*\"([^\"]+)\"(?:[^{}]|\{[^{}]*\})*?)\}", re.S)
TABLE = re.compile(r"struct\s+ctl_table\s+(\w+)\s*\[[^\]]*\]\s*=\s*\{(.*?)\n\};", re.S)
BASE = re.compile(r"DECLARE_SYSCTL_BASE\(\s*(\w+)\s*,\s*(\w+)\s*\)")
REGISTER = re.compile(r"register(?:_net)?_sysctl(?:_init|_sz|_mount_point)?\(\s*(?:[\w&>.-]+\s*,\s*)?\"([\w/-]+)\"\s*,\s*(\w+)")
NEEDS = {"net.netfilter.nf_conntrack_": "module nf_conntrack", "net.nf_conntrack_": "module nf_conntrack", "net.bridge.": "module br_netfilter",
         "net.sctp.": "module sctp", "net.dccp.": "module dccp", "net.rds.": "module rds", "net.tipc.": "module tipc",
         "net.ax25.": "module ax25", "net.netrom.": "module netrom", "net.rose.": "module rose", "net.x25.": "module x25",
         "net.appletalk.": "module appletalk", "net.llc.": "module llc2", "net.phonet.": "module phonet", "net.smc.": "module smc",
         "net.rxrpc.": "module rxrpc", "net.mpls.": "module mpls_router", "net.ipv4.vs.": "module ip_vs", "net.vrf.": "module vrf",
         "net.ieee802154.": "module ieee802154_6lowpan", "net.iw_cm.": "module iw_cm", "sunrpc.": "module sunrpc",
         "fs.nfs.": "module nfs or lockd", "fs.xfs.": "module xfs", "fs.ocfs2.": "module ocfs2_stackglue", "coda.": "module coda",
         "dev.cdrom.": "module cdrom", "dev.parport.": "module parport", "dev.raid.": "module md_mod", "dev.scsi.": "module scsi_mod",
         "dev.i915.": "module i915", "dev.xe.": "module xe", "dev.ipmi.": "module ipmi_poweroff", "net.ipv6.": "IPv6, which ipv6.disable=1 takes away",
         "kernel.yama.": "Yama in the list of security modules", "kernel.apparmor_": "AppArmor in the list of security modules"}
# Tables that are registered once per interface, under a path that the code puts together.
PER_INTERFACE = {"net.mpls.input"}


class Entry:
    def __init__(self, bit, minimum, maximum, numeric):
        self.bit, self.minimum, self.maximum, self.numeric = bit, minimum, maximum, numeric


def number(expression, text):
    name = expression.strip().strip("()").replace("(void *)", "").strip()
    if name in NAMED:
        return NAMED[name]
    name = name.lstrip("&")
    found = re.search(r"\b(?:int|long|u8|u32)\s+(?:__maybe_unused\s+|__read_mostly\s+)?" + re.escape(name)
                      + r"(?:\s+__\w+)?\s*=\s*(-?\w+)\s*;", text)
    if not found:
        return None
    value = found.group(1)
    return NAMED.get(value, int(value, 0) if re.fullmatch(r"-?(0x)?[0-9a-fA-F]+", value) else None)


def limits(body, text):
    """Lowest and highest number taken (None: not known) and whether only numbers are."""
    handler = re.search(r"\.proc_handler\s*=\s*&?(\w+)", body)
    # A build option can choose between two bounds: the wider one counts.
    low, high = ([number(found, text) for found in re.findall(rf"\.extra{n}\s*=\s*([^,\n]+)", body)] for n in (1, 2))
    handler = handler.group(1) if handler else ""
    if handler in PLAIN:
        return (*PLAIN[handler], True)
    least, most = CHECKED.get(handler, (None, None))
    least = (None if None in low else min(low)) if low else least
    most = (None if None in high else max(high)) if high else most
    # A handler of the entry's own that is given both bounds hands them on to proc_dointvec_minmax.
    if handler in CHECKED or (handler not in NUMERIC and None not in (least, most)):
        return least, most, True
    return None, None, handler in NUMERIC


def from_source(kernel):
    """Path and name of each entry that a table registers under a path written out; '' where the path is not found."""
    found = defaultdict(list)
    for path in kernel.source.glob("**/*.c"):
        parts = path.relative_to(kernel.source).parts
        if parts[0] in SKIPPED or (parts[0] == "arch" and parts[1] != "x86"):
            continue
        text = path.read_text(errors="replace")
        if "ctl_table" not in text or "test" in path.stem:
            continue
        places = {table: place for place, table in REGISTER.findall(text)} | {table: place for place, table in BASE.findall(text)}
        only = next(iter(places.values())) if len(set(places.values())) == 1 else ""
        for table, body in TABLE.findall(text):
            for entry, name in ENTRY.findall(body):
                if ".child" in entry:
                    continue
                place = places.get(table, only).strip("/").replace("/", ".")
                found[(place, name)].append(Entry(kernel.bit, *limits(entry, text)))
    return found


def merge(entries):
    """What every series and configuration agrees on."""
    return Entry(
        sum({entry.bit for entry in entries}),
        None if any(entry.minimum is None for entry in entries) else min(entry.minimum for entry in entries),
        None if any(entry.maximum is None for entry in entries) else max(entry.maximum for entry in entries),
        all(entry.numeric for entry in entries))


def facts_from_sources(kernels):
    placed, unplaced = defaultdict(list), defaultdict(list)
    for kernel in kernels:
        for (place, name), entries in from_source(kernel).items():
            (placed[f"{place}.{name}"] if place else unplaced[name]).extend(entries)
    return placed, unplaced


def source_of(key, bits, placed, unplaced):
    """What the sources say of a key, if they say it for each series that was seen to have it."""
    entries = placed.get(key, [])
    if bits & ~sum({entry.bit for entry in entries}):
        entries = entries + unplaced.get(key.rsplit(".", 1)[1], [])
    return merge(entries) if entries and not bits & ~sum({entry.bit for entry in entries}) else None


def rows_by_key(name, width):
    return {row[0]: row + [""] * (width - len(row)) for row in read_tsv(name)}


def table(kernels):
    """key, series, flags, minimum, maximum, default, recommended, needs, removed in, note"""
    placed, unplaced = facts_from_sources(kernels)
    seen = rows_by_key("sysctls-observed.tsv", 4)
    kept = rows_by_key("sysctls.tsv", 9)
    rows = []
    for key in (set(placed) | set(seen) | set(kept)) - PER_INTERFACE:
        _, bits, modes, default = seen.get(key, ["", "0", "", ""])
        _, flags, low, high, given, recommended, needs, removed, note = kept.get(key, [""] * 9)
        source = source_of(key, int(bits), placed, unplaced)
        bits = int(bits) | sum({entry.bit for entry in placed.get(key, [])})
        read_only = bool(modes) and "w" not in modes
        if "x" in flags:
            bits = 0
        elif flags:
            pass
        elif read_only:
            flags = "r"
        elif key.startswith("net.ipv4.conf."):
            flags = "n"
        elif key.startswith("user.max_"):
            flags, low, high = "n", 0, 2**31 - 1
        elif source and source.numeric:
            flags, low, high = "n", first(low, source.minimum), first(high, source.maximum)
        needs = needs or next((what for start, what in NEEDS.items() if key.startswith(start)), "")
        rows.append([key, digit(bits), flags.strip("-x"), low, high, "" if given == "-" else given or default, recommended, needs, removed, note])
    return rows


def first(kept, derived):
    return kept if kept != "" else "" if derived is None else derived
