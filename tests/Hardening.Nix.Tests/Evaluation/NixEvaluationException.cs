namespace Hardening.Nix.Tests.Evaluation;

/// <summary>Nix could not evaluate a module; the message is what Nix says.</summary>
public sealed class NixEvaluationException(string message) : Exception(message);
