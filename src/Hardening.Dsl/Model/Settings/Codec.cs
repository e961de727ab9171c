namespace Hardening.Model;

/// <summary>Converts between the values of a setting and those of its NixOS option.</summary>
internal interface ICodec
{
    /// <summary>The option's value.</summary>
    NixosValue Write(object value);

    /// <summary>The setting's value; null where the option's value has no counterpart.</summary>
    object? Read(NixosValue value);

    /// <summary>The value for a table: short, in the words of the option.</summary>
    string Say(object value);
}

/// <inheritdoc cref="ICodec"/>
internal sealed class Codec<T>(Func<T, NixosValue> write, Func<NixosValue, object?> read, Func<T, string>? say = null) : ICodec
    where T : notnull
{
    public NixosValue Write(T value) => write(value);

    public object? Read(NixosValue value) => read(value) is T known ? known : null;

    public string Say(T value) => say is null ? value.ToString()! : say(value);

    NixosValue ICodec.Write(object value) => write((T)value);

    string ICodec.Say(object value) => Say((T)value);

    /// <summary>The same conversion with another text for tables.</summary>
    public Codec<T> Saying(Func<T, string> text) => new(write, read, text);
}
