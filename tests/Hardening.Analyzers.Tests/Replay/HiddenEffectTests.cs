using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Code that runs without being called where one reads it, and values that change behind one's back: nothing may be known falsely.</summary>
public sealed class HiddenEffectTests
{
    private static void Check(string statements, string declarations = "", params string[][] runs) => Programs.IsCovered(Programs.About(statements, declarations), runs.Length == 0 ? [[], ["x"]] : runs, [], []);

    [Fact] public void Own_collection() => Check("var bag = new Bag(); foreach (var x in bag) { } server.Ssh.MaxSessions(bag.N + 1);",
        "class Bag : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() { N = 5; yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }");
    [Fact] public void Own_collection_linq() => Check("var bag = new Bag(); var all = bag.ToList(); server.Ssh.MaxSessions(bag.N + all.Count);",
        "class Bag : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() { N = 5; yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }");
    [Fact] public void Own_collection_static() => Check("var bag = new Bag(); foreach (var x in bag) { } server.Ssh.MaxSessions(S.N + 1);",
        "static class S { public static int N; } class Bag : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { S.N = 5; yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }");
    [Fact] public void Own_collection_host() => Check("server.Ssh.MaxSessions(2); var bag = new Bag(server); foreach (var x in bag) { } ",
        "class Bag(Server s) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { s.Ssh.MaxSessions(3); yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }");
    [Fact] public void Own_enumerator() => Check("var bag = new Bag(); foreach (var x in bag) { } server.Ssh.MaxSessions(S.N + 1);",
        "static class S { public static int N; } class Bag { public E GetEnumerator() => new(); public struct E { public bool MoveNext() { S.N++; return S.N < 3; } public int Current => 1; } }");
    [Fact] public void Spread_of_own() => Check("var bag = new Bag(); int[] all = [.. bag]; server.Ssh.MaxSessions(S.N + 1);",
        "static class S { public static int N; } class Bag : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { S.N = 5; yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }");
    [Fact] public void Event() => Check("var source = new Source(); source.Changed += () => server.Ssh.MaxSessions(3); server.Ssh.MaxSessions(2); source.Raise();",
        "class Source { public event Action Changed; public void Raise() => Changed?.Invoke(); }");
    [Fact] public void Event_own() => Check("var source = new Source(); source.Changed += () => server.Ssh.MaxSessions(3); server.Ssh.MaxSessions(2); source.Raise();",
        "class Source { private Action all; public event Action Changed { add { all += value; } remove { } } public void Raise() => all?.Invoke(); }");
    [Fact] public void Multicast() => Check("var n = 1; Action a = () => n = 2; a += () => n = 3; a(); server.Ssh.MaxSessions(n);");
    [Fact] public void Own_initializer() => Check("var bag = new Bag { 1, 2, 3 }; server.Ssh.MaxSessions(bag.Sum);",
        "class Bag : System.Collections.IEnumerable { public int Sum; public void Add(int n) => Sum += n; public System.Collections.IEnumerator GetEnumerator() => null; }");
    [Fact] public void Operators() => Check("var t = new T { N = 1 }; t++; t += 3; if (t) server.Ssh.MaxSessions(t.N); server.Ssh.MaxAuthTries((int)t % 9 + 1);",
        "struct T { public int N; public static T operator ++(T t) => new() { N = t.N + 1 }; public static T operator +(T t, int n) => new() { N = t.N + n }; public static bool operator true(T t) => t.N > 2; public static bool operator false(T t) => t.N <= 2; public static explicit operator int(T t) => t.N; }");
    [Fact] public void Instance_increment() => Check("var t = new T(); t.Up(); ref var r = ref t; r.Up(); server.Ssh.MaxSessions(t.N);", "struct T { public int N; public void Up() => N++; }");
    [Fact] public void Indexer() => Check("var t = new T(); t[3] = 4; t[3] += 2; server.Ssh.MaxSessions(t[3]);", "class T { private int n; public int this[int i] { get => n; set => n = value + i; } }");
    [Fact] public void Struct_in_list() => Check("var all = new List<T> { new() { N = 1 } }; var t = all[0]; t.N = 5; server.Ssh.MaxSessions(all[0].N);", "struct T { public int N; }");
    [Fact] public void Struct_in_array() => Check("var all = new T[] { new() { N = 1 } }; all[0].N = 5; all[0].Up(); server.Ssh.MaxSessions(all[0].N);", "struct T { public int N; public void Up() => N++; }");
    [Fact] public void Static_in_generic() => Check("G<int>.N = 3; G<string>.N = 5; server.Ssh.MaxSessions(G<int>.N).MaxAuthTries(G<string>.N);", "static class G<T> { public static int N; }");
    [Fact] public void Generic_static_readonly() => Check("server.Ssh.MaxSessions(G<int>.N).MaxAuthTries(G<long>.N);", "static class G<T> { public static readonly int N = typeof(T) == typeof(int) ? 2 : 3; }");
    [Fact] public void Default_interface() => Check("IA a = new A(); server.Ssh.MaxSessions(a.N()).MaxAuthTries(((IB)a).N());", "interface IA { int N() => 2; } interface IB : IA { int IA.N() => 3; int N() => 4; } class A : IB { }");
    [Fact] public void Hiding() => Check("A a = new B(); server.Ssh.MaxSessions(a.N()).MaxAuthTries(((B)a).N());", "class A { public virtual int N() => 2; } class B : A { public new int N() => 3; }");
    [Fact] public void Base_field_initialiser_order() => Check("server.Ssh.MaxSessions(new B().N);", "class A { public int N; public A() { Init(); } protected virtual void Init() { } } class B : A { private int k = 4; protected override void Init() => N = k; }");
    [Fact] public void Lambda_default() => Check("var f = (int n = 4) => n; server.Ssh.MaxSessions(f()); server.Ssh.MaxAuthTries(f(2));");
    [Fact] public void Goto_out() => Check("var n = 1; foreach (var i in new[] { 1, 2 }) { n++; if (i == 1) goto end; } n = 9; end: server.Ssh.MaxSessions(n);");
    [Fact] public void Nested_finally() => Check("int F() { var n = 1; try { return n; } finally { n = 5; server.Ssh.MaxAuthTries(n); } } server.Ssh.MaxSessions(F());");
    [Fact] public void Exception_filter() => Check("var n = 1; try { n = 2; throw new Exception(); } catch (Exception) when (n++ > 5) { n = 7; } catch { server.Ssh.MaxSessions(n); }");
    [Fact] public void Captured_for() => Check("var all = new List<Action>(); for (var i = 1; i < 4; i++) all.Add(() => server.Firewall.AllowTcp(i)); foreach (var a in all) a();");
    [Fact] public void Captured_foreach() => Check("var all = new List<Action>(); foreach (var i in new[] { 1, 2 }) all.Add(() => server.Firewall.AllowTcp(i)); foreach (var a in all) a();");
    [Fact] public void With_struct() => Check("var a = new P(1, 2); var b = a with { X = 5 }; a.X = 7; server.Ssh.MaxSessions(b.X + b.Y).MaxAuthTries(a.X);", "record struct P(int X, int Y);");
    [Fact] public void Record_class_with_list() => Check("var a = new P([1]); var b = a with { }; b.All.Add(2); server.Ssh.MaxSessions(a.All.Count);", "record P(List<int> All);");
    [Fact] public void Parallel_for() => Check("var n = 0; System.Threading.Tasks.Parallel.For(0, 3, i => { System.Threading.Interlocked.Increment(ref n); }); server.Ssh.MaxSessions(n);");
    [Fact] public void Task_continue() => Check("var n = 1; var t = Task.CompletedTask.ContinueWith(_ => n = 4); t.Wait(); server.Ssh.MaxSessions(n);");
    [Fact] public void String_create() => Check("var n = 1; var s = string.Create(2, 0, (span, _) => { n = 3; span.Fill('x'); }); server.Ssh.MaxSessions(n);");
    [Fact] public void To_dictionary_lambda() => Check("var n = 0; var d = new[] { 1, 2 }.ToDictionary(x => x, x => ++n); server.Ssh.MaxSessions(n + d[2]);");
    [Fact] public void Deferred_twice() => Check("var n = 0; var q = new[] { 1, 2 }.Select(x => ++n); _ = q.ToList(); _ = q.ToList(); server.Ssh.MaxSessions(n);");
    [Fact] public void Deferred_changed() => Check("var list = new List<int> { 1 }; var q = list.Where(x => x > 0); list.Add(2); server.Ssh.MaxSessions(q.Count());");
    [Fact] public void Tostring_of_own() => Check("var t = new T(); var s = $\"{t}\"; server.Ssh.MaxSessions(t.N + 1);", "class T { public int N; public override string ToString() { N = 4; return \"t\"; } }");
    [Fact] public void Equals_of_own() => Check("var t = new T(); var s = new List<T> { t }.Contains(new T()); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() { S.N = 6; return 1; } }");
    [Fact] public void Equals_of_own_linq() => Check("var s = new[] { new T() }.Contains(new T()); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() => 1; }");
    [Fact] public void Hash_of_own() => Check("var t = new T(); var s = new HashSet<T> { t, new T() }; server.Ssh.MaxSessions(S.N + s.Count);", "static class S { public static int N; } class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() { S.N = 6; return 1; } }");
    [Fact] public void Compare_of_own() => Check("var s = new[] { new T(2), new T(1) }.OrderBy(x => x).First(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T(int n) : IComparable<T> { public int CompareTo(T o) { S.N++; return n; } }");
    [Fact] public void Distinct_of_own() => Check("var s = new[] { new T(), new T() }.Distinct().Count(); server.Ssh.MaxSessions(S.N + s);", "static class S { public static int N; } class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() => 1; }");
    [Fact] public void Record_equality_of_own() => Check("var s = new P(new T()) == new P(new T()); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } record P(T X); class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() => 1; }");
    [Fact] public void Dictionary_key_of_own() => Check("var d = new Dictionary<T, int> { [new T()] = 1 }; d[new T()] = 2; server.Ssh.MaxSessions(S.N + d.Count);", "static class S { public static int N; } class T { public override bool Equals(object o) { S.N = 4; return true; } public override int GetHashCode() => 1; }");
    [Fact] public void Concat_of_own() => Check("var t = new T(); var s = \"a\" + t; server.Ssh.MaxSessions(t.N + 1);", "class T { public int N; public override string ToString() { N = 4; return \"t\"; } }");
    [Fact] public void Join_of_own() => Check("var t = new T(); var s = string.Join(\",\", new[] { t }); server.Ssh.MaxSessions(t.N + 1);", "class T { public int N; public override string ToString() { N = 4; return \"t\"; } }");
    [Fact] public void Finalizer_like_dispose() => Check("using (var a = new T()) { } server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T : IDisposable { public void Dispose() => S.N = 4; }");
    [Fact] public void Foreach_dispose() => Check("foreach (var x in new Bag()) { break; } server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class Bag { public E GetEnumerator() => new(); public class E : IDisposable { public bool MoveNext() => true; public int Current => 1; public void Dispose() => S.N = 4; } }");
    [Fact] public void Custom_awaiter() => Check("await new T(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T { public A GetAwaiter() { S.N = 4; return new(); } public class A : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public void OnCompleted(Action a) { } public void GetResult() { S.N = 5; } } }");
    [Fact] public void Deconstruct_own() => Check("var (a, b) = new T(); server.Ssh.MaxSessions(a + b + S.N);", "static class S { public static int N; } class T { public void Deconstruct(out int a, out int b) { (a, b) = (1, 2); S.N = 4; } }");
    [Fact] public void Pattern_deconstruct() => Check("if (new T() is (1, 2)) server.Ssh.MaxSessions(S.N);", "static class S { public static int N; } class T { public void Deconstruct(out int a, out int b) { (a, b) = (1, 2); S.N = 4; } }");
    [Fact] public void Pattern_property() => Check("if (new T() is { X: > 0 }) server.Ssh.MaxSessions(S.N);", "static class S { public static int N; } class T { public int X { get { S.N = 4; return 1; } } }");
    [Fact] public void List_pattern_own() => Check("if (new T() is [1, ..]) server.Ssh.MaxSessions(S.N);", "static class S { public static int N; } class T { public int Count { get { S.N = 4; return 1; } } public int this[int i] { get { S.N++; return 1; } } }");
    [Fact] public void Interpolated_handler() => Check("Log($\"{server}\"); server.Ssh.MaxSessions(S.N + 1);", "partial class Program { static void Log(H h) { } } static class S { public static int N; } [System.Runtime.CompilerServices.InterpolatedStringHandler] struct H { public H(int a, int b) { S.N = 4; } public void AppendFormatted<T>(T t) { S.N = 5; } }");
    [Fact] public void Local_static_init() => Check("server.Ssh.MaxSessions(A.N).MaxAuthTries(B.N);", "static class A { public static int N = B.N + 1; } static class B { public static int N = 3; static B() { N = 4; } }");
    [Fact] public void Lazy_field() => Check("server.Ssh.MaxSessions(A.L.Value).MaxAuthTries(A.N);", "static class A { public static int N = 1; public static readonly Lazy<int> L = new(() => { N = 5; return 3; }); }");
    [Fact] public void Thread_static() => Check("var t = new System.Threading.Thread(() => server.Ssh.MaxSessions(5)); server.Ssh.MaxSessions(3); t.Start(); t.Join();");
    [Fact] public void Params_span() => Check("server.Ssh.MaxSessions(Sum(1, 2, 3));", "partial class Program { static int Sum(params ReadOnlySpan<int> all) { var s = 0; foreach (var x in all) s += x; return s; } }");
    [Fact] public void Ref_return() => Check("var a = new[] { 1, 2 }; ref int F() => ref a[0]; F() = 7; server.Ssh.MaxSessions(a[0]);");
    [Fact] public void Ref_field() => Check("var t = new T(); G(ref t.N); server.Ssh.MaxSessions(t.N); void G(ref int n) => n = 6;", "class T { public int N; }");
    [Fact] public void In_parameter() => Check("var n = 1; int G(in int x) { n = 5; return x; } server.Ssh.MaxSessions(G(in n)).MaxAuthTries(n);");
    [Fact] public void Out_order() => Check("var n = 1; bool G(out int x) { x = 3; n = x; return true; } if (G(out n)) n++; server.Ssh.MaxSessions(n);");
    [Fact] public void Evaluation_order() => Check("var n = 1; int F(int a, int b) => a * 10 + b; server.Ssh.MaxSessions(F(b: n++, a: n) % 90);");
    [Fact] public void Compound_order() => Check("var n = 1; int G() { n = 10; return 2; } n += G(); server.Ssh.MaxSessions(n);");
    [Fact] public void Array_order() => Check("var i = 0; var a = new[] { 1, 2, 3 }; a[i++] = i; a[i] += i++; server.Ssh.MaxSessions(a[0] * 10 + a[1]);");
    [Fact] public void Null_conditional_assign() => Check("T t = null; var n = 1; t?.Set(n = 5); server.Ssh.MaxSessions(n);", "class T { public void Set(int n) { } }");
    [Fact] public void Switch_goto() => Check("var n = 0; switch (2) { case 1: n += 1; break; case 2: n += 2; goto case 1; default: n = 9; break; } server.Ssh.MaxSessions(n);");
    [Fact] public void Extension_on_null() => Check("string s = null; server.Ssh.MaxSessions(s.N());", "static class X { public static int N(this string s) => s is null ? 4 : 5; }");
    [Fact] public void Checked_overflow() => Check("var n = 1; try { checked { var x = int.MaxValue; x += args.Length + 1; n = 2; } } catch (OverflowException) { n = 5; } server.Ssh.MaxSessions(n);");
    [Fact] public void Nullable_lift() => Check("int? a = args.Length > 5 ? 1 : null; server.Ssh.MaxSessions(a + 1 > 0 ? 3 : 4);");
    [Fact] public void Unknown_in_conditional_access() => Check("var t = args.Length > 0 ? new T() : null; t?.Up(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class T { public void Up() => S.N++; }");
    [Fact] public void Unknown_dispatch() => Check("T t = args.Length > 0 ? new A() : new B(); t.Up(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } abstract class T { public abstract void Up(); } class A : T { public override void Up() => S.N = 3; } class B : T { public override void Up() => S.N = 5; }");
    [Fact] public void Unknown_closure() => Check("var n = 1; Action a = args.Length > 0 ? () => n = 3 : () => n = 5; a(); server.Ssh.MaxSessions(n);");
    [Fact] public void Unknown_object_field() => Check("var (x, y) = (new T(), new T()); var t = args.Length > 0 ? x : y; t.N = 4; server.Ssh.MaxSessions(x.N + 1).MaxAuthTries(y.N + 1);", "class T { public int N; }");
    [Fact] public void Unknown_list() => Check("var (x, y) = (new List<int>(), new List<int>()); (args.Length > 0 ? x : y).Add(1); server.Ssh.MaxSessions(x.Count + 1).MaxAuthTries(y.Count + 1);");
    [Fact] public void Unknown_index_object() => Check("var all = new[] { new T(), new T() }; all[args.Length % 2].N = 4; server.Ssh.MaxSessions(all[0].N + 1).MaxAuthTries(all[1].N + 1);", "class T { public int N; }");
    [Fact] public void Unknown_dict_object() => Check("var d = new Dictionary<string, T> { [\"a\"] = new(), [\"b\"] = new() }; d[args.Length > 0 ? \"a\" : \"b\"].N = 4; server.Ssh.MaxSessions(d[\"a\"].N + 1);", "class T { public int N; }");

