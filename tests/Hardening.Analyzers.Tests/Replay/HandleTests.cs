using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Handles that calls of the DSL give back or hand to lambdas, and objects of the DSL that programs make.</summary>
public sealed class HandleTests
{
    [Fact] public void A_handle_named_by_other_calls() => Programs.AreSame("""
        var token = server.Secrets.Add("token", s => { });
        var all = new Dictionary<string, Secret> { ["token"] = token, ["env"] = server.Secrets.Add("env") };
        var subnet = server.Containers.Subnet("10.10.10.0/24");
        var proxy = server.Containers.Add("proxy", c => c.HostNetwork("it is the proxy").Traefik(t => { }).Credential(token));
        var vault = Vault(server, all["env"], subnet);
        vault.Publish("vault", via: proxy, p => p.ServiceLogin().Port(8080)).MemoryMax("1G");
        static Container Vault(Server s, Secret env, ContainerSubnet net) =>
            s.Containers.Add("vault", c => { c.PrivateNetwork(net).UserNamespace(); c.Vaultwarden(v => v.NoSignups().EnvironmentFrom(env)); });
        """);

    [Fact] public void Handles_kept_in_objects_of_the_user() => Programs.AreSame("""
        var boxes = new[] { "one", "two" }.Select(name => new Box(server.Containers.Add(name), name.Length)).ToList();
        foreach (var box in boxes) box.Limit();
        Container? last = null; foreach (var (c, n) in boxes.Select(b => (b.C, b.N))) last = c;
        last!.TasksMax(77);
        """, "record Box(Container C, int N) { public void Limit() => C.CpuQuota(N * 10); }");

    [Fact] public void Modules_of_third_party_flakes() => Programs.AreSame("""
        var inputs = new Dictionary<string, FleetInput>();
        foreach (var name in new[] { "one", "two" }) inputs[name] = fleet.Input(name, $"github:example/{name}").FollowNixpkgs();
        inputs["one"].Options("one", "services.one");
        var module = inputs["one"].Module("nixosModules.one").ChangesOnly("boot.kernel.sysctl", "networking");
        foreach (var host in new Host[] { server, fleet.Laptop("b") }) host.Use(module).Use(inputs["two"].Module());
        server.Nixos.Set("one.enable", true);
        """);

    [Fact] public void A_third_party_flake_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2);
        var (one, two) = (fleet.Input("one", "github:example/one").Options("one"), fleet.Input("two", args.Length > 0 ? "github:example/two" : "github:example/fork"));
        var third = fleet.Input(args.Length > 0 ? "third" : "fourth", "github:example/third").Options("third");
        server.Use(one.Module().ChangesOnly(args.Length > 0 ? "boot" : "time"));
        server.Use((args.Length > 0 ? one : two).Module("nixosModules.other")).Use(third.Module());
        """, ["MaxAuthTries"], ["Reference", "Changes", "Inputs", "Modules"]);

    [Fact] public void A_handle_that_may_be_one_of_two() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2);
        var a = server.Containers.Add("aa", c => c.MemoryMax("2G").TasksMax(20)); var b = server.Containers.Add("bb", c => c.MemoryMax("2G"));
        (args.Length > 0 ? a : b).MemoryMax("1G");
        """, ["MaxAuthTries", "TasksMax"], ["MemoryMax"]);

    [Fact] public void A_handle_whose_name_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2);
        var h = server.Containers.Add(args.Length > 0 ? "aa" : "bb");
        server.Containers.Add("aa", c => c.MemoryMax("2G"));
        h.MemoryMax("1G");
        """, ["MaxAuthTries"], ["MemoryMax"]);

    [Fact] public void A_description_of_a_handle_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2).X11Forwarding(true);
        server.Containers.Add("aa", c => c.MemoryMax("2G"));
        server.Containers.Add(args.Length > 0 ? "aa" : "bb", c => { c.MemoryMax("1G"); server.Ssh.X11Forwarding(false); });
        """, ["MaxAuthTries", "X11Forwarding"], ["MemoryMax"]);

    [Fact] public void A_handle_nobody_knows_as_an_argument() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2);
        var (a, b) = (server.Secrets.Add("aa"), server.Secrets.Add("bb"));
        server.Containers.Add("cc", c => c.TasksMax(20).Credential(args.Length > 0 ? a : b).CpuQuota(30));
        """, ["MaxAuthTries", "TasksMax", "CpuQuota"], ["Credentials"]);

    [Fact] public void A_lambda_that_gets_a_handle_from_a_list() => Programs.AreSame("""
        server.Ssh.MaxAuthTries(2);
        var cs = new List<Container> { server.Containers.Add("aa", c => c.MemoryMax("2G").TasksMax(20)) };
        cs.ConvertAll(c => c.MemoryMax("1G"));
        """);

    [Fact] public void Objects_of_the_DSL_with_initialisers() => Programs.AreSame("""
        var info = new Hardening.Rules.RuleInfo("HD9999", Hardening.Rules.Layer.Ssh, Severity.Error) { Title = "four", Why = "w", Fix = "m", Threat = Hardening.Rules.Threats.Outage, References = [] };
        var other = info with { Title = "fives" };
        server.Ssh.MaxSessions(info.Title.Length).MaxAuthTries(other.Title.Length);
        """);

    [Fact] public void Objects_of_the_DSL_with_initialisers_nobody_knows() => Programs.IsCovered("""
        var info = new Hardening.Rules.RuleInfo("HD9999", Hardening.Rules.Layer.Ssh, Severity.Error) { Title = "four" + args.Length, Why = "w", Fix = "mm", Threat = Hardening.Rules.Threats.Outage, References = [] };
        var other = info with { Title = "fives" }; var same = new Hardening.Rules.RuleInfo("HD9999", Hardening.Rules.Layer.Ssh, Severity.Error) { Title = "four", Why = "w", Fix = "mm", Threat = Hardening.Rules.Threats.Outage, References = [] };
        var changed = same with { Title = args.Length > 0 ? "x" : "xx" };
        server.Ssh.MaxSessions(info.Title.Length).MaxAuthTries(changed.Title.Length);
        server.Kernel.Sysctl("vm.swappiness", same.Title.Length);
        """, ["Sysctl"], ["MaxAuthTries", "MaxSessions"]);

    [Fact] public void Values_of_the_framework_that_never_change() => Programs.AreSame("""
        var wait = TimeSpan.FromTicks(600_000_000) + new TimeSpan(0, 1, 0);
        server.Ssh.MaxSessions((int)wait.TotalMinutes + (wait > TimeSpan.Zero ? 1 : 0));
        var days = DayOfWeek.Monday | DayOfWeek.Tuesday; days |= (DayOfWeek)server.Kernel.GetType().Name.Length;
        var severity = Severity.Warning; severity = severity == Severity.Error ? Severity.Info : Severity.Error; fleet.SetSeverity("HD1101", severity);
        """);
}
