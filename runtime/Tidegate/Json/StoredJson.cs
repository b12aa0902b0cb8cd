using System;
using System.Net.Http;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>JSON that System.Text.Json reads from a cache, a queue or a request, as opposed to the response of a call.</summary>
internal static class StoredJson
{
    /// <summary>There is no call, so what is secret in the JSON is unknown, and drift is not reported.</summary>
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
