namespace Hardening.Analyzers.Tests.Properties;

internal sealed partial class ProgramText
{
    private string Statement(string host, int depth)
    {
        if (depth == 0) return Call(host, 0);
        if (flavour == Flavour.Wrapped && random.Next(6) == 0) return Wrapped(host, depth);
        return random.Next(6) switch
        {
            0 => Call(host, depth),
            5 => OfMemory(host, depth),
            1 => Branch(host, depth),
            2 => Loop(host, depth),
            3 => Local(host, depth),
            _ => OfObjects(host, depth),
        };
    }

    private string Branch(string host, int depth) => random.Next(7) switch
    {
        0 or 1 => $"if ({Condition()}) {{ {Block(host, depth - 1, 2)} }} else {{ {Block(host, depth - 1, 1)} }}",
        2 => $"if ({Condition()}) {{ {Block(host, depth - 1, 1)} }}",
        3 => $"switch ({Integer()} % 3) {{ case 0: {Block(host, depth - 1, 1)} break; case 1: {Call(host, 0)} break; default: {Call(host, 0)} break; }}",
        4 => Tried(host, depth),
        5 => $"switch ({Some()}) {{ case Web {{ Port: > 2 }} w{++names}: {host}.Firewall.AllowTcp(Math.Abs(w{names}.Port % 100) + 1); break; case var o{names}: {host}.Ssh.MaxSessions(Math.Abs(o{names}.Weight % 9)); {Block(host, depth - 1, 1)} break; }}",
        _ => $"_ = {Condition()} ? {host}.Ssh.KeyOnly() : {host}.Ssh.MaxSessions(Math.Abs({Integer()} % 7));",
    };

    private string Tried(string host, int depth) => random.Next(flavour == Flavour.Known ? 3 : 5) switch
    {
        0 => $"try {{ {Block(host, depth - 1, 2)} if ({Condition()}) throw new InvalidOperationException(); {Call(host, 0)} }} catch (InvalidOperationException) {{ {Call(host, 0)} }}",
        1 => $"try {{ {Block(host, depth - 1, 1)} }} finally {{ {Block(host, depth - 1, 1)} }}",
        2 => $"using (var scope{++names} = new Undo({host}, Math.Abs({Integer()} % 9))) {{ {Block(host, depth - 1, 1)} }}",
        _ => Caught(host, depth, $"t{++names}"),
    };

    /// <summary>Something that only some inputs let pass.</summary>
    private string Caught(string host, int depth, string name) =>
        $"var {name} = Input.N; try {{ {Block(host, depth - 1, 1)} {Thrower(name)} {Call(host, 0)} }} catch (Exception) {{ {Call(host, 0)} }}";

    private string Thrower(string name) => random.Next(16) switch
    {
        0 => $"_ = int.Parse({name} > 1 ? \"x\" : \"1\");",
        1 => $"_ = Shared.Numbers[{name}];",
        2 => $"_ = new List<int> {{ 1, 2 }}[{name}];",
        3 => $"_ = Shared.Table[{name} > 1 ? \"zoe\" : \"ann\"];",
        4 => $"_ = \"abc\".Substring({name});",
        5 => $"_ = checked(int.MaxValue - 2 + {name});",
        6 => $"_ = Enumerable.Range(0, {name}).First();",
        7 => "_ = Input.Numbers.Single();",
        8 => $"_ = ({name} > 1 ? null : \"ab\")!.Length;",
        9 => $"_ = (string)({name} > 1 ? (object)1 : \"s\");",
        10 => $"_ = ((int?)({name} > 1 ? null : 3)).Value;",
        11 => $"_ = ({name} > 1 ? null : new Point(1, 2))!.Sum;",
        12 => $"ArgumentOutOfRangeException.ThrowIfGreaterThan({name}, {Digit(4)});",
        13 => $"_ = {name} switch {{ < 2 => 1, 7 => 2 }};",
        14 => $"if ({name} == {Digit(4)}) throw new FormatException();",
        _ => $"_ = 6 / ({name} - {Digit(4)});",
    };

