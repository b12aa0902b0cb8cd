using System;
using System.Net;
using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Auth.EnosApim;

/// <summary>What the token service answers.</summary>
internal sealed class TokenResponse
{
    /// <summary>What the service promises when it does not say.</summary>
    private const double UsualLifetime = 7200;

    /// <summary>Keeps a senseless number from overflowing; such a token is refused by the gateway in time.</summary>
    private const double LongestLifetime = 30 * 24 * 3600;

    private TokenResponse(HttpStatusCode httpStatus)
    {
        HttpStatus = httpStatus;
    }

    public HttpStatusCode HttpStatus { get; }

    /// <summary>Null when the response has none; of several, the first that is no success.</summary>
    public int? Code { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Null when the response has none.</summary>
    public string? AccessToken { get; private set; }

    public TimeSpan Lifetime { get; private set; } = TimeSpan.FromSeconds(UsualLifetime);

    /// <summary>Without a code, a response that carries a token is one of success: the service's own sample misspells the code's name.</summary>
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
                response.Message = reader.ReadAnyText();
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

    /// <summary>Whether an object stands here, or one in a list: a refusal may come with a text, an empty list or false instead.</summary>
    private static bool HoldsObject(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject
        || (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.StartObject);

    /// <summary>What is no code may stand beside words that say what is wrong.</summary>
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
                // The seconds that are left: a repeated request gets the same token again.
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
