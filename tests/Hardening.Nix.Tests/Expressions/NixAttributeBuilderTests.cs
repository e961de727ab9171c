using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Tests.Expressions;

public class NixAttributeBuilderTests
{
    [Fact]
    public void A_single_path_stays_dotted() =>
        AssertPrinted(
            """
            { services.openssh.settings.MaxAuthTries = 3; }

            """,
            new NixAttributeBuilder { { "services.openssh.settings.MaxAuthTries", 3 } });

    [Fact]
    public void Paths_that_share_a_beginning_are_nested_below_it_in_the_order_given() =>
        AssertPrinted(
            """
            {
              services = {
                openssh = {
                  enable = true;
                  settings.MaxAuthTries = 3;
                };
                fail2ban.enable = true;
              };
              boot.kernel.sysctl."kernel.kptr_restrict" = 2;
            }

            """,
            new NixAttributeBuilder
            {
                { "services.openssh.enable", true },
                { "boot.kernel.sysctl.\"kernel.kptr_restrict\"", 2 },
                { "services.fail2ban.enable", true },
                { "services.openssh.settings.MaxAuthTries", 3 },
            },
            "services", "boot");

    [Fact]
    public void A_reason_stands_above_its_assignment() =>
        AssertPrinted(
            """
            {
              # The scanner in the hall
              # knows nothing newer.
              services.openssh.settings.Macs = [ "hmac-sha2-256" ];
            }

            """,
            new NixAttributeBuilder { { "services.openssh.settings.Macs", NixSyntax.List("hmac-sha2-256"), "The scanner in the hall\nknows nothing newer." } });

    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData("a.b", "a.b.c")]
    [InlineData("a.b.c", "a.b")]
    [InlineData("a", "a.b")]
    public void A_path_that_is_assigned_twice_is_refused(string first, string second)
    {
        var attributes = new NixAttributeBuilder { { first, 1 } };
        var refusal = Assert.Throws<NixExpressionException>(() => attributes.Add(second, 2));
        Assert.Contains($"Attribute {second} is defined twice", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<NixExpressionException>(() => NixSyntax.Attrs(NixSyntax.Set(first, 1), NixSyntax.Set(second, 2)));
        Assert.Throws<NixExpressionException>(() => NixSyntax.Let([NixSyntax.Set(first, 1), NixSyntax.Set(second, 2)], 1));
    }

    [Fact]
    public void Paths_that_share_only_a_beginning_may_stand_in_one_set() =>
        Assert.Equal("""{"a":{"b":1,"c":2}}""", NixTool.Evaluate(NixSyntax.Attrs(NixSyntax.Set("a.b", 1), NixSyntax.Set("a.c", 2)).ToString()).Trim());

    private static void AssertPrinted(string expected, NixAttributeBuilder attributes, params string[] order)
    {
        var set = attributes.ToSet();
        Assert.Equal(expected.ReplaceLineEndings("\n"), NixPrinter.Print(set));
        if (order.Length > 0)
            Assert.Equal(order, set.Bindings.Cast<NixAssignment>().Select(binding => binding.Path.Keys[0].Name));
    }
}
