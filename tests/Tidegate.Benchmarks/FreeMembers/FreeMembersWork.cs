using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Transports;
using Tidegate.Json;

namespace Tidegate.Benchmarks.FreeMembers;

/// <summary>The same records with free members, read out of a call and by hand.</summary>
internal sealed class FreeMembersWork : IDisposable
{
    private static readonly ApiOperation s_list = new("List", HttpMethod.Get, "/measurements") { Envelope = ApiEnvelope.None };

    private readonly int _records;
    private readonly int _members;
    private readonly byte[] _json;
    private readonly BodyTransport _transport = new() { Type = "application/json" };
    private readonly ApiClient _client;

    public FreeMembersWork(int records, int members)
    {
        (_records, _members) = (records, members);
        IEnumerable<string> all = Enumerable.Range(0, records).Select(record =>
        {
            IEnumerable<string> values = Enumerable.Range(0, members).Select(member =>
                string.Create(CultureInfo.InvariantCulture, $"\"WTG.ActivePower.{member}\":{(record * 31) + (member * 0.125)}"));
            return string.Create(CultureInfo.InvariantCulture, $"{{\"assetId\":\"asset{record}\",\"time\":{1560249300000 + record},{string.Join(',', values)}}}");
        });
        _json = Encoding.UTF8.GetBytes($"[{string.Join(',', all)}]");
        _transport.Body = _json;
        var options = new ApiClientOptions { Gateway = new Uri("https://gateway.example.test"), AccessKey = "key", SecretKey = "secret" };
        _client = new ApiClient(new ApiService("Measurements", new ApiEnvelope(), []), options, new ApiClientParts { Transport = _transport });
    }

    public void Read() => Check(ReadAsync().GetAwaiter().GetResult());

    public void ReadByHand() => Check(Measurements.ReadByHand(_json));

    public void Dispose()
    {
        _client.Dispose();
        _transport.Dispose();
    }

    private Task<Measurements[]> ReadAsync() =>
        _client.SendAsync(
            _client.CreateRequest(s_list, null),
            static (ref ApiJsonReader reader) => reader.ReadArray(Measurements.Read),
            default);

    private void Check(IReadOnlyList<Measurements> read)
    {
        if (read.Count != _records || read.Any(record => record.Values.Count != _members))
        {
            throw new InvalidOperationException($"There are {_records} records of {_members} free members, and not all were read.");
        }
    }
}
