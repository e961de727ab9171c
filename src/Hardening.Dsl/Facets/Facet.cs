using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>
/// A side of a host that can be described: its kernel, its network, its SSH server. A facet holds nothing itself; each call
/// writes what the host shall be. A later call wins over an earlier one, and adds where the setting is a set.
/// </summary>
/// <typeparam name="TSelf">The facet itself, so that calls can be chained.</typeparam>
public abstract partial class Facet<TSelf> : IFacet where TSelf : Facet<TSelf>
{
    private readonly Place place;

    private protected Facet(Place place) => this.place = place;

    internal Place Place => place;

    Place IFacet.Place => place;

    /// <summary>Two handles are equal when they describe the same side of the same host.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override bool Equals(object? obj) => obj is TSelf other && place.Equals(other.Place);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override int GetHashCode() => place.GetHashCode();

    // What a method writes never depends on its arguments: conversions are handed over, not called, so that a call
    // whose arguments are not known can be made all the same and makes the same settings unknown.

    private protected Call From(string file, int line, string? because = null, [CallerMemberName] string method = "") =>
        new((TSelf)this, place, Reasoned(new Origin(file, line, method, because, place.Session.Token)));

    // A reason becomes a comment of the flake, which is in the store as well.
    private static Origin Reasoned(Origin origin) =>
        origin.Because is { } because && Reason.Fault(because) is { } refusal
            ? throw new SettingException(nameof(because), refusal).At(nameof(because), origin)
            : origin;

    /// <summary>A call with a list of values. An empty one is refused, unless the method documents what it means.</summary>
    private protected Call From<T>(
        ListOf<T> list, [CallerMemberName] string method = "", [CallerArgumentExpression(nameof(list))] string parameter = "", bool mayBeEmpty = false)
    {
        if (list is null) throw BadArgument.Null(parameter, new Origin("", 0, method));
        var call = From(list.File, list.Line, null, method);
        return mayBeEmpty || place.Session.Probing || list.Items.Any()
            ? call
            : throw new SettingException(parameter, $"{method} needs at least one value: an empty list would change nothing. Add a value, or leave the call out.")
                .At(parameter, new Origin(list.File, list.Line, method, null, place.Session.Token));
    }

