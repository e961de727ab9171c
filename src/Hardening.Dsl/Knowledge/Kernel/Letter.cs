namespace Hardening.Knowledge;

/// <summary>Modprobe and the kernel's own parser take '-' and '_' for the same letter.</summary>
internal static class Letter
{
    public static char Fold(char letter) => letter == '-' ? '_' : letter;

    public static string Fold(string name) => name.Replace('-', '_');
}
