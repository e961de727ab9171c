namespace Hardening;

/// <summary>Arguments that no call takes, whatever it does.</summary>
internal static class BadArgument
{
    public static SettingException Null(string parameter, Origin origin) =>
        new SettingException(parameter, $"The argument {parameter} is null. Fix: pass a value, or leave the call out.").At(parameter, origin);

    public static SettingException Undefined(string parameter, Enum value, Origin origin)
    {
        var type = value.GetType();
        return new SettingException(parameter, $"{type.Name} has no member {value}. Fix: use one of {string.Join(", ", Enum.GetNames(type))}.").At(parameter, origin);
    }
}
