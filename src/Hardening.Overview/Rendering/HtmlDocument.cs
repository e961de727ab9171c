using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

internal static class HtmlDocument
{
    public static string Write(IReadOnlyList<Page> pages) => "";
}
