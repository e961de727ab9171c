using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets.Services;

/// <summary>Everything that is described of one service.</summary>
internal static class ServiceUnitSettings
{
    public static IEnumerable<StatedSetting> Of(string section, ServiceModel service)
    {
        IEnumerable<StatedSetting?> settings =
        [
            One(section, "what it is for", service.Description, static text => text.Text),
            One(section, "package", service.Package, static package => package.Text),
            One(section, "program", service.Program, static program => program.ToString()),
            One(section, "arguments", service.Arguments, static words => string.Join(' ', words.Select(word => word.Text))),
            .. service.SecretArguments.Certain.Select(secret => One(section, $"reads the secret {secret}, after", service.FlagOf(secret), static flag => flag.ToString())),
            .. service.Variables.Certain.Select(name => One(section, $"variable {name}", service.ValueOf(name), static value => value.Text)),
            .. service.SecretVariables.Where(item => item.IsCertain).Select(item => new StatedSetting(section, $"variable {item.Value}", $"the path of the secret {service.SecretOf(item.Value)}", [item.Origin])),
            All(section, "variables from the secrets", service.EnvironmentSecrets),
            One(section, "user", service.User, static user => user.ToString()),
            One(section, "user exists only while it runs", service.DynamicUser, Phrases.YesOrNo),
            All(section, "groups", service.Groups),
            One(section, "counts as started", service.Type, static type => type.ToString().ToLowerInvariant()),
            One(section, "starts again", service.Restart, static restart => restart switch { RestartPolicy.OnFailure => "after a failure", RestartPolicy.Always => "after every end", _ => "never" }),
            One(section, "starts again after", service.RestartSeconds, Phrases.Seconds),
            All(section, "starts after", service.After), All(section, "starts as well", service.Wants), All(section, "does not run without", service.Requires),
            All(section, "is started with", service.WantedBy),
            One(section, "waits for the network", service.NeedsNetwork, Phrases.YesOrNo),
            One(section, "runs", service.Calendar, static calendar => calendar.Words),
            One(section, "makes up for a missed time", service.Persistent, Phrases.YesOrNo),
            One(section, "start is spread over", service.RandomizedDelay, Phrases.Seconds),
            One(section, "folder below /var/lib", service.StateDirectory, static name => name.ToString()),
            One(section, "folder below /var/cache", service.CacheDirectory, static name => name.ToString()),
            One(section, "folder below /run", service.RuntimeDirectory, static name => name.ToString()),
            One(section, "sandbox starts from", service.Sandbox.Preset, static preset => preset.Name),
            .. service.Sandbox.Directives.Select(directive => new StatedSetting(section, directive.Name, Text(directive.Value), service.Sandbox.Preset.Origins)
            {
                Note = directive.Since > 0 ? string.Create(CultureInfo.InvariantCulture, $"needs systemd {directive.Since}") : null,
            }),
        ];
        return settings.OfType<StatedSetting>();
    }

    /// <summary>A value as systemd reads it.</summary>
    public static string Text(NixosValue value) => value switch
    {
        NixosValue.Boolean(var on) => on ? "true" : "false",
        NixosValue.Text(var text) => text,
        NixosValue.Whole(var number) => number.ToString(CultureInfo.InvariantCulture),
        NixosValue.List list => string.Join(" ", list.Items.Select(Text)),
        _ => value.Describe(),
    };

    private static StatedSetting? One<T>(string section, string name, Setting<T> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var value) ? new(section, name, say(value), setting.Origins) : null;

    private static StatedSetting? All<T>(string section, string name, SettingSet<T> set) where T : notnull =>
        set.IsEmpty ? null : new(section, name, string.Join(", ", set.Certain), [.. set.Where(item => item.IsCertain).Select(item => item.Origin).Distinct()]);
}