    [Fact] public void Ref_alias() => Check("var n = 1; void G(ref int x) { n = 5; server.Ssh.MaxSessions(x); } G(ref n);");
    [Fact] public void Ref_alias_field() => Check("var t = new T(); t.G(ref t.N, server);", "class T { public int N = 1; public void G(ref int x, Server s) { N = 5; s.Ssh.MaxSessions(x); } }");
    [Fact] public void Out_alias() => Check("var n = 1; void G(out int x) { x = 2; n = 5; server.Ssh.MaxSessions(x); } G(out n); server.Ssh.MaxAuthTries(n);");
    [Fact] public void Lambda_result() => Check("var n = 1; var stack = new Stack<Func<Action>>(); stack.Push(() => () => n = 5); stack.Peek()()(); server.Ssh.MaxSessions(n);");
    [Fact] public void Unknown_disposable() => Check("IDisposable d = args.Length > 0 ? new A() : new B(); d.Dispose(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class A : IDisposable { public void Dispose() => S.N = 3; } class B : IDisposable { public void Dispose() => S.N = 4; }");
    [Fact] public void Unknown_enumerable() => Check("IEnumerable<int> d = args.Length > 0 ? A() : B(); foreach (var x in d) { } server.Ssh.MaxSessions(S.N + 1);", "partial class Program { static IEnumerable<int> A() { S.N = 3; yield return 1; } static IEnumerable<int> B() { S.N = 4; yield return 1; } } static class S { public static int N; }");
    [Fact] public void Unknown_virtual_static() => Check("T t = args.Length > 0 ? new A() : new B(); var m = t.Up(); server.Ssh.MaxSessions(S.All[0]);", "static class S { public static readonly List<int> All = [1]; } abstract class T { public abstract int Up(); } class A : T { public override int Up() => S.All[0] = 3; } class B : T { public override int Up() => S.All[0] = 5; }");
    [Fact] public void Unknown_dispatch_later_static() => Check("T t = args.Length > 0 ? new A() : new B(); t.Up(); server.Ssh.MaxSessions(L.N);", "static class L { public static int N = 1; } abstract class T { public abstract void Up(); } class A : T { public override void Up() => L.N = 3; } class B : T { public override void Up() => L.N = 5; }");
    [Fact] public void Unknown_dispatch_lambda() => Check("var n = 1; T t = args.Length > 0 ? new A(() => n = 4) : new B(() => n = 5); t.Up(); server.Ssh.MaxSessions(n);", "abstract class T { public abstract void Up(); } class A(Action a) : T { public override void Up() => a(); } class B(Action b) : T { public override void Up() => b(); }");
    [Fact] public void Unknown_dispatch_shared_list() => Check("var all = new List<int> { 1 }; T t = args.Length > 0 ? new A(all) : new B(all); t.Up(); server.Ssh.MaxSessions(all[0]);", "abstract class T { public abstract void Up(); } class A(List<int> a) : T { public override void Up() => a[0] = 4; } class B(List<int> b) : T { public override void Up() => b[0] = 5; }");
    [Fact] public void Unknown_dispatch_host_in_static() => Check("S.Host = server; server.Ssh.MaxSessions(1); T t = args.Length > 0 ? new A() : new B(); t.Up();", "static class S { public static Server Host; } abstract class T { public abstract void Up(); } class A : T { public override void Up() => S.Host.Ssh.MaxSessions(3); } class B : T { public override void Up() => S.Host.Ssh.MaxSessions(5); }");
    [Fact] public void Unknown_property_set() => Check("T t = args.Length > 0 ? new A() : new B(); t.N = 4; server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } abstract class T { public abstract int N { set; } } class A : T { public override int N { set => S.N = value; } } class B : T { public override int N { set => S.N = value + 1; } }");
    [Fact] public void Unknown_nonvirtual() => Check("var t = args.Length > 0 ? new A(1) : new A(2); t.Up(); server.Ssh.MaxSessions(S.N + 1);", "static class S { public static int N; } class A(int n) { public void Up() => S.N = n; }");
    [Fact] public void Unknown_field_chain() => Check("var (x, y) = (new T(), new T()); var t = args.Length > 0 ? x : y; t.Next.N = 4; server.Ssh.MaxSessions(x.Next.N + 1).MaxAuthTries(y.Next.N + 1);", "class T { public int N; public T Next; public T(bool leaf = false) { if (!leaf) Next = new T(true); } }");
    [Fact] public void Unknown_tuple() => Check("var t = args.Length > 0 ? (1, new List<int> { 1 }) : (2, new List<int> { 2 }); t.Item2.Add(3); server.Ssh.MaxSessions(t.Item1 + t.Item2.Count);");
    [Fact] public void Switch_expression_objects() => Check("var (x, y) = (new T(), new T()); var t = args.Length switch { 0 => x, _ => y }; t.N = 3; server.Ssh.MaxSessions(x.N + 1).MaxAuthTries(y.N + 1);", "class T { public int N; }");
    [Fact] public void Linq_first_unknown() => Check("var all = new List<T> { new() { N = 1 }, new() { N = 2 } }; all.First(t => t.N > args.Length).N = 7; server.Ssh.MaxSessions(all[0].N).MaxAuthTries(all[1].N);", "class T { public int N; }");
    [Fact] public void Linq_elementat_unknown() => Check("var all = new List<T> { new() { N = 1 }, new() { N = 2 } }; all.ElementAt(args.Length).N = 7; server.Ssh.MaxSessions(all[0].N).MaxAuthTries(all[1].N);", "class T { public int N; }");
    [Fact] public void Linq_max_by() => Check("var all = new List<T> { new() { N = 1 }, new() { N = 2 } }; all.MaxBy(t => t.N * (args.Length > 0 ? 1 : -1)).N = 7; server.Ssh.MaxSessions(all[0].N).MaxAuthTries(all[1].N);", "class T { public int N; }");
    [Fact] public void Linq_group() => Check("var all = new List<T> { new() { N = 1 }, new() { N = 2 } }; foreach (var g in all.GroupBy(t => t.N)) foreach (var t in g) t.N = 7; server.Ssh.MaxSessions(all[0].N).MaxAuthTries(all[1].N);", "class T { public int N; }");
    [Fact] public void Linq_cast() => Check("var all = new List<object> { new T(), new T() }; foreach (var t in all.OfType<T>()) t.N = 7; server.Ssh.MaxSessions(((T)all[0]).N);", "class T { public int N = 1; }");
    [Fact] public void Array_copy() => Check("var a = new[] { 1, 2 }; var b = new int[2]; Array.Copy(a, b, 2); server.Ssh.MaxSessions(b[0] + 1);");
    [Fact] public void Array_clone() => Check("var a = new[] { 1, 2 }; var b = (int[])a.Clone(); b[0] = 5; server.Ssh.MaxSessions(a[0]).MaxAuthTries(b[0]);");
    [Fact] public void Array_fill() => Check("var a = new[] { 1, 2 }; Array.Fill(a, 4); server.Ssh.MaxSessions(a[0]);");
    [Fact] public void Span_write() => Check("var a = new[] { 1, 2 }; a.AsSpan()[0] = 4; server.Ssh.MaxSessions(a[0]);");
    [Fact] public void List_span() => Check("var a = new List<int> { 1 }; System.Runtime.InteropServices.CollectionsMarshal.AsSpan(a)[0] = 4; server.Ssh.MaxSessions(a[0]);");
    [Fact] public void Dict_ref() => Check("var d = new Dictionary<string, int> { [\"a\"] = 1 }; System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(d, \"a\", out _) = 4; server.Ssh.MaxSessions(d[\"a\"]);");
    [Fact] public void List_as_interface() => Check("IList<int> a = new List<int> { 1 }; a[0] = 4; a.Add(3); server.Ssh.MaxSessions(a[0] + a.Count);");
    [Fact] public void Readonly_view() => Check("var a = new List<int> { 1 }; var r = a.AsReadOnly(); a[0] = 4; server.Ssh.MaxSessions(r[0]);");
    [Fact] public void Dict_keys_view() => Check("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var k = d.Keys; d[\"b\"] = 2; server.Ssh.MaxSessions(k.Count);");
    [Fact] public void Queue_and_linked() => Check("var q = new Queue<T>(); var t = new T(); q.Enqueue(t); q.Dequeue().N = 5; server.Ssh.MaxSessions(t.N);", "class T { public int N = 1; }");
    [Fact] public void Tuple_swap() => Check("var (a, b) = (1, 2); (a, b) = (b, a); server.Ssh.MaxSessions(a * 10 + b);");
    [Fact] public void Nested_with() => Check("var a = new P(new Q(1)); var b = a with { Q = a.Q with { N = 3 } }; server.Ssh.MaxSessions(a.Q.N).MaxAuthTries(b.Q.N);", "record P(Q Q); record Q(int N);");
    [Fact] public void Static_lambda_cache() => Check("server.Ssh.MaxSessions(S.F(1) + S.F(1));", "static class S { static int n; public static readonly Func<int, int> F = x => n += x; }");
    [Fact] public void Static_ctor_order() => Check("var x = B.M; server.Ssh.MaxSessions(A.N);", "static class A { public static int N = 1; } static class B { static B() { A.N = 7; } public static int M = 2; }");
    [Fact] public void Static_ctor_conditional() => Check("if (args.Length > 0) { _ = B.M; } server.Ssh.MaxSessions(A.N);", "static class A { public static int N = 1; } static class B { static B() { A.N = 7; } public static int M = 2; }");
}
