using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>A facet whose settings are options: each is written as it is declared. What is not one option, the facet's emitter adds.</summary>
internal abstract class SettingsEmitter(params IReadOnlyList<SettingKey> settings) : Emitter
{
    public override IEnumerable<Assignment> Emit(HostModel host) => settings.SelectMany(setting => Write(host, setting));

    /// <summary>What a setting of the host becomes; the place to write one that is not a single option.</summary>
    protected virtual IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => Write(host, host.Root, setting, null);

    /// <summary>What a setting of an element becomes; the place to write one that is not a single option.</summary>
    protected virtual IEnumerable<Assignment> Write(HostModel host, Element element, SettingKey setting) => Write(host, element.Scope, setting, element.Path);

    /// <summary>A setting without elements as it is declared, below the element it belongs to.</summary>
    internal static IEnumerable<Assignment> Declared(HostModel host, ModelScope scope, SettingKey setting, NixosPath? element = null)
    {
        if (setting.Option?.In(host.Release) is not { IsWrittenByHand: false } option) return [];
        var path = option.PathBelow(element).Text;
        if (option.NamedBy is { } member) return Records(scope, setting, path, member);
        if (setting.Kind == SettingKind.Set) return List(scope, setting, option, path);
        return scope.Scalar(setting) is { Value: { } value } scalar
            ? [new(path, At(option, Nixos.Value(option.Codec.Write(value))), scalar.Origins[0].Because)] : [];
    }

    /// <summary>A setting below the element it belongs to, with its own elements.</summary>
    protected IEnumerable<Assignment> Write(HostModel host, ModelScope scope, SettingKey setting, NixosPath? element)
    {
        if (setting.Kind != SettingKind.Family || setting.Option?.In(host.Release) is not { IsWrittenByHand: false, NamedBy: null } option) return Declared(host, scope, setting, element);
        var path = option.PathBelow(element);
        return scope.Elements(setting).Select(item => new Element(scope.In(setting, item.Value), item.Value, path.Named(option.NameOf(item.Value))))
            .SelectMany(found => setting.Elements.SelectMany(inner => Write(host, found, inner)));
    }

    /// <summary>The option of a setting of the host that all releases have.</summary>
    protected static string Path(SettingKey setting) => setting.Option!.PathBelow(null).Text;

    private static IEnumerable<Assignment> List(ModelScope scope, SettingKey setting, SettingOption option, string path)
    {
        var items = scope.Elements(setting).Select(item => new NixListItem(Nixos.Value(option.Codec.Write(item.Value)), item.Origin.Because)).ToArray();
        return items.Length == 0 ? [] : [new(path, At(option, new NixList([.. items])))];
    }

    private static IEnumerable<Assignment> Records(ModelScope scope, SettingKey setting, string path, string member)
    {
        var records = scope.Elements(setting)
            .Select(item => new NixListItem(NixSyntax.Attrs(
            [
                NixSyntax.SetKey(member, Nixos.Value(setting.Option!.Codec.Write(item.Value))),
                .. setting.Elements.SelectMany(inner => scope.In(setting, item.Value).Scalar(inner) is { Value: { } value }
                    ? [NixSyntax.SetKey(inner.Option!.Path.Text, Nixos.Value(inner.Option.Codec.Write(value)))] : Array.Empty<NixBinding>()),
            ]), item.Origin.Because)).ToArray();
        return records.Length == 0 ? [] : [new(path, new NixList([.. records]))];
    }

    private static NixExpression At(SettingOption option, NixExpression value) => option.Priority switch
    {
        NixosDefinition.PlainPriority => value,
        NixosDefinition.ForcePriority => Nixos.Forced(value),
        _ => Nixos.Overridable(value),
    };

    /// <summary>An element of a family: where its settings are, its name, and its option.</summary>
    protected readonly record struct Element(ModelScope Scope, object Name, NixosPath Path);
}