    private string Loop(string host, int depth)
    {
        var name = Name();
        return random.Next(9) switch
        {
            6 => Yielding(name, host, depth),
            7 => Lazily(name, host, depth),
            8 => Changing(name, host, depth),
            0 => $"for (var {name} = 0; {name} < {Next(1, 4)}; {name}++) {{ {Within(name, host, depth)} {(random.Next(3) == 0 ? $"if ({Condition()}) continue; {Call(host, 0)}" : "")} }}",
            1 => $"foreach (var {name} in {List()}) {{ {Within(name, host, depth)} {(random.Next(3) == 0 ? $"if ({Condition()}) break;" : "")} }}",
            2 => $"var {name} = 0; while ({name} < 3) {{ {name}++; if ({Condition()}) break; {Call(host, 0)} }}",
            3 => $"var {name} = {Digit(3)}; do {{ {Block(host, depth - 1, 1)} }} while (++{name} < 2);",
            4 => $"foreach (var (key{names}, {name}) in Shared.Table) {{ {host}.Users.Add(key{names}, u => u.Wheel()); {Within(name, host, depth)} }}",
            _ when flavour != Flavour.Known => $"foreach (var {name} in Input.Numbers) {{ {Within(name, host, depth)} }}",
            _ => $"foreach (var {name} in Tools.Count({Digit(4)})) {{ {Within(name, host, depth)} }}",
        };
    }

    /// <summary>An iterator that yields some of its elements on some ways only, and does something in between.</summary>
    private string Yielding(string name, string host, int depth)
    {
        var body = random.Next(flavour == Flavour.Known ? 4 : 5) switch
        {
            0 => $"yield return {Integer()}; if ({Condition()}) yield return {Digit()};",
            1 => $"yield return {Integer()}; {Call(host, 0)} if ({Condition()}) yield break; yield return {Digit()};",
            2 => $"for (var i{name} = 0; i{name} < 3; i{name}++) {{ if ({Condition()}) continue; yield return i{name} + {Digit()}; {(random.Next(2) == 0 ? Call(host, 0) : "")} }}",
            3 => $"foreach (var i{name} in {List()}) {{ if (i{name} > {Digit()}) {{ yield return i{name}; {Call(host, 0)} }} else yield return {Digit()}; }}",
            _ => $"try {{ yield return {Digit()}; {Call(host, 0)} yield return {Integer()}; }} finally {{ {Call(host, 0)} }}",
        };
        var use = random.Next(4) switch
        {
            0 => $"foreach (var {name} in Y{name}()) {{ {Within(name, host, depth)} if ({Condition()}) break; }}",
            1 => $"{host}.Ssh.MaxSessions(Y{name}().Count() + Math.Abs(Y{name}().Sum() % 50)); foreach (var {name} in Y{name}().Where(x => x != {Digit()}).Skip(1)) {{ {Within(name, host, depth)} }}",
            2 => $"{host}.Firewall.AllowTcp([.. Y{name}().Select(x => Math.Abs(x % 500) + 1).Distinct()]); if (Y{name}().Contains({Digit()})) {{ {Call(host, 0)} }}",
            _ => $"foreach (var {name} in Y{name}().Concat({List()})) {{ {Within(name, host, depth)} }}",
        };
        return $"IEnumerable<int> Y{name}() {{ {body} }} {use}";
    }

    /// <summary>A query whose lambdas do something, asked in ways that run some of them only.</summary>
    private string Lazily(string name, string host, int depth)
    {
        var source = $"{List()}.Concat([{Digit()}]).ToArray()";
        var query = random.Next(5) switch
        {
            0 => $"{source}.Select(z{name} => {{ {Call(host, 0)} return z{name} + 1; }})",
            1 => $"{source}.Where(z{name} => {{ {Call(host, 0)} return z{name} != {Digit()}; }}).Append({Digit()})",
            2 => $"{source}.OrderBy(z{name} => {{ {Call(host, 0)} return -z{name}; }})",
            3 => $"{source}.Where(x => x >= 0 || x < 0).Select(z{name} => {{ {Call(host, 0)} return z{name} * 2; }})",
            _ => $"{source}.ToList().Select(x => {{ {host}.Firewall.AllowTcp(Math.Abs(x % 500) + 1); return x; }})",
        };
        var use = Pick("First()", "Last()", "Skip(1).Count()", "ElementAt(0)", "Reverse().First()", "Take(1).Last()", "Concat([7]).Last()", "Count()", "Prepend(3).First()", "Skip(1).DefaultIfEmpty(2).First()", "Distinct().First()", "GroupBy(x => x % 3).Select(g => g.Count()).Max()", "MaxBy(x => x % 7)", "Chunk(2).First().Length");
        return $"var q{name} = {query}; if ({Condition()} && q{name}.Any()) {{ {Block(host, depth - 1, 1)} }} var {name} = q{name}.{use}; {host}.Ssh.MaxSessions(Math.Abs({name} % 50));";
    }

