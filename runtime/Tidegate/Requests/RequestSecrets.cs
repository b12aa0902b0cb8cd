using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tidegate.Redaction;
using Tidegate.Scalars;

namespace Tidegate.Requests;

/// <summary>
/// Finds the values in a request that the spec marks secret: in path, query, headers, and the body at any depth, including JSON inside
/// strings.
/// </summary>
internal sealed class RequestSecrets
{
    /// <summary>The secret depth of a document in which only values with a secret name are secret.</summary>
    private const int ByNameOnly = int.MaxValue;

    /// <summary>A secret value is found at any depth.</summary>
    private static readonly JsonReaderOptions s_anyDepth = new() { MaxDepth = int.MaxValue };

    private readonly RedactedNames _names;
    private readonly List<string> _values = [];

    private RequestSecrets(RedactedNames names)
    {
        _names = names;
    }

    public static IReadOnlyList<string> Find(ApiRequest request, RedactedNames names)
    {
        var secrets = new RequestSecrets(names);
        secrets._values.AddRange(TargetText.SecretPathValues(request).SelectMany(names.SecretsIn));
        if (!names.IsEmpty)
        {
            secrets.SearchAll(TargetText.Query(request));

            foreach (KeyValuePair<string, string> header in request.HeadersAndOverrides)
            {
                secrets.SearchText(header.Value, names.Contains(header.Key));
                if (header.Key.Equals(CookieHeader.Name, StringComparison.OrdinalIgnoreCase))
                {
                    secrets.SearchAll(CookieHeader.Read(header.Value));
                }
            }

            secrets.SearchAll(request.Cookies);

            secrets.SearchBody(request);
        }

        return secrets._values;
    }

    private void SearchAll(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (KeyValuePair<string, string> value in values)
        {
            SearchText(value.Value, _names.Contains(value.Key));
        }
    }

    private void SearchBody(ApiRequest request)
    {
        if (request.Format is not { } format)
        {
            SearchDocument(request.Body.Span, ByNameOnly);
            return;
        }

        foreach (BodyField field in format.Fields)
        {
            SearchText(format.TextOf(field, request.Payload.Span), _names.Contains(field.Name));
        }
    }

    /// <param name="json">A document; text that is not JSON is searched up to the first error.</param>
    /// <param name="secretDepth">The depth from which on everything is secret.</param>
    private void SearchDocument(ReadOnlySpan<byte> json, int secretDepth)
    {
        try
        {
            Search(new Utf8JsonReader(json, s_anyDepth), secretDepth);
        }
        catch (JsonException)
        {
            // The body of an untyped call is the caller's own text, and need not be JSON.
        }
    }

    private void Search(Utf8JsonReader reader, int secretDepth)
    {
        bool isNextSecret = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isNextSecret = _names.Contains(JsonToken.Text(ref reader));
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray when isNextSecret:
                    secretDepth = Math.Min(secretDepth, reader.CurrentDepth + 1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray when reader.CurrentDepth < secretDepth:
                    secretDepth = ByNameOnly;
                    break;
                case JsonTokenType.String or JsonTokenType.Number:
                    SearchValue(ref reader, isNextSecret ? reader.CurrentDepth : secretDepth);
                    break;
            }

            isNextSecret = false;
        }
    }

    private void SearchValue(ref Utf8JsonReader reader, int secretDepth)
    {
        string? text = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : JsonToken.Text(ref reader);
        if (text is not null)
        {
            SearchText(text, reader.CurrentDepth >= secretDepth);
        }
    }

    private void SearchText(string text, bool isSecret)
    {
        if (isSecret)
        {
            foreach (string secret in _names.SecretsIn(text))
            {
                Add(secret);
            }
        }

        if (text.TrimStart() is ['{' or '[' or '"', ..])
        {
            SearchDocument(Encoding.UTF8.GetBytes(text), isSecret ? 0 : ByNameOnly);
        }
    }

    private void Add(string value)
    {
        _values.Add(value);
        string trimmed = value.Trim();
        if (trimmed.Length < value.Length)
        {
            // A service may repeat it without the surrounding white space.
            _values.Add(trimmed);
        }
    }
}
