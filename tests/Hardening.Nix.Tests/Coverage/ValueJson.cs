using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>Values of NixOS options as JSON; paths and expressions are the text they are written with.</summary>
internal static class ValueJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode? Of(NixosValue value) => value switch
    {
        NixosValue.Boolean boolean => boolean.Value,
        NixosValue.Whole whole => whole.Value,
        NixosValue.Real real => real.Value,
        NixosValue.Text text => text.Value,
        NixosValue.Path path => path.Value,
        NixosValue.Expression expression => expression.Nix,
        NixosValue.List list => new JsonArray([.. list.Items.Select(Of)]),
        NixosValue.Attributes set => new JsonObject(set.Members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        _ => null,
    };

    public static string TextOf(NixosValue? value) => value is null ? "nothing" : Of(value)?.ToJsonString(Readable) ?? "null";
}
