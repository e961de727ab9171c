namespace Hardening.Analyzers.Tests.Properties;

internal sealed partial class ProgramText
{
    private string Statement(string host, int depth)
    {
        if (depth == 0) return Call(host, 0);
        return random.Next(4) == 0 ? Call(host, depth) : random.Next(3) == 0 ? Objects(host, depth) : random.Next(2) == 0 ? Flow(host, depth) : Values(host, depth);
    }

    private string Flow(string host, int depth)
    {
        switch (random.Next(11))
        {
            case 0 or 1:
                return $"if ({Condition()}) {{ {Block(host, depth - 1, 2)} }} else {{ {Block(host, depth - 1, 1)} }}";
            case 2:
                var loop = Name();
                return $"for (var {loop} = 0; {loop} < {random.Next(1, 4)}; {loop}++) {{ {BlockWith(loop, host, depth - 1, 2)} {(random.Next(3) == 0 ? $"if ({Condition()}) continue; {Call(host, 0)}" : "")} }}";
            case 3:
                var item = Name();
                return $"foreach (var {item} in {List()}) {{ {BlockWith(item, host, depth - 1, 2)} {(random.Next(3) == 0 ? $"if ({Condition()}) break;" : "")} }}";
            case 4:
                return $"switch ({Integer()} % 3) {{ case 0: {Block(host, depth - 1, 1)} break; case 1 when {Condition()}: {Call(host, 0)} break; default: {Call(host, 0)} break; }}";
            case 5:
                return $"try {{ {Block(host, depth - 1, 2)} if ({Condition()}) throw new InvalidOperationException(); {Call(host, 0)} }} catch (InvalidOperationException) {{ {Call(host, 0)} }} {(random.Next(2) == 0 ? $"finally {{ {Call(host, 0)} }}" : "")}";
            case 6:
                var counter = Name();
                return $"var {counter} = 0; while ({counter} < 3) {{ {counter}++; if ({Condition()}) break; {Call(host, 0)} }}";
            case 7:
                var steps = Name();
                return $"var {steps} = 3; do {{ {Call(host, 0)} }} while (--{steps} > 1 && {Condition()});";
            case 8:
                return $"using (new {name}Closing({host}, {Integer()})) {{ {Block(host, depth - 1, 2)} }}";
            case 9:
                var (function, argument) = (Name(), Name());
                var early = Condition();
                return $"void {function}(int {argument}) {{ {BlockWith(argument, host, depth - 1, 1, canChange: true)} if ({early}) return; {Call(host, 0)} }} {function}({Integer()});";
            default:
                return $"if ({Integer()} is > 2 and not 4 and var {Named(out var bound)}) {{ {BlockWith(bound, host, depth - 1, 1)} }}";
        }
    }

    private string Values(string host, int depth)
    {
        var changing = scope.Where(static v => v.CanChange).Select(static v => v.Name).ToArray();
        switch (random.Next(12))
        {
            case 0:
                return Declared($"int {{0}} = {Integer()};");
            case 1 or 2 when changing.Length > 0:
                return $"{changing[random.Next(changing.Length)]} {(random.Next(2) == 0 ? "+=" : "=")} {Integer()};";
            case 3:
                var (total, action) = (Name(), Name());
                scope.Add(new(total, CanChange: true));
                var text = $"int {total} = {random.Next(9)}; Action {action} = () => {{ {total}++; {Block(host, 1, 1)} }}; {action}(); {(random.Next(2) == 0 ? action + "();" : "")}";
                return text;
            case 4:
                var second = Name();
                return Declared($"var ({{0}}, {second}) = ({Integer()}, {Integer()});");
            case 5:
                var list = Name();
                return $"var {list} = new List<int> {{ {Integer()}, {Integer()} }}; {list}.Add({Integer()}); {list}[0] += 3; {host}.Firewall.AllowTcp([.. {list}.Select(x => Math.Abs(x % 1000) + 1)]);";
            case 6:
                var array = Name();
                return Declared($"int[] {array} = [{Integer()}, 2, 3]; {array}[1] = {Integer()}; var {{0}} = {array}[1] + {array}.Length;");
            case 7:
                // A variable that is passed by reference and shared with a lambda is not followed: the lambdas get a copy.
                var passed = Name();
                return Declared($"int {passed} = {Integer()}; {name}Helpers.Bump(ref {passed}); var {{0}} = {passed};");
            case 8:
                return Declared($"var {{0}} = {name}Helpers.TryHalve({Integer()}, out var {Name()}) ? v{names} : {Integer()};");
            case 9:
                return Declared($"var {{0}} = {name}Helpers.Weigh(c: {Integer()}, a: {Integer()});");
            case 10:
                var map = Name();
                return Declared($"var {map} = new Dictionary<string, int> {{ [\"a\"] = {Integer()}, [\"b\"] = 2 }}; {map}[\"c\"] = {Integer()}; var {{0}} = {map}[\"a\"] + {map}.Count;");
            default:
                return Declared($"string? {Name()} = {Condition()} ? {Text()} : null; var {{0}} = v{names}?.Length ?? {Integer()};");
        }
    }

    private string Objects(string host, int depth)
    {
        switch (random.Next(10))
        {
            case 0 when helpers > 0:
                return Declared($"var {{0}} = {host}.{name}H{random.Next(helpers)}({Integer()});");
            case 1:
                return Declared($"var {{0}} = new {name}Point({Integer()}, 2) {{ Extra = {Integer()} }} with {{ Y = {Integer()} }} is {{ X: > 1 }} {Named(out var point)} ? {point}.Sum + {point}.Extra : {Integer()};");
            case 2:
                return Declared($"var {{0}} = new {name}Box({host}, {random.Next(1, 50)}).Up().Up().N;");
            case 3:
                return $"{name}Role {Named(out var role)} = {Condition()} ? new {name}Strict({host}) : new {name}Open({host}); {role}.Apply({Integer()});";
            case 4:
                var pair = Name();
                return Declared($"var {pair} = new {name}Pair {{ A = {Integer()}, B = 2 }}; var {Name()} = {pair}; v{names}.A = {Integer()}; var {{0}} = {pair}.Total() + v{names}.A;");
            case 5:
                return $"{name}State.Count += {Integer()}; {host}.Firewall.AllowTcp(Math.Abs({name}State.Count % 700) + {name}State.Start);";
            case 6:
                return $"{name}Helpers.Open({host}, Math.Abs({Integer()} % 99) + 1, 8);";
            case 7:
                return Declared($"var {{0}} = {name}Helpers.Pick({Condition()}, {Integer()}, {Integer()});");
            case 8:
                var port = Name();
                return $"foreach (var {port} in {name}Helpers.Upto({random.Next(1, 4)})) {{ {BlockWith(port, host, depth - 1, 1)} }}";
            default:
                return Declared($"var {{0}} = (int)({Condition()} ? {name}Kind.Low : {name}Kind.High) + {Integer()};");
        }
    }

    private string Named(out string variable) => variable = Name();
}
