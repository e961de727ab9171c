namespace Hardening.Analyzers.Tests.Properties;

internal sealed partial class ProgramText
{
    private string Condition() => random.Next(13) switch
    {
        0 => "true",
        1 => $"{Integer()} > {Digit(6)}",
        2 => $"{Integer()} % 2 == 0",
        3 => $"!({Integer()} < 2 && {Integer()} != 1)",
        4 => $"{Integer()} is 1 or > 4",
        5 => $"{Text()}.Length == 3",
        6 => $"{List()}.Any(x => x == {Digit(4)})",
        7 => $"{List()} is [_, .., > 1]",
        8 => $"new Point({Integer()}, 1) == new Point({Digit(3)}, 1)",
        9 => $"{Text()}.StartsWith('a') || {Text()}.Contains(\"o\", StringComparison.Ordinal)",
        10 => $"{Some()} is {{ Weight: > 3 }}",
        11 => $"({Integer()}, {Integer()}) is (> 1, < 6) or (0, _)",
        _ => flavour == Flavour.Known ? "Shared.Flag" : $"Input.N > {Digit(3)}",
    };

    private string Variable() => integers[random.Next(integers.Count)];

    private string Integer() => random.Next(22) switch
    {
        0 or 1 or 2 or 3 or 4 => Variable(),
        5 => Digit(),
        6 => $"({Variable()} + {Digit(5)})",
        7 => $"({Variable()} > 2 ? 1 : {Digit(9)})",
        8 => $"{List()}.Count()",
        9 => $"{List()}.Where(x => x > 1).Sum()",
        10 => $"(({Variable()} * 7) switch {{ > 9 and < 90 => 2, 7 => 3, var q{++names} when q{names} % 2 == 0 => 5, _ => 4 }})",
        11 => $"{List()}.Select((x, i) => x * i).Aggregate(0, (a, x) => (a + x) % 50)",
        12 => $"{List()}.OrderByDescending(x => x % 3).First()",
        13 => $"(from row in {List()} where row != 2 select row + 1).DefaultIfEmpty({Digit()}).Max()",
        14 => $"{Text()}.Length",
        15 => $"Math.Max({Variable()}, {Digit()})",
        16 => $"new Size({Variable()}, {Digit(4)}).Area",
        17 => $"{Some()}.Weight",
        18 => $"Tools.Twice({Variable()}, x => x + {Digit(4)})",
        19 => $"((int?){Variable()} ?? 4)",
        20 => $"new Pair<int>({Variable()}, {Digit()}).Swap().First",
        _ => flavour != Flavour.Known && random.Next(2) == 0 ? "Input.N" : "Shared.Twice(2)",
    };

    private string Some() => random.Next(3) switch
    {
        0 => $"((IRole)new Web({Variable()}))",
        1 => $"((Role)new Dns {{ Port = {Digit(4)} }})",
        _ => $"(({Variable()} % 2 == 0 ? (IRole)new Web(2) : new Dns()))",
    };

    private string Text() => random.Next(10) switch
    {
        0 => "\"ann\"",
        1 => $"$\"u{{Math.Abs({Integer()} % 4)}}\"",
        2 => "(\"b\" + \"ob\")",
        3 => $"({Condition()} ? \"eve\" : \"mallory\")",
        4 => "Names.First",
        5 => $"Names.All.ElementAt({Digit(3)})",
        6 => "\"a-b-c\".Split('-')[1]",
        7 => $"\"Carol\".ToLowerInvariant().Substring({Digit(3)})",
        8 => $"(\"p\" + string.Join(\"x\", {List()}.Select(x => $\"{{Math.Abs(x):D2}}\")).Replace(\"0\", \"o\", StringComparison.Ordinal).PadLeft(3, 'p'))",
        // How a negative number looks is the culture's, and not in the code.
        _ => $"new StringBuilder(\"s\").Append(Math.Abs({Variable()})).Append('t').ToString().Replace(\"1\", \"m\", StringComparison.Ordinal)",
    };

    private string List() => random.Next(9) switch
    {
        0 => "new[] { 1, 2, 3 }",
        1 => $"Enumerable.Range(1, {Next(1, 4)})",
        2 => "Shared.Numbers",
        3 => $"Tools.Ints([1, .. Shared.Numbers, {Variable()}])",
        4 => $"Tools.Count({Digit(4)}).ToList()",
        5 => $"new List<int> {{ {Variable()}, 2 }}",
        6 => $"Shared.Numbers.Concat([{Variable()}]).Distinct().ToArray()",
        7 => "Shared.Numbers.Zip([4, 5, 6], (a, b) => a * b).Skip(1).ToArray()",
        _ => $"Shared.Table.Where(p => p.Value > {Digit(3)}).Select(p => p.Value).ToArray()",
    } is var list && list.StartsWith("Enumerable", StringComparison.Ordinal) ? list + ".ToArray()" : list;

    private string Call(string host, int depth) => random.Next(17) switch
    {
        0 => $"{host}.Ssh.MaxAuthTries(Math.Abs({Integer()} % 9) + 1);",
        1 => $"{host}.Ssh.KeyOnly().MaxSessions(Math.Abs({Integer()} % 90));",
        2 => $"{host}.Ssh.PasswordAuthentication({Condition()});",
        3 => $"{host}.Firewall.AllowTcp(Math.Abs({Integer()} % 1000) + 1, {Next(1, 99)});",
        4 => $"{host}.Kernel.Sysctl(\"vm.swappiness\", Math.Abs({Integer()} % 100)).Lockdown({Condition()} ? LockdownMode.Integrity : LockdownMode.Confidentiality);",
        5 => $"{host}.Kernel.Blacklist(\"vivid\", {Condition()} ? \"btusb\" : \"bluetooth\");",
        6 => $"{host}.Network.Interface($\"eth{{Math.Abs({Integer()} % 3)}}\", nic => {{ nic.Dhcp(); {(depth > 0 ? Block(host, depth - 1, 1) : "")} }});",
        7 => $"{host}.Users.Add({Text()}, u => u.Wheel().Groups(\"audio\"));",
        8 => $"{host}.Firewall.On(\"eth0\", i => i.AllowUdp(Math.Abs({Integer()} % 500) + 1));",
        9 => $"{host}.Ssh.AllowUsers({Text()}, \"root\");",
        10 => $"{host}.Kernel.BootParameter(\"slab_nomerge\");",
        11 => $"{host}.Firewall.AllowTcp([.. {List()}.Select(x => Math.Abs(x % 500) + 1)]);",
        12 => $"{host}.Containers.Add($\"c{{Math.Abs({Integer()} % 2)}}\", c => {{ c.TasksMax(Math.Abs({Integer()} % 50) + 16); {(depth > 0 ? Block(host, depth - 1, 1) : "")} c.MemoryMax(\"1G\"); }});",
        13 => $"{host}.Containers.Add(\"c{Digit(2)}\").Credential({host}.Secrets.Add($\"s{{Math.Abs({Integer()} % 3)}}\"));",
        14 => $"{host}.Kernel.Sysctl(value: Math.Abs({Integer()} % 3), key: \"kernel.kptr_restrict\", because: {Text()});",
        15 => $"new Action<Ssh>(ssh => ssh.X11Forwarding({Condition()}))({host}.Ssh);",
        _ => $"{host}.Firewall.LogRefused({Condition()});",
    };
}
