"""Writes the tables of src/Hardening.Dsl/Knowledge/Kernel. See README.md for what has to be unpacked first."""
import pathlib
import sys

import modules
import parameters
import sysctls
from series import fold, kernels, write_table

TABLES = pathlib.Path(__file__).parents[2] / "src/Hardening.Dsl/Knowledge/Kernel"


def main(root):
    names, boot = modules.Names(), parameters.Parameters()
    for kernel in kernels(root):
        modules.from_source(names, kernel)
        modules.from_build(names, kernel)
        modules.parameters(names, kernel)
        parameters.from_source(boot, kernel)
        parameters.from_build(boot, kernel)
        parameters.from_documentation(boot, kernel)
    write_table(TABLES / "kernel-modules.gz", modules.table(names))
    write_table(TABLES / "kernel-module-parameters.gz", modules.parameter_table(names))
    write_table(TABLES / "kernel-parameters.gz", parameters.table(
        boot, lambda name: "." in name and fold(name.split(".")[0]) in names.spelling))
    write_table(TABLES / "kernel-sysctls.gz", sysctls.table(kernels(root)))


main(sys.argv[1])
