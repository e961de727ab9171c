using System.Reflection;
using System.Text;
using Hardening.Nix.Emitters;
using Hardening.Nix.Flake;
using Hardening.Nix.Tests.Parsing;

namespace Hardening.Nix.Tests.Edges;

/// <summary>What every public method does with arguments that nobody should give it.</summary>
public sealed class PublicCallsTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Calls => [.. PublicCalls.Methods.Select(static method => $"{method.DeclaringType!.Name}.{method}")];

    private static MethodInfo Method(string call) => PublicCalls.Methods.Single(method => $"{method.DeclaringType!.Name}.{method}" == call);

    // Literals of three kinds: one recognised by its address, one by its issuer, one by the name before it.
    private static readonly string[] Secrets = ["postgres://app:" + "hunter22@db.example.org/app", "ghp" + "_0123456789abcdefghijABCDEFGHIJ012345", "pass" + "word=hunter22"];

    [Fact]
    public void There_are_hundreds_of_methods() => Assert.InRange(PublicCalls.Methods.Count, 300, 2000);

    [Theory, MemberData(nameof(Calls))]
    public void It_takes_what_it_is_made_for(string call) => Emit(PublicCalls.Call(Method(call)));

    [Theory, MemberData(nameof(Calls))]
    public void It_refuses_a_secret_in_every_text(string call)
    {
        var method = Method(call);
        foreach (var parameter in PublicCalls.Parameters(method).Where(PublicCalls.TakesText))
        {
            foreach (var secret in Secrets)
            {
                var problem = Assert.Throws<SettingException>(() => PublicCalls.Call(method, parameter, PublicCalls.TextFor(parameter, secret)));
                Assert.True(problem.Origin is not null, PublicCalls.Show(parameter));
            }
        }
    }

    [Theory, MemberData(nameof(Calls))]
    public void It_refuses_null_unless_it_can_be_left_out(string call)
    {
        var method = Method(call);
        foreach (var parameter in PublicCalls.Parameters(method).Where(static parameter => !parameter.ParameterType.IsValueType))
        {
            // An option can be set to null, if its type takes it.
            if (Nullability.Create(parameter).WriteState is NullabilityState.Nullable) Emit(PublicCalls.Call(method, parameter, null));
            else IsRefused(parameter, null);
            if (parameter.ParameterType == typeof(ListOf<string>)) IsRefused(parameter, PublicCalls.TextFor(parameter, null));
        }
    }

    [Theory, MemberData(nameof(Calls))]
    public void It_refuses_what_is_no_member_of_an_enumeration(string call)
    {
        var method = Method(call);
        foreach (var parameter in PublicCalls.Parameters(method).Where(static parameter => parameter.ParameterType.IsEnum))
            IsRefused(parameter, Enum.ToObject(parameter.ParameterType, 99));
    }

    [Fact]
    public void A_fleet_is_of_a_release_that_exists() => Assert.Equal("release", Assert.Throws<SettingException>(() => new Fleet("test", (NixosRelease)99)).Parameter);

    [Theory, MemberData(nameof(Calls))]
    public void Text_is_refused_or_emitted_as_it_is(string call)
    {
        var method = Method(call);
        foreach (var parameter in PublicCalls.Parameters(method).Where(PublicCalls.TakesText))
        {
            // Some texts are in the flake only together with other calls, and reasons of acceptances never are.
            var sample = PublicCalls.TextOf(parameter);
            var isEmitted = Emit(PublicCalls.Call(method)).Any(value => Holds(value, sample)) && !(method.Name == nameof(Host.Accept) || parameter.Name == "because");
            foreach (var text in HostileTexts.All)
            {
                Fleet fleet;
                try
                {
                    fleet = PublicCalls.Call(method, parameter, PublicCalls.TextFor(parameter, text));
                }
                catch (SettingException problem)
                {
                    Assert.True(problem.Origin is not null && problem.Problem.Length > 0, PublicCalls.Show(parameter));
                    continue;
                }
                Exception? fault = null;
                try
                {
                    var values = Emit(fleet, isRaw: method.DeclaringType == typeof(NixosSettings));
                    if (isEmitted && !values.Any(value => Holds(value, text))) throw new InvalidOperationException("the flake does not hold it");
                }
                catch (Exception e)
                {
                    fault = e;
                }
                Assert.True(fault is null, $"{PublicCalls.Show(parameter)} takes {HostileTexts.Show(text)}: {fault}");
            }
        }
    }

    private static void IsRefused(ParameterInfo parameter, object? value)
    {
        Exception? thrown = null;
        try
        {
            Emit(PublicCalls.Call((MethodInfo)parameter.Member, parameter, value));
        }
        catch (Exception e)
        {
            thrown = e;
        }
        Assert.True(thrown is SettingException { Origin: not null }, $"{PublicCalls.Show(parameter)} = {value ?? "null"}: {thrown?.ToString() ?? "taken"}");
    }

    // As it is, as systemd writes it, or in the form that the value type gives it.
    private static bool Holds(string value, string text) =>
        new[] { text, text.Trim(), text.Replace('*', '+'), text.TrimStart('-') is { Length: > 0 } positive ? positive : text, text.Replace("%", "%%", StringComparison.Ordinal), SystemdText.Word(text), text.Replace("%", "%%", StringComparison.Ordinal).Replace("\\", "\\x5c", StringComparison.Ordinal).Replace(" ", "\\x20", StringComparison.Ordinal).Replace("'", "\\x27", StringComparison.Ordinal) }
            .Any(form => value.Contains(form, StringComparison.Ordinal))
        || string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var words && value.Contains(words, StringComparison.Ordinal)
        // A boot parameter is quoted after its name, where that is needed.
        || value.Replace("\"", "", StringComparison.Ordinal).Contains(text.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal)
        || value.Replace("#", "", StringComparison.Ordinal).Contains(words.Replace("#", "", StringComparison.Ordinal), StringComparison.Ordinal);

    // All files of the flake, each read back by a parser of our own: their strings, names and comments.
    private static List<string> Emit(Fleet fleet, bool isRaw = false)
    {
        var texts = new List<string>();
        foreach (var file in FlakeEmitter.Emit(fleet.ToModel()))
        {
            if (!file.Path.ToString().EndsWith(".nix", StringComparison.Ordinal)) continue;
            var text = Encoding.UTF8.GetString(file.Content.Span);
            Collect(PrintedNixParser.Parse(text), texts);
            if (!isRaw) Assert.DoesNotContain(text, static c => c is '\0' or '\r' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200F' or '\u200E' or '\u2028' or '\u2029');
        }
        return texts;
    }

    // Every string of the tree, whatever node it is in.
    private static void Collect(object? node, List<string> texts)
    {
        switch (node)
        {
            case null: return;
            case string text: texts.Add(text); return;
            case long or int or bool: texts.Add(Convert.ToString(node, System.Globalization.CultureInfo.InvariantCulture)!.ToLowerInvariant()); return;
            case System.Collections.IEnumerable items:
                foreach (var item in items) Collect(item, texts);
                return;
            default:
                if (node.GetType().Namespace?.StartsWith("Hardening", StringComparison.Ordinal) is not true || node.GetType().IsEnum) return;
                foreach (var property in node.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
                    if (property.GetIndexParameters().Length == 0) Collect(property.GetValue(node), texts);
                return;
        }
    }
}
