using System.ComponentModel;
using System.Diagnostics;

namespace Hardening.Overview.Tests;

/// <summary>The one page: what a validator says of it, and what it does not need.</summary>
public sealed class HtmlTests
{
    private static string Sample { get; } = Views.Html(Views.Of(SampleFleet.Load().Run()!));

    [Fact]
    public void A_validator_has_nothing_to_say_about_it()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Sample);
            Assert.Equal("", Tidy(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void It_asks_for_nothing_from_anywhere()
    {
        Assert.DoesNotContain("src=", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_does_not_depend_on_its_script()
    {
        var script = Sample[Sample.IndexOf("<script>", StringComparison.Ordinal)..];
        Assert.Contains("Attack surface", Sample[..^script.Length], StringComparison.Ordinal);
        Assert.Contains("<form id=\"search\" role=\"search\" hidden>", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_says_in_words_what_it_shows() =>
        Assert.Equal(Count(Sample, "<svg "), Count(Sample, "role=\"img\" aria-label=\""));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Tidy(string file)
    {
        var start = new ProcessStartInfo("tidy", ["-quiet", "-errors", "--drop-empty-elements", "no", file]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        catch (Win32Exception)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw;
            Assert.Skip("needs tidy: apt-get install tidy");
            return "";
        }
    }
}
