namespace Hardening.Tests.Rules.Worlds;

/// <summary>One of the ways in which a rule comes to see a program.</summary>
internal interface IRuleWorld
{
    /// <summary>What of one rule is found in a program.</summary>
    IReadOnlyList<FoundFault> FaultsIn(MarkedProgram program, Rule rule);

    /// <summary>A marked call in the words that <see cref="FaultsIn"/> uses for places.</summary>
    string PlaceOf(MarkedProgram program, Mark mark);
}

/// <summary>A finding with its places in the words of the world that found it.</summary>
internal sealed record FoundFault(string Message, string Place, IReadOnlyList<string> Related);
