using System.Text.Json.Serialization;

namespace Tidegate.NativeJson;

/// <summary>How what is kept is written and read, without reflection.</summary>
[JsonSerializable(typeof(Kept))]
internal sealed partial class KeptJson : JsonSerializerContext;
