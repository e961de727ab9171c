using System.Collections;
using System.Globalization;

namespace Hardening;

/// <summary>What a C# value means in Nix.</summary>
internal static class NixosValueConversion
{
    // Deeper than any configuration; a collection that contains itself ends here.
    private const int DeepestNesting = 64;

    public static bool TryConvert(object? value, out NixosValue? result, out string? problem) =>
        TryConvert(value, 0, out result, out problem);

    private static bool TryConvert(object? value, int depth, out NixosValue? result, out string? problem)
    {
        problem = null;
        result = value switch
        {
            null => NixosValue.Null,
            NixosValue known => known,
            bool boolean => new NixosValue.Boolean(boolean),
            sbyte or byte or short or ushort or int or uint or long =>
                new NixosValue.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ulong and <= long.MaxValue => new NixosValue.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            float or double or decimal => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture), ref problem),
            string text => Text(text, ref problem),
            _ when depth >= DeepestNesting => Fail("The value is nested more than 64 levels deep. A collection must not contain itself.", ref problem),
            IDictionary dictionary => Attributes(dictionary, depth, ref problem),
            IEnumerable<KeyValuePair<string, object?>> pairs => Attributes(pairs, depth, ref problem),
            IEnumerable sequence => List(sequence, depth, ref problem),
            _ => Fail(Unfit(value), ref problem),
        };
        return problem is null;
    }

    /// <summary>Why a value cannot be written into the store, or null.</summary>
    public static string? Fault(NixosValue value)
    {
        string? problem = null;
        switch (value)
        {
            case NixosValue.Text text:
                Text(text.Value, ref problem);
                break;
            case NixosValue.Real real:
                Finite(real.Value, ref problem);
                break;
            case NixosValue.Expression { Nix: var nix }:
                Text(nix, ref problem);
                break;
            case NixosValue.List list:
                problem = list.Items.Select(Fault).FirstOrDefault(static fault => fault is not null);
                break;
            case NixosValue.Attributes set:
                foreach (var member in set.Members)
                {
                    Text(member.Key, ref problem);
                    problem ??= member.Value is NixosValue.Text named ? SecretShapes.Refusal(member.Key, named.Value) ?? Fault(named) : Fault(member.Value);
                    if (problem is not null) break;
                }
                break;
        }
        return problem;
    }

    private static string Unfit(object value) =>
        $"A {value.GetType().Name} cannot be written in Nix. Use null, a boolean, a number, a string, a sequence or a dictionary of such values.";

    private static NixosValue? Fail(string why, ref string? problem)
    {
        problem = why;
        return null;
    }

    private static NixosValue? Finite(double number, ref string? problem) =>
        double.IsNaN(number) || double.IsInfinity(number)
            ? Fail(FormattableString.Invariant($"Nix has no number {number}. Use a finite one."), ref problem)
            : new NixosValue.Real(number);

    private static NixosValue? Text(string text, ref string? problem)
    {
        // Whether a bare key is public is said by the option's name: SecretOptions asks that.
        if (!EncodedKeys.IsPlainKey(text) && SecretShapes.Refusal(text) is { } secret)
            return Fail(secret, ref problem);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return Fail("A Nix string cannot contain the character U+0000. Remove it.", ref problem);
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return Fail("The string contains an unpaired surrogate, which has no UTF-8 form. Remove it.", ref problem);
            i++;
        }
        return new NixosValue.Text(text);
    }

    private static NixosValue.List? List(IEnumerable sequence, int depth, ref string? problem)
    {
        var items = new List<NixosValue>();
        foreach (var item in sequence)
        {
            if (!TryConvert(item, depth + 1, out var converted, out problem))
                return null;
            items.Add(converted!);
        }
        return new NixosValue.List(items);
    }

    private static NixosValue.Attributes? Attributes(IDictionary dictionary, int depth, ref string? problem)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string name)
                {
                problem = $"The names of an attribute set are strings, but this dictionary has a key of type {entry.Key.GetType().Name}. Use a Dictionary<string, ...>.";
                return null;
            }
            pairs.Add(new KeyValuePair<string, object?>(name, entry.Value));
        }
        return Attributes(pairs, depth, ref problem);
    }

    private static NixosValue.Attributes? Attributes(IEnumerable<KeyValuePair<string, object?>> pairs, int depth, ref string? problem)
    {
        var members = new Dictionary<string, NixosValue>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (!TryConvert(pair.Value, depth + 1, out var converted, out problem))
                return null;
            members[pair.Key] = converted!;
        }
        return new NixosValue.Attributes(members);
    }
}
