using CsCheck;
using System.Reflection;

namespace Hardening.Tests.Values;

/// <summary>What every value type promises, asked of every public type in the folder of the values.</summary>
public sealed class ValueTypesTests
{
    private static readonly Type[] Values = [.. FilesOfValues
        .Select(file => typeof(Port).Assembly.GetType("Hardening." + Path.GetFileNameWithoutExtension(file))
            ?? throw new InvalidOperationException($"{file} holds no type of its name."))
        .Where(type => type is { IsPublic: true, IsEnum: false })];

    public static TheoryData<Type> All => [.. Values];

    public static TheoryData<Type> FromText => [.. Values.Where(type => Door(type, "TryFrom", typeof(string)) is not null)];

    [Fact]
    public void The_folder_is_found() => Assert.Contains(typeof(SshPublicKey), Values);

    [Theory, MemberData(nameof(All))]
    public void Is_a_sealed_record_that_only_its_doors_make(Type type)
    {
        Assert.True(type.IsSealed);
        Assert.NotNull(type.GetMethod("<Clone>$"));
        Assert.Empty(type.GetConstructors());
        Assert.All(type.GetProperties(), property => Assert.Null(property.SetMethod));
    }

    [Theory, MemberData(nameof(All))]
    public void Has_for_every_TryFrom_the_From_of_the_same_input(Type type)
    {
        var doors = type.GetMethods().Where(method => method.Name == "TryFrom").ToList();
        Assert.NotEmpty(doors);
        Assert.All(doors, door =>
        {
            Assert.Equal(typeof(bool), door.ReturnType);
            var raw = door.GetParameters()[..^2];
            Assert.Equal([type, typeof(string)], door.GetParameters()[^2..].Select(parameter => parameter.ParameterType.GetElementType()!));
            Assert.Equal("problem", door.GetParameters()[^1].Name);
            var from = type.GetMethod("From", [.. raw.Select(parameter => parameter.ParameterType)]);
            Assert.Equal(type, from?.ReturnType);
            Assert.Equal(raw.Select(parameter => parameter.Name), from!.GetParameters().Select(parameter => parameter.Name));
        });
    }

    [Theory, MemberData(nameof(All))]
    public void Converts_to_its_primitive_and_never_from_it(Type type)
    {
        var conversions = type.GetMethods().Where(method => method.Name is "op_Implicit" or "op_Explicit").ToList();
        var conversion = Assert.Single(conversions);
        Assert.Equal("op_Implicit", conversion.Name);
        Assert.Equal(type, conversion.GetParameters().Single().ParameterType);
        Assert.Contains(conversion.ReturnType, new[] { typeof(string), typeof(int), typeof(long) });
    }

    [Theory, MemberData(nameof(FromText))]
    public void Refuses_nothing_at_all_with_a_message(Type type)
    {
        Assert.StartsWith("null ", Problem(type, null), StringComparison.Ordinal);
        Assert.StartsWith("\"\" ", Problem(type, ""), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(FromText))]
    public void Refuses_a_space_a_tab_and_a_line_break_around_a_value(Type type)
    {
        var good = Examples.Of(type)[0];
        Assert.All([" " + good, good + " ", good + "\n", "\t" + good, good + "\0", "\u00A0" + good, good + "\u200B"],
            text => Assert.NotNull(Problem(type, text)));
    }

    [Theory, MemberData(nameof(FromText))]
    public void Answers_any_text_without_an_exception_and_on_one_line(Type type) =>
        Texts.Like(Examples.Of(type)).Sample(text =>
        {
            if (Problem(type, text) is { } problem)
            {
                Assert.DoesNotContain(problem, char.IsControl);
                Assert.InRange(problem.Length, 10, 600);
            }
        }, iter: 2_000, threads: 1);

    [Theory, MemberData(nameof(FromText))]
    public void Gives_a_text_that_makes_an_equal_value_again(Type type) =>
        Texts.Like(Examples.Of(type)).Sample(text =>
        {
            if (Accepted(type, text) is not { } value)
                return;
            var again = Accepted(type, value.ToString()!);
            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again!.GetHashCode());
            Assert.Equal(value.ToString(), again.ToString());
        }, iter: 2_000, threads: 1);

    [Theory, MemberData(nameof(FromText))]
    public void Takes_its_examples(Type type) => Assert.All(Examples.Of(type), text => Assert.NotNull(Accepted(type, text)));

    [Theory, MemberData(nameof(FromText))]
    public void Answers_long_texts(Type type)
    {
        foreach (var piece in Texts.Pieces(Examples.Of(type)))
            Problem(type, string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
    }

    private static string? Problem(Type type, string? text)
    {
        object?[] arguments = [text, null, null];
        var accepted = (bool)Door(type, "TryFrom", typeof(string))!.Invoke(null, arguments)!;
        Assert.Equal(accepted, arguments[1] is not null);
        Assert.Equal(accepted, arguments[2] is null);
        return (string?)arguments[2];
    }

    private static object? Accepted(Type type, string text)
    {
        object?[] arguments = [text, null, null];
        Door(type, "TryFrom", typeof(string))!.Invoke(null, arguments);
        return arguments[1];
    }

    private static MethodInfo? Door(Type type, string name, Type raw) =>
        type.GetMethod(name, [raw, type.MakeByRefType(), typeof(string).MakeByRefType()]);

    // What values are made with is in the folder itself; values of Nix are trees, not texts.
    private static IEnumerable<string> FilesOfValues =>
        Directory.EnumerateDirectories(Repository.PathOf("src", "Hardening.Dsl", "Values")).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(static file => Path.GetFileNameWithoutExtension(file) is not ("NixAttributes" or "NixValue" or "NixosValue" or "NixosPath"));
}