    /// <summary>One call of the DSL on its way into the state.</summary>
    private protected readonly partial struct Call(TSelf self, Place place, Origin origin)
    {
        private readonly Origin origin = origin;

        private bool Probing => place.Session.Probing;

        public Call Set<T>(ScalarKey<T> key, T value, [CallerArgumentExpression(nameof(value))] string parameter = "") where T : notnull =>
            Set(place.Scope, key, static v => v, value, parameter);

        public Call Set<TRaw, T>(ScalarKey<T> key, Func<TRaw, T> convert, TRaw raw, [CallerArgumentExpression(nameof(raw))] string parameter = "")
            where T : notnull => Set(place.Scope, key, convert, raw, parameter);

        /// <summary>Writes what every call of the method says, so that it is known whatever the arguments are.</summary>
        public Call Fix<T>(ScalarKey<T> key, T value) where T : notnull => Write(new Address(place.Scope, key), new ScalarEntry(value, [origin]));

        /// <summary>Writes a value that no other call may contradict.</summary>
        public Call SetOnce<TRaw, T>(
            ScalarKey<T> key, Func<TRaw, T> convert, TRaw raw, Func<T, Origin, string> refusal, [CallerArgumentExpression(nameof(raw))] string parameter = "")
            where T : notnull
        {
            var (address, by) = (new Address(place.Scope, key), origin);
            if (Probing || Unknown.IsHandle(raw)) return Write(address, new ScalarEntry(null, [by]));
            var value = Convert(convert, raw, parameter, by);
            place.Session.Write(place.Host, host => host.Scalar(address) is not { Value: T before } said ? host.With(address, new ScalarEntry(value, [by]))
                : before.Equals(value) ? host
                : throw new SettingException(parameter, refusal(before, said.Origins[0])).At(parameter, by));
            return this;
        }

        /// <summary>Writes a value that all values of a list make together: the call states the whole of it.</summary>
        public Call Set<TRaw, T>(ScalarKey<T> key, Func<IReadOnlyList<TRaw>, T> convert, ListOf<TRaw> raws, [CallerArgumentExpression(nameof(raws))] string parameter = "")
            where T : notnull
        {
            var address = new Address(place.Scope, key);
            if (Probing || raws.Items.Any(item => !item.IsKnown)) return Write(address, new ScalarEntry(null, [origin]));
            if (raws.Items.Any(static item => item.Value is null)) throw BadArgument.Null(parameter, origin);
            return Write(address, Convert(convert, [.. raws], parameter, origin));
        }

        /// <summary>Writes a list whose order means something: the call states the whole of it.</summary>
        public Call Set<TRaw, T>(
            ScalarKey<Sequence<T>> key, Func<TRaw, T> convert, ListOf<TRaw> raws, Func<Sequence<T>, string?>? refusal = null,
            [CallerArgumentExpression(nameof(raws))] string parameter = "")
            where T : notnull
        {
            var address = new Address(place.Scope, key);
            if (Probing || raws.Items.Any(item => !item.IsKnown)) return Write(address, new ScalarEntry(null, [origin]));
            var call = this;
            var value = Sequence.Of(raws.Items.Select(item => Convert(convert, item.Value!, parameter, call.origin.At(item.Line))));
            if (refusal?.Invoke(value) is { } problem) throw new SettingException(parameter, problem).At(parameter, origin);
            return Write(address, value);
        }

        /// <summary>Goes on where the condition holds; a call whose arguments are not known goes both ways.</summary>
        public Call If(bool condition, Func<Call, Call> then) => Probing || condition ? then(this) : this;

        public Call Add<T>(SetKey<T> key, T value, [CallerArgumentExpression(nameof(value))] string parameter = "") where T : notnull =>
            AddTo(key, static v => v, value, parameter);

        public Call Add<TRaw, T>(SetKey<T> key, Func<TRaw, T> convert, TRaw raw, [CallerArgumentExpression(nameof(raw))] string parameter = "")
            where T : notnull => AddTo(key, convert, raw, parameter);

        public Call Add<TRaw, T>(SetKey<T> key, Func<TRaw, T> convert, ListOf<TRaw> raws, [CallerArgumentExpression(nameof(raws))] string parameter = "")
            where T : notnull
        {
            var address = new Address(place.Scope, key);
            // A value that is refused is pointed at where it is written; one that is taken belongs to the call, on however many lines that is.
            var added = new List<(object? Value, Origin At)>();
            foreach (var (raw, line, isKnown) in raws.Items)
                added.Add(isKnown && !(Probing && Unknown.Is(raw)) && !Unknown.IsHandle(raw) ? (Convert(convert, raw!, parameter, origin.At(line)), origin) : (null, origin));
            return Extend(address, added);
        }

        /// <summary>Writes one setting of one element of a family, and so says that the element is there.</summary>
        public Call Put<TRawElement, TElement, TRaw, T>(
            FamilyKey<TElement> family, Func<TRawElement, TElement> element, TRawElement rawElement,
            ScalarKey<T> key, Func<TRaw, T> convert, TRaw raw,
            [CallerArgumentExpression(nameof(rawElement))] string elementParameter = "", [CallerArgumentExpression(nameof(raw))] string parameter = "")
            where TElement : notnull where T : notnull
        {
            if (!TryEnter(family, element, rawElement, elementParameter, out var scope)) return this;
            return Set(scope, key, convert, raw, parameter);
        }

        /// <summary>Writes an element of a family that is its own value, known by what <paramref name="identity"/> says.</summary>
        public Call Put<TRaw, TElement, T>(
            FamilyKey<TElement> family, Func<T, TElement> identity, ScalarKey<T> key, Func<TRaw, T> convert, TRaw raw,
            [CallerArgumentExpression(nameof(raw))] string parameter = "")
            where TElement : notnull where T : notnull
        {
            if (Probing && Unknown.Is(raw)) return Forget(family);
            var value = Convert(convert, raw, parameter, origin);
            TryEnter(family, static v => v, identity(value), parameter, out var scope);
            return Write(new Address(scope, key), value);
        }

        /// <summary>Describes one element of a family: <paramref name="describe"/> runs at once, exactly once.</summary>
        public Call Within<TRaw, TElement, TFacet>(
            FamilyKey<TElement> family, Func<TRaw, TElement> convert, TRaw raw, Func<Place, TFacet> open, Action<TFacet> describe,
            [CallerArgumentExpression(nameof(raw))] string parameter = "", [CallerArgumentExpression(nameof(describe))] string description = "")
            where TElement : notnull
        {
            if (describe is null) throw BadArgument.Null(description, origin);
            if (TryEnter(family, convert, raw, parameter, out var scope))
            {
                describe(open(place with { Scope = scope }));
                return this;
            }
            // Which element it is, is unknown; what the description does outside the element still happens.
            var nowhere = place with { Scope = place.Scope.InUnknown(family) };
            describe(open(nowhere));
            return Forget(family);
        }

        /// <summary>Adds what a group stands for; each value comes from the call that named the group.</summary>
        public Call AddAll<TGroup, T>(
            SetKey<T> key, Func<TGroup, IEnumerable<T>> values, ListOf<TGroup> groups, [CallerArgumentExpression(nameof(groups))] string parameter = "")
            where T : notnull
        {
            var call = origin;
            var added = new List<(object? Value, Origin At)>();
            foreach (var (group, line, isKnown) in groups.Items)
            {
                if (isKnown && !(Probing && Unknown.Is(group))) added.AddRange(Convert(values, group!, parameter, call.At(line)).Select(value => ((object?)value, call)));
                else added.Add((null, call));
            }
            return Extend(new Address(place.Scope, key), added);
        }

        /// <summary>Describes more of the same element: <paramref name="describe"/> runs at once, exactly once.</summary>
        public Call Describe<TFacet>(Func<Place, TFacet> open, Action<TFacet> describe, [CallerArgumentExpression(nameof(describe))] string description = "")
        {
            if (describe is null) throw BadArgument.Null(description, origin);
            describe(open(place));
            return this;
        }

        public TSelf Done() => self;

        public static implicit operator TSelf(Call call) => call.Done();

        private bool TryEnter<TRaw, TElement>(FamilyKey<TElement> family, Func<TRaw, TElement> convert, TRaw raw, string parameter, out Scope scope)
            where TElement : notnull
        {
            if ((Probing && Unknown.Is(raw)) || Unknown.IsHandle(raw))
            {
                Forget(family);
                scope = place.Scope;
                return false;
            }
            var element = Convert(convert, raw, parameter, origin);
            var elements = new Address(place.Scope, family);
            Extend(elements, [(element, origin)]);
            scope = place.Scope.In(family, element);
            return true;
        }

        private Call Set<TRaw, T>(Scope scope, ScalarKey<T> key, Func<TRaw, T> convert, TRaw raw, string parameter) where T : notnull
        {
            var address = new Address(scope, key);
            if (Probing || Unknown.IsHandle(raw)) return Write(address, new ScalarEntry(null, [origin]));
            return Write(address, Convert(convert, raw, parameter, origin));
        }

        private Call AddTo<TRaw, T>(SetKey<T> key, Func<TRaw, T> convert, TRaw raw, string parameter) where T : notnull
        {
            var address = new Address(place.Scope, key);
            return Extend(address, Probing || Unknown.IsHandle(raw) ? [(null, origin)] : [(Convert(convert, raw, parameter, origin), origin)]);
        }

        private Call Forget(SettingKey family)
        {
            var (scope, by) = (place.Scope, new[] { origin });
            place.Session.Write(place.Host, host => host
                .Forget(new Unknowable(scope, null, family, by))
                .With(new Address(scope, family), host.Set(new Address(scope, family)).Opened(by)));
            return this;
        }

        private Call Write(Address address, Entry entry)
        {
            place.Session.Write(place.Host, host => host.With(address, entry));
            return this;
        }

        private Call Write(Address address, object value)
        {
            var by = new[] { origin };
            place.Session.Write(place.Host, host => host.With(
                address,
                new ScalarEntry(value, by, host.Scalar(address) is { Value: { } before } entry && !before.Equals(value) ? entry : null)));
            return this;
        }

        // Read and written in one step, so that calls from several threads add to each other. A value that is null is not known.
        private Call Extend(Address address, IEnumerable<(object? Value, Origin At)> values)
        {
            var (opens, by) = (Probing, new[] { origin });
            place.Session.Write(place.Host, host => host.With(address, values.Aggregate(
                opens ? host.Set(address).Opened(by) : host.Set(address),
                static (set, item) => item.Value is null ? set.Opened([item.At]) : set.Add(item.Value, item.At))));
            return this;
        }

        private static string? Text<TRaw>(TRaw raw) => raw is string text ? text : raw is ValueType or IFacet ? null : raw?.ToString();

        private static T Convert<TRaw, T>(Func<TRaw, T> convert, TRaw raw, string parameter, Origin at)
        {
            try
            {
                if (raw is null) throw BadArgument.Null(parameter, at);
                if (typeof(TRaw).IsEnum && !Enum.IsDefined(typeof(TRaw), raw)) throw BadArgument.Undefined(parameter, (Enum)(object)raw, at);
                var value = convert(raw);
                // Whatever a facet is told ends in the store: no text that is taken may be a secret, wherever it goes.
                return Text(raw) is { } text && SecretShapes.Refusal(text) is { } refusal ? throw new SettingException(parameter, refusal) : value;
            }
            catch (SettingException problem)
            {
                // Several arguments that make one value: the conversion says which of them it refuses.
                throw problem.At(parameter.StartsWith("(", StringComparison.Ordinal) ? problem.Parameter : parameter, at);
            }
        }
    }
}

/// <summary>A handle of the DSL, whichever facet it is.</summary>
internal interface IFacet
{
    /// <summary>The part of a fleet it describes.</summary>
    Place Place { get; }
}

/// <summary>The part of a fleet that a handle of the DSL describes.</summary>
internal sealed record Place(Session Session, string? Host, Scope Scope);