    /// <summary>Collections that change within loops and branches.</summary>
    private string Changing(string name, string host, int depth) => random.Next(5) switch
    {
        0 => $"var l{name} = new List<int> {{ 1, {Integer()} }}; foreach (var {name} in l{name}.ToArray()) {{ if ({Condition()}) l{name}.Add({name} % 100); else l{name}.Remove({name}); {Call(host, 0)} }} {host}.Firewall.AllowTcp([.. l{name}.Select(x => Math.Abs(x % 500) + 1)]);",
        1 => $"var d{name} = new Dictionary<string, int> {{ [\"a\"] = {Integer()}, [\"b\"] = 2, [\"c\"] = 3 }}; foreach (var ({name}k, {name}) in d{name}) {{ if ({Condition()}) d{name}.Remove({name}k); {Within(name, host, depth)} }} {host}.Ssh.MaxSessions(d{name}.Count);",
        2 => $"var h{name} = new HashSet<int>(); foreach (var {name} in {List()}) {{ if (!h{name}.Add({name} % 3)) {{ {Call(host, 0)} }} if ({Condition()}) h{name}.Remove(1); }} {host}.Firewall.AllowUdp([.. h{name}.Select(x => Math.Abs(x) + 1)]);",
        3 => $"var s{name} = new Stack<int>({List()}); if ({Condition()}) s{name}.Push({Digit()}); while (s{name}.TryPop(out var {name})) {{ {Within(name, host, depth)} }}",
        _ => $"var g{name} = new SortedDictionary<int, int>(); foreach (var {name} in {List()}) {{ if ({Condition()}) g{name}[{name} % 5] = {Digit()}; }} foreach (var p{name} in g{name}) {host}.Firewall.AllowTcp(Math.Abs(p{name}.Key) + p{name}.Value + 1);",
    };

