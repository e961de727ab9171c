"""Where the unpacked kernels lie, and how a table is written."""
import gzip
import lzma
import pathlib
import re
import subprocess
import sys
import zlib

SERIES = {"6.1": 1, "6.12": 2, "7.2": 4}


class Kernel:
    """One series: `images/<series>` is an unpacked linux-image, `sources/<series>` an unpacked linux-source."""

    def __init__(self, root, series):
        self.name = series
        self.bit = SERIES[series]
        self.source = pathlib.Path(root) / "sources" / series
        self.image = pathlib.Path(root) / "images" / series
        self.modules = next(self.image.glob("**/lib/modules/*/modules.dep")).parent


def kernels(root):
    return [Kernel(root, series) for series in SERIES]


def unpacked_image(kernel):
    """The kernel inside the boot image: the largest thing in it that unpacks."""
    path = next(found for pattern in ("boot/vmlinuz*", "**/lib/modules/*/vmlinuz") for found in kernel.image.glob(pattern))
    data, largest = path.read_bytes(), b""
    for start in re.finditer(rb"\xfd7zXZ\0|\x28\xb5\x2f\xfd|\x1f\x8b\x08", data):
        packed = data[start.start():]
        try:
            if packed[:1] == b"\xfd":
                found = lzma.LZMADecompressor().decompress(packed)
            elif packed[:1] == b"\x28":
                found = subprocess.run(["zstd", "-dcq"], input=packed, capture_output=True, check=False).stdout
            else:
                found = zlib.decompressobj(31).decompress(packed)
        except (lzma.LZMAError, zlib.error):
            continue
        largest = max(largest, found, key=len)
    return largest


def fold(name):
    return name.replace("-", "_")


def read_tsv(name):
    """Rows of a hand-kept table beside this file; a line that starts with # says nothing."""
    path = pathlib.Path(__file__).parent / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def digit(bits):
    return str(bits) if bits else ""


def write_table(path, rows):
    """Sorted as NameTable expects, and the same bytes for the same rows."""
    lines = {}
    for row in rows:
        cells = [str(cell) for cell in row]
        assert not any("\t" in cell or "\n" in cell for cell in cells), cells
        key = fold(cells[0])
        assert key not in lines, f"twice: {cells[0]}"
        lines[key] = "\t".join(cells)
    text = "".join(lines[key] + "\n" for key in sorted(lines, key=lambda k: [ord(c) for c in k]))
    data = gzip.compress(text.encode(), 9, mtime=0)
    pathlib.Path(path).write_bytes(data)
    print(f"{path}: {len(lines)} names, {len(text)} bytes, {len(data)} packed", file=sys.stderr)
