using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Client parameters of every kind, read from the configuration by generated code.</summary>
public class RegistrationTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        hosts: { upload: Files. }
        client:
          text: string
          flag: bool
          count: int
          total?: long
          share: double
          price: decimal
          since: epochMillis
          until: epochSeconds
          day: date
          at: isoDateTime
          every: duration
          key: uuid
          page: uri
          seed: base64
          berth: BerthId
          colour: Colour
          level: Level
          berths?: 'list<BerthId, ",">'
          counts?: 'list<int, ";">'
        types:
          BerthId: id
          Colour: { enum: string, values: { Red: r } }
          Level: { enum: int, values: { Low: 1 } }
        """;

    private const string Program = """
        using System;
        using System.Linq;
        using Acme.Harbor;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        namespace Acme
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Gives the options of a client as text.</summary>
                public static string Run(IConfigurationSection section)
                {
                    var services = new ServiceCollection();
                    services.AddHarborClient(section);
                    using ServiceProvider provider = services.BuildServiceProvider();
                    HarborOptions o = provider.GetRequiredService<IOptions<HarborOptions>>().Value;
                    return FormattableString.Invariant(
                        $"{o.Text}, {o.Flag}, {o.Count}, {o.Total}, {o.Share}, {o.Price}, {o.Since:O}, {o.Until:O}, {o.Day}, {o.At:O}, {o.Every}, {o.Key}, {o.Page}, {o.Seed?.Length}, {o.Berth}, {o.Colour}, {o.Level == Level.Low}{o.UploadGateway}{string.Concat((o.Berths ?? Array.Empty<BerthId>()).Select(id => $", {id}"))}{string.Concat((o.Counts ?? Array.Empty<int>()).Select(count => $", {count}"))}");
                }
            }
        }
        """;

    private static readonly Lazy<MethodInfo> s_run = new(() =>
        new GeneratorHarness([new SpecFile("/s/service.yaml", Service), new SpecFile("/s/e.endpoint.yaml", "endpoint: GetBerth\nrequest: GET /berths\nreturns: none\n")], Program).AddExtensions().Run()
            .Load().GetType("Acme.Program")!.GetMethod("Run")!);

    [Fact]
    public void Client_parameters_of_every_kind_are_read() =>
        Assert.Equal(
            "a b, True, -7, 9000000000, 0.5, 1.10, 1970-01-01T00:00:01.5000000+00:00, 1970-01-01T00:25:00.0000000+00:00, 2026-01-31, 2026-01-31T12:00:00.0000000+08:00, 01:30:00, 123e4567-e89b-12d3-a456-426614174000, https://a.example/b?c#d, 3, B7, r, True",
            Run(
                ("Text", "a b"), ("flag", "true"), ("Count", "-7"), ("Total", "9000000000"), ("Share", "0.5"), ("Price", "1.10"),
                ("Since", "1500"), ("until", "1500"), ("Day", "2026-01-31"), ("At", "2026-01-31T12:00+08:00"), ("Every", "PT90M"), ("Key", "123E4567-e89b-12d3-a456-426614174000"), ("Page", "https://a.example/b?c#d"), ("Seed", "AQID"), ("Berth", "B7"), ("Colour", "r"), ("Level", "1")));

    [Fact]
    public void Lists_are_read_from_one_text() =>
        Assert.EndsWith("False, B1, B2, 7, -8", Run(("Berths", "B1, B2"), ("Counts", "7;-8;")), StringComparison.Ordinal);

    [Fact]
    public void The_address_of_a_host_is_read() =>
        Assert.EndsWith("Falsehttps://up.example/files", Run(("UploadGateway", "https://up.example/files")), StringComparison.Ordinal);

    [Theory]
    [InlineData("UploadGateway", "up.example", "Client 'Harbor': Plants:North:UploadGateway must start with https:// or http://, such as https://apim.example.com.")]
    [InlineData("Counts:0", "7", "Client 'Harbor': Plants:North:Counts must be a whole number, or several with ';' between them, in one text.")]
    public void What_is_no_address_and_no_text_is_told(string key, string value, string told) =>
        Assert.Equal(told, Assert.Throws<OptionsValidationException>(() => Run((key, value))).Message);

    [Fact]
    public void What_is_not_configured_stays_unset() => Assert.Equal(", , , , , , , , , , , , , , , , False", Run());

    [Theory]
    [InlineData("Flag", "yes, hidden", "true or false")]
    [InlineData("Count", "hidden", "a whole number")]
    [InlineData("Count", "9000000000", "a whole number")]
    [InlineData("Total", "1.5", "a whole number")]
    [InlineData("Share", "hidden", "a number")]
    [InlineData("Price", "hidden", "a number")]
    [InlineData("Since", "2026-01-31", "a time in milliseconds since 1970")]
    [InlineData("Until", "1.5", "a time in seconds since 1970")]
    [InlineData("At", "2026-01-31T12:00:00", "a time with its offset from UTC, such as 2026-01-31T12:00:00Z")]
    [InlineData("Every", "90", "a duration without years and months, such as PT1H30M")]
    [InlineData("Key", "hidden", "a UUID of 36 characters")]
    [InlineData("Page", "http://", "a URI")]
    [InlineData("Seed", "hidden!", "Base64")]
    [InlineData("Level", "Low", "a whole number")]
    public void A_malformed_value_is_named_by_its_key_and_not_shown(string key, string value, string expected)
    {
        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => Run((key, value)));

        Assert.Equal($"Client 'Harbor': Plants:North:{key} must be {expected}.", exception.Message);
    }

    private static string Run(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Plants:North:Gateway"] = "https://gw.example",
            ["Plants:North:AccessKey"] = "key",
            ["Plants:North:SecretKey"] = "secret",
        };
        foreach ((string key, string value) in settings)
        {
            values[$"Plants:North:{key}"] = value;
        }

        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return (string)s_run.Value.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [configuration.GetSection("Plants:North")], CultureInfo.InvariantCulture)!;
    }
}