    private string Local(string host, int depth)
    {
        switch (random.Next(14))
        {
            case 0:
                return Declared(v => $"int {v} = {Integer()};");
            case 1 or 2 when assignable.Count > 0:
                return $"{assignable[random.Next(assignable.Count)]} {Pick("+=", "=", "-=")} {Integer()} % 1000;";
            case 3:
                return Declared(v => $"int {v} = {Integer()}; Action a{v} = () => {{ {v}++; {Block(host, 1, 1)} }}; a{v}();");
            case 4:
                return Declared(v => $"var ({v}, _) = ({Integer()}, {Integer()});");
            case 5:
                return Declared(v => $"int? n{v} = {Condition()} ? {Integer()} : null; n{v} ??= {Digit()}; var {v} = n{v}.Value;");
            case 6:
                return Declared(v => $"int[] l{v} = [{Integer()}, .. {List()}, {Integer()}]; l{v}[0] = {Digit()}; var {v} = l{v}[^1] + l{v}[0];");
            case 7:
                return Declared(v => $"var d{v} = new Dictionary<string, int> {{ [\"k\"] = {Integer()}, [\"l\"] = 2 }}; d{v}[{Pick("\"k\"", "\"m\"")}] = {Digit()}; if (!d{v}.TryGetValue(\"m\", out var {v})) {v} = d{v}.Count;");
            case 8:
                return Declared(v => $"Func<int, int> f{v} = x => x + {Variable()} % 100; var {v} = f{v}(f{v}({Digit()}));");
            case 9:
                return Declared(v => $"var r{v} = 0; Tools.Both(ref r{v}, out var o{v}); var {v} = r{v} + o{v};");
            case 10:
                return Declared(v => $"var {v} = {List()} is [var first{v}, ..] ? first{v} : {Integer()};");
            case 11:
                return Declared(v => $"async Task<int> T{v}(int n) {{ await Task.CompletedTask; {Call(host, 0)} return n + 1; }} var {v} = T{v}({Digit()}).Result;");
            case 12:
                return Function(host, depth);
            default:
                return Declared(v => $"var l{v} = new List<int> {{ {Integer()}, {Integer()} }}; l{v}.Add({Integer()}); l{v}.Insert(0, 7); l{v}.RemoveAt(1); var {v} = l{v}.Count + l{v}.IndexOf(7) + 1;");
        }
    }

    private string Function(string host, int depth)
    {
        var name = $"F{++names}";
        return $"int {name}(int k) {{ {host}.Ssh.MaxSessions(Math.Abs(k % 90) + 1); if ({Condition()}) return 1; {Block(host, Math.Min(depth - 1, 1), 1)} return k > 2 ? {name}(k - 3) : k; }} {name}({Integer()} % 9);";
    }

    private string OfObjects(string host, int depth)
    {
        // Members and helpers call each other in one direction only: nothing recurses for ever.
        switch (isMember ? Next(5, 11) : random.Next(11))
        {
            case 0 or 1 when helpers.Count > 0:
                return Declared(v => $"var {v} = {host}.{helpers[random.Next(helpers.Count)]}({Integer()});");
            case 8:
                return Declared(v => $"var {v} = new Point({Integer()}, 2) with {{ Y = {Integer()} }} is {{ X: > 1 }} p{v} ? p{v}.Sum : {Integer()};");
            case 7:
                return Declared(v => $"var {v} = new Box({host}, {Next(1, 50)}).Up().Up().N;");
            case 4:
                return $"foreach (var role in new IRole[] {{ new Web({Integer()}), new Dns {{ Port = {Digit()} }}, new Quiet() }}) role.Apply({host});";
            case 5:
                return Declared(v => $"var s{v} = new Size({Integer()} % 50, 2); var t{v} = s{v}; s{v}.Grow(); t{v}.W = {Digit()}; var {v} = (s{v} + t{v}).W;");
            case 6:
                return $"Tools.Open({host}, {Integer()}, {Integer()}); Tools.Named({host}, b: {Integer()} % 9);";
            case 2:
                return Declared(v => $"{host}.Harden({Integer()}); var {v} = {host}.Budget;");
            case 3:
                return $"new Plan({host}, {Integer()} % 20).Run().Run();";
            case 9:
                return $"Shared.Level = {Integer()} % 7; Shared.Seen.Add({Digit()}); {host}.Firewall.AllowUdp([.. Shared.Seen.Select(x => x + 1)]);";
            default:
                return $"{List()}.ToList().ForEach(x{++names} => {{ {Call(host, 0)} }});";
        }
    }

    /// <summary>Objects and containers that change on some ways, and what is peculiar to structs, records and guards.</summary>
    private string OfMemory(string host, int depth)
    {
        var condition = Condition();
        // A role that applies roles would recurse for ever.
        switch (isMember ? random.Next(5, 16) : random.Next(16))
        {
            case 0:
                return Declared(v => $"var c{v} = new Dictionary<string, int> {{ [\"t\"] = {Digit()} }}; if ({condition}) c{v}[\"t\"] = {Integer()}; else c{v}[\"u\"] = 2; var {v} = c{v}[\"t\"];");
            case 1:
                return Declared(v => $"var c{v} = new List<int> {{ {Integer()}, 1 }}; if ({condition}) c{v}.Add({Digit()}); else c{v}[0] = {Integer()}; var {v} = (c{v}[^1] % 100) + c{v}.Count;");
            case 2:
                return Declared(v => $"var c{v} = (A: {Integer()}, B: new Size(2, 3)); if ({condition}) c{v}.A = {Digit()}; else c{v}.B.W = {Digit()}; var {v} = (c{v}.A % 100) + c{v}.B.W;");
            case 3:
                var roles = Name();
                return $"var {roles} = new List<IRole> {{ new Web({Integer()}) }}; if ({condition}) {roles}.Add(new Dns {{ Port = {Digit()} }}); foreach (var role in {roles}) role.Apply({host});";
            case 4:
                return Declared(v => $"IRole c{v} = {condition} ? new Web({Integer()}) : new Dns(); c{v}.Apply({host}); var {v} = c{v}.Weight;");
            case 5:
                return Declared(v => $"var c{v} = new Leaf({host}, {Integer()} % 50); c{v}.Set({Integer()}); Unit d{v} = c{v}; if ({condition}) d{v}.Up(); var {v} = d{v}.Get();");
            case 6:
                return Declared(v => $"IGrow c{v} = new Tank({Digit()}); c{v}.Grow(); var d{v} = c{v}; if ({condition}) d{v}.Grow(); var {v} = c{v}.W + ((Tank)d{v}).W;");
            case 7:
                return Declared(v => $"var c{v} = new Yard({Digit()}); c{v}.Go(); var {v} = c{v}.Go();");
            case 8:
                return Declared(v => $"var {v} = ((new Point({Integer()}, 1), 2) == (new Point({Integer()}, 1), 2) ? 1 : 2) + ((object)new Point(1, 2) == new Point(1, 2) ? 10 : 20) + ((1, new Point({Digit(3)}, 1)).Equals((1, new Point(1, 1))) ? 3 : 3);");
            case 9:
                return $"try {{ {host}.Ssh.MaxAuthTries({Integer()} % 14); {Block(host, depth - 1, 1)} }} catch (SettingException) {{ {Call(host, 0)} }}";
            case 10:
                return $"try {{ {Call(host, 0)} ArgumentOutOfRangeException.ThrowIfGreaterThan({Integer()}, {Digit()}); {Block(host, depth - 1, 1)} }} catch (ArgumentException) {{ {Call(host, 0)} }}";
            case 11:
                return Declared(v => $"var {v} = new Hooks().Run({Integer()} % 100); System.Diagnostics.Debug.Assert({v}++ < 0);");
            case 12:
                return Declared(v => $"var c{v} = new Version({Integer()} % 100); var {v} = (c{v} with {{ }}).N + (c{v} with {{ N = {Digit()} }}).N;");
            case 13:
                return Declared(v => $"var {v} = Tools.Made<Quiet>().Weight + Tools.Made<Dns>().Port;");
            case 14:
                return Declared(v => $"Finds c{v} = Tools.Find; var {v} = c{v}({Integer()}, out var o{v}) ? o{v} : 1;");
            default:
                return Declared(v => $"var c{v} = new Box({host}, {Digit()}); if ({condition}) c{v}.N = {Integer()} % 50; Tools.Both(ref c{v}.N, out var {v}); {v} = ({v} % 100) + c{v}.N;");
        }
    }

    /// <summary>A statement within something that is not followed, or not to its end.</summary>
    private string Wrapped(string host, int depth)
    {
        var (inner, n) = (Block(host, depth - 1, 1), ++names);
        return random.Next(18) switch
        {
            0 => $"lock (Shared.Numbers) {{ {inner} }}",
            1 => $"unsafe {{ {Call(host, 0)} }}",
            2 => $"checked {{ {inner} }}",
            3 => $"goto there{n}; there{n}: {{ {inner} }}",
            4 => $"var i{n} = 0; again{n}: i{n}++; {{ {inner} }} if (i{n} < 3) goto again{n};",
            5 => $"dynamic d{n} = {Digit(3)}; if (d{n} > 1) {{ {inner} }}",
            6 => $"((Func<Task>)(async () => {{ {inner} await Task.Yield(); }}))().Wait();",
            7 => $"IEnumerable<int> Y{n}() {{ yield return 1; {inner} yield return 2; }} foreach (var y in Y{n}()) {{ if (y > Input.N) break; }}",
            8 => $"_ = (from x{n} in Input.Numbers select new Func<int>(() => {{ {inner} return x{n}; }})()).ToList();",
            9 => $"try {{ {inner} }} catch (Exception e) when (e.Message.Length > Input.N) {{ {Call(host, 0)} }}",
            10 => $"Array.ForEach([1, 2], z{n} => {{ {inner} }});",
            11 => $"_ = new List<int> {{ 1, 2 }}.ConvertAll(x{n} => {{ {inner} return x{n}; }});",
            12 => $"_ = new Lazy<int>(() => {{ {inner} return 1; }}).Value;",
            13 => $"int r{n} = 1; ref int q{n} = ref r{n}; q{n} = {Digit()}; {host}.Ssh.MaxSessions(r{n}); {inner}",
            14 => $"switch ({Integer()} % 2) {{ case 0: {inner} goto case 1; case 1: {Call(host, 0)} break; default: goto case 0; }}",
            15 => $"int[] s{n} = [3, 1, 2]; Array.Sort(s{n}); foreach (var w{n} in s{n}) {{ {Within($"w{n}", host, 1)} }}",
            16 => $"var m{n} = typeof(Ssh).GetMethods().First(m => m.Name == \"MaxAuthTries\"); m{n}.Invoke({host}.Ssh, [{Next(1, 9)}, \"\", 0]); {inner}",
            _ => $"Span<int> p{n} = new int[2]; p{n}[0] = {Digit()}; {host}.Ssh.MaxSessions(p{n}[0]); {inner}",
        };
    }
}
