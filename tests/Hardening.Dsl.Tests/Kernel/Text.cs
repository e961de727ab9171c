using CsCheck;

namespace Hardening.Tests.Kernel;

internal static class Text
{
    /// <summary>One of the texts given.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);
}
