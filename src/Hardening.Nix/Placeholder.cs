namespace Hardening.Nix; internal static class Placeholder;
