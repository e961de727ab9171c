namespace Hardening.Rules;

/// <summary>Where on the host a flake lies.</summary>
internal static class FlakePlaces
{
    /// <summary>The folder or repository of a flake on the host itself, or null.</summary>
    public static string? LocalPath(this FlakeReference flake)
    {
        var text = flake.ToString();
        var query = text.IndexOf('?');
        var address = query < 0 ? text : text.Substring(0, query);
        return flake.Scheme switch
        {
            "path" when address[0] == '/' => address,
            "path" => address.Substring("path:".Length),
            "git+file" => address.Substring("git+file://".Length),
            _ => null,
        };
    }
}
