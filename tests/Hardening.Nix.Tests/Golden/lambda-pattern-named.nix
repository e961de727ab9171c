{ lib, ... }@args: lib.id args
