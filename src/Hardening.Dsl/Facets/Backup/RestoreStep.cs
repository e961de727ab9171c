namespace Hardening.Model;

/// <summary>One step of a restore.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Command">The command that does it, for a shell of root, or null.</param>
public sealed record RestoreStep(string Text, string? Command = null)
{
    /// <summary>The step in one line.</summary>
    public override string ToString() => Command is null ? Text : $"{Text}: {Command}";
}
