namespace Hardening.Tests.Values;

/// <summary>Asserts what both doors of a value type say to the same refused input.</summary>
internal static class Refused
{
    public delegate bool TryFrom<TRaw, T>(TRaw raw, out T? value, out string? problem) where T : class;

    public static void With<TRaw, T>(string message, TRaw raw, TryFrom<TRaw, T> tryFrom, Func<TRaw, T> from) where T : class
    {
        Assert.False(tryFrom(raw, out var value, out var problem));
        Assert.Null(value);
        Assert.Equal(message, problem);
        Assert.Equal(message, Assert.Throws<SettingException>(() => from(raw)).Message);
    }
}
