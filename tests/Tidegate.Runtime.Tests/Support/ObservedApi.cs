using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A client that is observed, of a service with secrets, and its calls.</summary>
internal sealed class ObservedApi : IDisposable
{
    public static readonly ApiOperation Save = new("SaveVault", HttpMethod.Post, "/vaults/") { PathTemplate = "/vaults/{key}" };
    public static readonly ApiOperation Read = new("ReadVault", HttpMethod.Get, "/vaults");

    public static readonly ApiService Service = new("Vaults", new ApiEnvelope(), [new ApiError(62103, "NoPrivilege")]) { SecretNames = ["phrase"] };

    private static readonly KnownTexts s_cycles = new(["M", "D"]);

    public ObservedApi()
    {
        Client = new ApiClient(Service, Options, new ApiClientParts { Transport = Transport, Observer = Observer });
    }

    public static ApiClientOptions Options => new()
    {
        Gateway = new Uri("https://apim.example.test"),
        AccessKey = TestApi.AccessKey,
        SecretKey = TestApi.SecretKey,
    };

    public StubTransport Transport { get; } = new();

    public RecordingObserver Observer { get; } = new();

    public ApiClient Client { get; }

    public static int ReadItem(ref ApiJsonReader reader)
    {
        int count = 0;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("cycle"u8))
            {
                reader.ReadKnownText(s_cycles);
            }
            else if (reader.NameIs("count"u8))
            {
                count = reader.ReadInt32();
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return count;
    }

    public Task SaveAsync(CancellationToken cancellationToken = default) => SaveAsync(null, cancellationToken);

    public Task SaveAsync(CallOptions? options, CancellationToken cancellationToken = default)
    {
        ApiRequest request = Client.CreateRequest(Save, options);
        request.AppendSecretPathValue("key-7", "key");
        request.AddQuery("phrase"u8, "in the query");
        request.AddQuery("user"u8, "u 1");
        Utf8JsonWriter writer = request.BeginBody();
        writer.WriteStartObject();
        writer.WriteString("name"u8, "n");
        writer.WriteString("phrase"u8, "in the body");
        writer.WriteEndObject();
        return Client.SendAsync(request, cancellationToken);
    }

    public Task<int[]> ReadAsync() => Client.SendAsync(
        Client.CreateRequest(Read, null), static (ref ApiJsonReader reader) => reader.ReadArray(ReadItem), default);

    public void Dispose()
    {
        Client.Dispose();
        Transport.Dispose();
    }
}
