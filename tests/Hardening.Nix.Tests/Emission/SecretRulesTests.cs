using System.Text.Json;
using CsCheck;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>Who decrypts which file, as agenix and sops would read it.</summary>
public sealed class SecretRulesTests
{
    private static readonly string[] Keys =
    [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ36p+7PbWSLvy+OTa9VpzcRkrU5uILNi8tV3GeYgjCi",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF/5v7c/jyyvumJt1ZvaDrSAO9Ji7fFA/27sY5c2kTIc",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP",
    ];

    private static readonly string[] AgeKeys =
    [
        "age1t064cuac96lz905q7dpsvea02u86uf2k5eq4u6es6sr9xq92j37slzjpnt",
        "age1vkpuvr9hc2j752elvgm5wrst5qep56cj9uthnl03jjzc50h0gc6q2vqg39",
        "age1evsqz0vprthwve673p7f8y6rhkdpj2wpu8z7lmgmedyl65vefq0sd22pxu",
        "age1eytm96kqnvqksw3626wc9m44z8hp2d0k4t4jyd0j8uzrul8n3a6qkpv446",
    ];

    private static readonly string[] Names = ["a", "b", "c.d", "e-f", "g_h"];

    [Fact]
    public void Each_file_is_for_the_hosts_that_use_it_and_the_administrators()
    {
        var rules = Agenix(Described([0], [["one", "shared"], ["shared"], []]));
        Assert.Equal([Keys[0], Keys[1]], rules["secrets/one.age"]);
        Assert.Equal([Keys[0], Keys[1], Keys[2]], rules["secrets/shared.age"]);
        Assert.Equal(2, rules.Count);
    }

    // The hosts are those of the keys 1 to 3, the administrators any of all four: a key may be both.
    [Fact]
    public void No_host_decrypts_what_another_one_has_for_itself() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 3], Gen.Int[0, 4].Select(i => Names[i]).Array[0, 5].Array[3]).Sample((administrators, secrets) =>
        {
            var rules = Agenix(Described(administrators, secrets));
            Assert.Equal(secrets.SelectMany(names => names).Distinct().Select(name => $"secrets/{name}.age").Order(StringComparer.Ordinal), rules.Keys.Order(StringComparer.Ordinal));
            foreach (var (file, readers) in rules)
            {
                var name = file["secrets/".Length..^".age".Length];
                var users = Enumerable.Range(0, 3).Where(host => secrets[host].Contains(name)).Select(host => Keys[host + 1]);
                Assert.Equal(administrators.Select(i => Keys[i]).Concat(users).Distinct().Order(StringComparer.Ordinal), readers.Order(StringComparer.Ordinal));
            }
        }, iter: 40, threads: 1);

    [Fact]
    public void Sops_gets_the_same_people_by_their_keys_of_age()
    {
        var fleet = Described([0], [["one"], ["two"], []]);
        foreach (var host in fleet.Hosts) host.Secrets.Backend(SecretBackend.Sops);
        Assert.Equal($"""
            creation_rules:
              - path_regex: '^secrets/one\.sops$'
                key_groups:
                  - age:
                      - {AgeKeys[0]} # admin0
                      - {AgeKeys[1]} # host0
              - path_regex: '^secrets/two\.sops$'
                key_groups:
                  - age:
                      - {AgeKeys[0]} # admin0
                      - {AgeKeys[2]} # host1

            """, Flakes.Of(fleet.Fleet)[".sops.yaml"]);
    }

    [Fact]
    public void An_Ed25519_key_of_SSH_is_the_key_of_age_that_other_programs_make_of_it() =>
        Assert.Equal(AgeKeys, Keys.Select(key => RecipientKey.From(key).ForSops));

    [Fact]
    public void A_password_is_decrypted_before_accounts_are_made()
    {
        var module = Flakes.Module("secrets", server =>
        {
            server.Secrets.Backend(SecretBackend.Sops);
            server.Users.Add("alice", user => user.PasswordFrom(server.Secrets.Add("alice_password")));
        });
        Assert.Contains("neededForUsers = true;", module, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecretBackend.Agenix)]
    [InlineData(SecretBackend.Sops)]
    public void Either_backend_gets_options_that_it_has(SecretBackend backend)
    {
        var module = Flakes.Module("secrets", server =>
        {
            server.Secrets.Backend(backend).Identity("/persist/etc/ssh/ssh_host_ed25519_key");
            server.Secrets.Add("token", secret => secret.Owner("backup").Group("keys").Mode("0440"));
            server.Users.Add("alice", user => user.PasswordFrom(server.Secrets.Add("alice_password")));
        });
        var evaluated = EvaluatedModule.FromText(module, NixosRelease.V26_05);
        Assert.NotEmpty(evaluated.Definitions);
        Assert.Equal([], OptionConformance.Check(evaluated, NixosRelease.V26_05));
    }

    [Fact]
    public void No_encrypted_file_is_ever_written() =>
        Assert.DoesNotContain(Flakes.Of(Described([0], [["one"], ["two"], []]).Fleet).Paths, path => path.StartsWith("secrets/", StringComparison.Ordinal));

    private static Dictionary<string, string[]> Agenix((Fleet Fleet, Server[] Hosts) described)
    {
        var flake = Flakes.Of(described.Fleet);
        if (!flake.Paths.Contains("secrets.nix")) return [];
        return JsonDocument.Parse(NixTool.Evaluate(flake["secrets.nix"])).RootElement.EnumerateObject()
            .ToDictionary(file => file.Name, file => file.Value.GetProperty("publicKeys").EnumerateArray().Select(key => key.GetString()!).ToArray());
    }

    private static (Fleet Fleet, Server[] Hosts) Described(int[] administrators, string[][] secrets)
    {
        var fleet = new Fleet("test");
        foreach (var i in administrators) fleet.Administrator($"admin{i}", Keys[i]);
        var hosts = secrets.Select((names, i) =>
        {
            var host = fleet.Server($"host{i}");
            host.Secrets.HostKey(Keys[i + 1]);
            foreach (var name in names) host.Secrets.Add(name);
            return host;
        }).ToArray();
        return (fleet, hosts);
    }
}
