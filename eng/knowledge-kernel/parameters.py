"""Names of boot parameters: what the sources register, what builds carry, what the documentation lists, and parameters.tsv."""
import re
from collections import defaultdict

from modules import SKIPPED
from series import digit, fold, read_tsv, unpacked_image

KERNEL, MODULE, BOOT_LOADER, SYSTEMD, NIXOS, USER_SPACE, NOBODY = range(7)
REGISTERED = re.compile(
    r'\b(?:__setup|__setup_param|early_param|early_param_on_off)\s*\(\s*"([^"=\s]+)(?:=?[^"]*)"(?:\s*,\s*"([\w.-]+)")?'
    r'|\b(?:core_param|core_param_cb|__core_param_cb)\s*\(\s*([\w.]+)\s*,'
    r'|\bcmdline_find_option(?:_bool)?\s*\((?:[^,;]+,\s*)?"([^"]+)"')
OF_CODE = re.compile(r"\bmodule_param(?:_named|_cb|_string|_array|_hw|_unsafe|_array_named|_hw_named|_named_unsafe|_cb_unsafe)?\s*\(\s*(\w+)"
                     r"|\btorture_param\s*\(\s*\w+\s*,\s*(\w+)")
FOREIGN = {"arm64", "kvm_arm", "irqchip", "xive", "coresight_cpu_debug", "grcan", "omapfb"}


class Parameters:
    def __init__(self):
        self.spelling = {}
        self.series = defaultdict(int)
        self.documented = defaultdict(int)
        self.of_code = set()

    def add(self, table, name, bit):
        self.spelling.setdefault(fold(name), name)
        table[fold(name)] |= bit


def from_source(found, kernel):
    for path in list(kernel.source.glob("**/*.[ch]")):
        parts = path.relative_to(kernel.source).parts
        if parts[0] in SKIPPED or (parts[0] == "arch" and parts[1] != "x86"):
            continue
        text = path.read_text(errors="replace")
        if "__setup" not in text and "_param" not in text and "cmdline_find" not in text:
            continue
        found.of_code.update(name for names in OF_CODE.findall(text) for name in names if name)
        for names in REGISTERED.findall(text):
            for name in names:
                if re.fullmatch(r"[\w][\w.-]*", name):
                    found.add(found.series, name, kernel.bit)


def from_build(found, kernel):
    """Parameters of code that is always built in, such as page_alloc.shuffle: their names stand in the image as they are."""
    data = (kernel.modules / "modules.builtin.modinfo").read_bytes()
    for module, parameter in re.findall(rb"([\w-]+)\.parm(?:type)?=([\w.-]+):", data):
        found.add(found.series, f"{module.decode()}.{parameter.decode()}", kernel.bit)
    for name in set(re.findall(rb"\0([a-z]\w+\.\w+)(?=\0)", unpacked_image(kernel))):
        if name.decode().split(".")[1] in found.of_code:
            found.add(found.series, name.decode(), kernel.bit)


def from_documentation(found, kernel):
    text = (kernel.source / "Documentation/admin-guide/kernel-parameters.txt").read_text()
    for name in re.findall(r"^\t([a-zA-Z][\w.-]*\w)(?==|\s|$|:|,)", text, re.M):
        if not name.isupper():
            found.add(found.documented, name, kernel.bit)


def table(found, is_module_parameter):
    """name, reader, series, repeatable, instead, note"""
    kept = {fold(row[0]): row for row in read_tsv("parameters.tsv")}
    rows = []
    for key in set(found.spelling) | set(kept):
        spelled = kept[key][0] if key in kept else found.spelling[key]
        _, given, repeatable, instead, note = kept.get(key, [""] * 5)
        series = found.series[key] if given in ("", str(KERNEL), str(USER_SPACE)) else 0
        # A parameter of code that a build option leaves out, such as rcutorture.verbose, is known from the documentation only.
        if "." in key and not given and not series and key.split(".")[0] not in FOREIGN:
            series = found.documented[key]
        if not given and not series:
            given, note = NOBODY, note or "documented, but not for x86-64"
        reader = given if given != "" else MODULE if is_module_parameter(spelled) else KERNEL
        rows.append([spelled, reader, digit(series or (7 if given == str(KERNEL) else 0)), repeatable, instead, note])
    return rows
