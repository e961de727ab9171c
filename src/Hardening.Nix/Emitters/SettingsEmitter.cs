using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>A facet whose settings are options: each is written as it is declared. What is not one option, the facet's emitter adds.</summary>
internal abstract class SettingsEmitter(params IReadOnlyList<SettingKey> settings) : Emitter
{
    public override IEnumerable<Assignment> Emit(HostModel host) => settings.SelectMany(setting => Write(host, setting));

    /// <summary>What a setting becomes; the place to write one that is not a single option.</summary>
    protected virtual IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => Declared(host, host.Root, setting);

    /// <summary>A setting as it is declared, below the element it belongs to.</summary>
    protected static IEnumerable<Assignment> Declared(HostModel host, ModelScope scope, SettingKey setting, NixosPath? element = null)
    {
        if (setting.Option is not { IsWrittenByHand: false } option || !option.IsIn(host.Release)) return [];
        var path = option.PathBelow(element);
        if (setting.Kind == SettingKind.Family)
            return option.NamedBy is { } member ? Records(scope, setting, path.Text, member)
                : scope.Elements(setting).SelectMany(item => setting.Elements.SelectMany(inner =>
                    Declared(host, scope.In(setting, item.Value), inner, path.Named(option.NameOf(item.Value)))));
        if (setting.Kind == SettingKind.Set) return List(scope, setting, option, path.Text);
        return scope.Scalar(setting) is { Value: { } value } scalar
            ? [new(path.Text, At(option, Nixos.Value(option.Codec.Write(value))), scalar.Origins[0].Because)] : [];
    }

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
}
