namespace Hardening.Analyzers.Replay;

/// <summary>What values and objects hold.</summary>
internal static class Contents
{
    public static IEnumerable<Value> Of(HeapObject content) => content switch
    {
        Box { Value: { } value } => [value],
        UserObject user => user.Fields.Pairs().Select(pair => pair.Value),
        ListObject list => list.Items.Concat([list.Comparer, list.Key ?? Value.Null]),
        DictionaryObject dictionary => dictionary.Keys.Concat(dictionary.Values).Append(dictionary.Comparer),
        Cursor cursor => cursor.Items,
        Deferred deferred => [deferred.Factory, deferred.Made ?? Value.Null],
        _ => [],
    };

    public static IEnumerable<Value> Of(Value value) => value switch
    {
        TupleValue tuple => tuple.Items,
        StructValue structure => structure.Fields.Pairs().Select(pair => pair.Value),
        TaskValue task => [task.Result],
        Query query => query.Parts,
        Several several => several.All,
        Perhaps perhaps => [perhaps.Item],
        Choice choice => choice.Options,
        _ => [],
    };
}
