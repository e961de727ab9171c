namespace Hardening;

public abstract partial class Facet<TSelf>
{
    private protected readonly partial struct Call
    {
        /// <summary>Adds what one value stands for.</summary>
        public Call AddEach<TRaw, T>(SetKey<T> key, Func<TRaw, IEnumerable<T>> values, TRaw raw) where T : notnull
        {
            var call = origin;
            var address = new Address(place.Scope, key);
            return Probing || Unknown.IsHandle(raw) ? Extend(address, [(null, call)])
                : Extend(address, Convert(values, raw, "value", call).Select(value => ((object?)value, call)));
        }
    }
}
