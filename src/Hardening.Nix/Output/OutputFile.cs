namespace Hardening.Nix.Output;

/// <summary>A rendered file: where it goes and every byte of it.</summary>
/// <param name="Path">Its place in the output folder.</param>
/// <param name="Content">Its bytes; nothing is added or converted.</param>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
