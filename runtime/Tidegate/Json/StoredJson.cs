using System;
using System.Net.Http;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>JSON that System.Text.Json has met, in a cache, a queue or a request, and not a call in its response.</summary>
internal static class StoredJson
{
    /// <summary>No call: what is secret in it is not known, and nothing is told of drift.</summary>
    private static readonly JsonOrigin s_origin =
        new(new ApiOperation("JsonText", HttpMethod.Get, "/"), HttpStatus: null, new UnknownSecrets(), Drift: null, JsonDepths.Usual);

    public static JsonSource Open(ReadOnlyMemory<byte> value) => JsonSource.Inner(value, s_origin, default);

    private sealed class UnknownSecrets : Redactor
    {
        public override bool HidesAllValues => true;

        protected override string[] Spellings => [];

        protected override RedactedNames Names => RedactedNames.None;

        public override Redactor Lasting() => this;
    }
}
