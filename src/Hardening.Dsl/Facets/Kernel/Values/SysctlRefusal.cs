
namespace Hardening;

/// <summary>Why the kernel is known to refuse a value.</summary>
internal static class SysctlRefusal
{
    public static string? Of(string key, SysctlFacts facts, SysctlValue value)
    {
        if (facts.ReadOnly)
            return $"{key} = {value} is not possible: {key} is read-only. Leave it out.";
        if (!facts.Numeric)
            return null;
        if (value.Numbers is not { } numbers)
            return $"{key} = {value} is not possible: the kernel expects {(facts.Minimum is null ? "whole numbers" : Range(facts))} here. Write a number.";
        return numbers.All(number => Fits(number, facts)) ? null
            : $"{key} = {value} is not possible: the kernel accepts {Range(facts)}. Write a number in that range.";
    }

    private static bool Fits(long number, SysctlFacts facts) =>
        !(number < facts.Minimum) && !(number > facts.Maximum);

    private static string Range(SysctlFacts facts) => (facts.Minimum, facts.Maximum) switch
    {
        ({ } low, null) => $"{low} and above",
        (null, { } high) => $"up to {high}",
        var (low, high) => $"{low} to {high}",
    };
}
