"""Names of modules and of their parameters: from Debian's builds, from the sources' Makefiles, and from modules.tsv."""
import lzma
import re
from collections import defaultdict

from series import digit, fold, read_tsv

SKIPPED = {"tools", "samples", "scripts", "Documentation", "usr"}


class Names:
    def __init__(self):
        self.spelling = {}
        self.source = defaultdict(int)
        self.loadable = defaultdict(int)
        self.built_in = defaultdict(int)
        self.aliases = defaultdict(set)
        self.parameters = defaultdict(lambda: defaultdict(int))
        self.parameter_spelling = {}

    def add(self, table, name, bit):
        self.spelling[fold(name)] = name
        table[fold(name)] |= bit

    def add_parameter(self, module, parameter, bit):
        self.parameter_spelling[fold(parameter)] = parameter
        self.parameters[fold(module)][fold(parameter)] |= bit


def stem(path):
    return re.sub(r"\.ko(\.\w+)?$", "", path.strip().rsplit("/", 1)[-1])


def tristates(tree):
    found = set()
    for path in tree.glob("**/Kconfig*"):
        symbol = None
        for line in path.read_text(errors="replace").splitlines():
            start = re.match(r"\s*(?:menu)?config\s+(\w+)", line)
            if start:
                symbol = start.group(1)
            elif symbol and re.match(r"\s*(def_)?tristate\b", line):
                found.add(symbol)
    return found


def from_source(names, kernel):
    symbols = tristates(kernel.source)
    makefiles = [p for pattern in ("Makefile", "Kbuild") for p in kernel.source.glob(f"**/{pattern}")]
    for path in makefiles:
        if path.relative_to(kernel.source).parts[0] in SKIPPED:
            continue
        text = path.read_text(errors="replace").replace("\\\n", " ")
        for symbol, objects in re.findall(r"^\s*obj-\$\(CONFIG_(\w+)\)\s*[+:]?=\s*(.*)$", text, re.M):
            if symbol not in symbols:
                continue
            for name in re.findall(r"(?<![\w/.$(-])([\w-]+)\.o\b", objects.split("#")[0]):
                names.add(names.source, name, kernel.bit)


def from_build(names, kernel):
    for line in (kernel.modules / "modules.dep").read_text().splitlines():
        names.add(names.loadable, stem(line.split(":")[0]), kernel.bit)
    for line in (kernel.modules / "modules.builtin").read_text().splitlines():
        names.add(names.built_in, stem(line), kernel.bit)
    for line in (kernel.modules / "modules.alias").read_text().splitlines():
        parts = line.split()
        if len(parts) == 3 and not re.search(r"[:*?\[,.]", parts[1]):
            names.aliases[fold(parts[1])].add(fold(parts[2]))


def parameters(names, kernel):
    for path in kernel.modules.glob("**/*.ko*"):
        data = path.read_bytes()
        if path.suffix == ".xz":
            data = lzma.decompress(data)
        for parameter in re.findall(rb"\0parm(?:type)?=([\w-]+):", data):
            names.add_parameter(stem(path.name), parameter.decode(), kernel.bit)
    built_in = (kernel.modules / "modules.builtin.modinfo").read_bytes()
    for module, parameter in re.findall(rb"([\w-]+)\.parm(?:type)?=([\w.-]+):", built_in):
        names.add_parameter(module.decode(), parameter.decode(), kernel.bit)


def table(names):
    """name, series, loadable, built in, removed in, instead, note"""
    kept = {fold(row[0]): row for row in read_tsv("modules.tsv")}
    rows = []
    for key in set(names.spelling) | set(kept):
        spelled = names.spelling.get(key) or kept[key][0]
        loadable, built_in = names.loadable[key], names.built_in[key]
        series = names.source[key] | loadable | built_in
        removed, instead, note = kept.get(key, ["", "", "", ""])[1:]
        rows.append([spelled, digit(series), digit(loadable), digit(built_in), removed, instead, note])
    for alias, targets in names.aliases.items():
        if alias not in names.spelling and alias not in kept:
            real = sorted(names.spelling.get(target, target) for target in targets)
            rows.append([alias, "", "", "", "", " or ".join(real[:3]), ""])
    return rows


def parameter_table(names):
    """module, then one cell per parameter: its series and its name"""
    return [[names.spelling[module]] + [f"{bits}{names.parameter_spelling[key]}" for key, bits in sorted(found.items())]
            for module, found in names.parameters.items() if module in names.spelling]
