using System;
using System.Net;
using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Auth.EnosApim;

/// <summary>The response of the token service.</summary>
internal sealed class TokenResponse
{
    /// <summary>The usual lifetime in seconds, for responses that do not state one.</summary>
    private const double UsualLifetime = 7200;

    /// <summary>Keeps an absurd lifetime from overflowing; the gateway will refuse such a token when it expires.</summary>
    private const double LongestLifetime = 30 * 24 * 3600;

    private TokenResponse(HttpStatusCode httpStatus)
    {
        HttpStatus = httpStatus;
    }

    public HttpStatusCode HttpStatus { get; }

    /// <summary>Null when the response has none; when it has several, the first that does not mean success.</summary>
    public int? Code { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Null when the response has none.</summary>
    public string? AccessToken { get; private set; }

    public TimeSpan Lifetime { get; private set; } = TimeSpan.FromSeconds(UsualLifetime);

    /// <summary>A response that carries a token but no code counts as a success: the service's own sample misspells the name of the code.</summary>
    public bool IsSuccess => Code is 0 or null && !string.IsNullOrEmpty(AccessToken);

    public static TokenResponse Read(ref ApiJsonReader reader, HttpStatusCode httpStatus)
    {
        var response = new TokenResponse(httpStatus);
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.Name.SequenceEqual("status"u8) || reader.Name.SequenceEqual("stauts"u8) || reader.Name.SequenceEqual("code"u8))
            {
                int code = ReadCode(ref reader);
                response.Code = response.Code is null or 0 ? code : response.Code;
            }
            else if (reader.Name.SequenceEqual("msg"u8))
            {
                response.Message = AnyJson.ReadText(ref reader);
            }
            else if (reader.Name.SequenceEqual("data"u8) && HoldsObject(reader.Inner))
            {
                response.ReadData(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return response;
    }

    /// <summary>Whether the value is an object, alone or in an array: a refusal may have a text, an empty list or false instead.</summary>
    private static bool HoldsObject(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject
        || (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.StartObject);

    /// <summary>Reports a value that is not a code as an unreadable envelope, because a message beside it may say what is wrong.</summary>
    private static int ReadCode(ref ApiJsonReader reader)
    {
        try
        {
            return reader.ReadInt32();
        }
        catch (ApiTransportException mistake)
        {
            throw reader.Source.NoEnvelope(mistake);
        }
    }

    private void ReadData(ref ApiJsonReader reader)
    {
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.Name.SequenceEqual("accessToken"u8))
            {
                AccessToken = reader.ReadString();
            }
            else if (reader.Name.SequenceEqual("expire"u8))
            {
                // The remaining lifetime in seconds: a repeated request gets the same token again.
                double seconds = reader.ReadDouble();
                Lifetime = TimeSpan.FromSeconds(seconds >= 0 ? Math.Min(seconds, LongestLifetime) : 0);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
