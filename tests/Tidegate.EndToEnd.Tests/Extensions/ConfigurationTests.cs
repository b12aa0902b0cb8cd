using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tidegate.Extensions;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>Options from the configuration: all of them are read, and a mistake stops the application at its start, named by its key.</summary>
public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string?> s_good = new()
    {
        ["Plants:North:Gateway"] = "https://apim.example.com",
        ["Plants:North:AccessKey"] = "access-1",
        ["Plants:North:SecretKey"] = "hidden-1",
    };

    [Fact]
    public void Every_option_is_read()
    {
        using ServiceProvider provider = Services(
            ("Timeout", "00:01:30"), ("IdleTimeout", "infinite"), ("MaxResponseBytes", "4096"), ("MaxDepth", "50"), ("UserAgent", "Acme.Planner/2.1"), ("Headers:X-Site", "north"), ("Headers:Accept-Language", "zh"), ("UserId", "u1"), ("orgid", "o1"),
            ("Resilience:MaxRetries", "5"), ("Resilience:BaseDelay", "00:00:02"), ("Resilience:AttemptTimeout", "infinite"),
            ("Resilience:BreakerFailureRatio", "0.25"), ("Resilience:BreakerMinimumAttempts", "7"), ("Resilience:BreakerWindow", "00:01:00"),
            ("Resilience:BreakDuration", "00:00:05"), ("Resilience:BreakerScope", "client")).BuildServiceProvider();

        BatchProcessingOptions options = provider.GetRequiredService<IOptionsMonitor<BatchProcessingOptions>>().Get("north");
        Assert.Equal(new Uri("https://apim.example.com"), options.Gateway);
        Assert.Equal("access-1", options.AccessKey);
        Assert.Equal("hidden-1", options.SecretKey);
        Assert.Equal(TimeSpan.FromSeconds(90), options.Timeout);
        Assert.Equal(System.Threading.Timeout.InfiniteTimeSpan, options.IdleTimeout);
        Assert.Equal(4096, options.MaxResponseBytes);
        Assert.Equal(50, options.MaxDepth);
        Assert.Equal("Acme.Planner/2.1", options.UserAgent);
        Assert.Equal([("Accept-Language", "zh"), ("X-Site", "north")], options.Headers.Select(header => (header.Key, header.Value)).Order());
        Assert.Equal("u1", options.UserId);
        Assert.Equal("o1", options.OrgId);

        ApiResilienceOptions resilience = provider.GetRequiredService<IOptionsMonitor<ApiResilienceOptions>>().Get("BatchProcessing:north");
        Assert.Equal(5, resilience.MaxRetries);
        Assert.Equal(ApiBreakerScope.Client, resilience.BreakerScope);
        Assert.Equal(TimeSpan.FromSeconds(2), resilience.BaseDelay);
        Assert.Equal(Timeout.InfiniteTimeSpan, resilience.AttemptTimeout);
        Assert.Equal(0.25, resilience.BreakerFailureRatio);
        Assert.Equal(7, resilience.BreakerMinimumAttempts);
        Assert.Equal(TimeSpan.FromMinutes(1), resilience.BreakerWindow);
        Assert.Equal(TimeSpan.FromSeconds(5), resilience.BreakDuration);
        Assert.NotNull(provider.GetRequiredKeyedService<IBatchProcessingClient>("north"));
    }

    [Theory]
    [InlineData("Gateway", null, "Gateway is missing: set it to the address of the API gateway, such as https://apim.example.com.")]
    [InlineData("Gateway", "apim.example.com", "Gateway must start with https:// or http://, such as https://apim.example.com.")]
    [InlineData("Gateway", "apim.example.com:8443", "Gateway must start with https:// or http://, such as https://apim.example.com.")]
    [InlineData("Gateway", "https://", "Gateway must be an address such as https://apim.example.com.")]
    [InlineData("Gateway", "https://apim.example.com/?a", "Gateway must be scheme, host, port and perhaps a path, without '?' and '#'.")]
    [InlineData("Gateway", "https://me:hidden@apim.example.com", "Gateway must not contain a user name or password: give the keys in AccessKey and SecretKey.")]
    [InlineData("AccessKey", null, "AccessKey is missing: the application's page in the developer console shows it.")]
    [InlineData("SecretKey", "", "SecretKey is missing: the application's page in the developer console shows it.")]
    [InlineData("SecretKey", "hidden-2\n", "SecretKey contains a line break or another control character: remove it, it was probably copied along.")]
    [InlineData("Timeout", "-00:00:05", "Timeout must be positive and less than 24 days, or Timeout.InfiniteTimeSpan.")]
    [InlineData("Timeout", "00:00:00", "Timeout must be positive and less than 24 days, or Timeout.InfiniteTimeSpan.")]
    [InlineData("Timeout", "30", "Timeout must be a time in hours, minutes and seconds, such as 00:01:40, or 'infinite'.")]
    [InlineData("Timeout", "hidden", "Timeout must be a time in hours, minutes and seconds, such as 00:01:40, or 'infinite'.")]
    [InlineData("UserAgent", "a\nb", "UserAgent must be plain ASCII text in one line, such as MyProgram/1.2.")]
    [InlineData("Headers", "X-Site: hidden", "Headers must be a section of names and texts.")]
    [InlineData("Headers:X-Site:North", "hidden", "Headers:X-Site must be text.")]
    [InlineData("Headers:Host", "hidden", "Headers must be headers of requests: The header Host is set by the transport.")]
    [InlineData("Headers:X-Site", "hidden\nX: y", "Headers must be headers of requests: The value of the header X-Site is not plain ASCII text in one line.")]
    [InlineData("MaxResponseBytes", "64 MB", "MaxResponseBytes must be a whole number.")]
    [InlineData("MaxResponseBytes", "0", "MaxResponseBytes must be between 1 and 1000000000; it is the largest response to read, in bytes.")]
    [InlineData("Resilience:MaxRetries", "11", "Resilience:MaxRetries must be between 0 and 10.")]
    [InlineData("Resilience:MaxRetries", "many", "Resilience:MaxRetries must be a whole number.")]
    [InlineData("Resilience:BaseDelay", "-00:00:01", "Resilience:BaseDelay must be between 0 seconds and a day.")]
    [InlineData("Resilience:AttemptTimeout", "-00:00:01", "Resilience:AttemptTimeout must be between 10 milliseconds and a day, or Timeout.InfiniteTimeSpan.")]
    [InlineData("Resilience:BreakerScope", "1", "Resilience:BreakerScope must be Operation, Client or None.")]
    [InlineData("Resilience:BreakerScope", "Operation, Client", "Resilience:BreakerScope must be Operation, Client or None.")]
    [InlineData("Resilience:BreakerFailureRatio", "1.5", "Resilience:BreakerFailureRatio must be above 0 and up to 1.")]
    [InlineData("Resilience:BreakerFailureRatio", "NaN", "Resilience:BreakerFailureRatio must be above 0 and up to 1.")]
    [InlineData("Resilience:BreakerFailureRatio", "0,1", "Resilience:BreakerFailureRatio must be a number such as 0.5.")]
    [InlineData("Resilience:BreakerFailureRatio", "half", "Resilience:BreakerFailureRatio must be a number such as 0.5.")]
    [InlineData("Resilience:BreakerMinimumAttempts", "1", "Resilience:BreakerMinimumAttempts must be at least 2.")]
    [InlineData("Resilience:BreakerWindow", "00:00:00.1", "Resilience:BreakerWindow must be between half a second and a day.")]
    [InlineData("Resilience:BreakDuration", "2.00:00:00", "Resilience:BreakDuration must be between half a second and a day.")]
    [InlineData(
        "SecretKye",
        "hidden",
        "SecretKye is no option; there are Gateway, AccessKey, SecretKey, Timeout, IdleTimeout, MaxResponseBytes, MaxDepth, UserAgent, Headers, UnprotectedGateways, UserId, OrgId, Resilience.")]
    [InlineData(
        "Resilience:Retries",
        "1",
        "Resilience:Retries is no option; there are MaxRetries, BaseDelay, AttemptTimeout, BreakerScope, BreakerFailureRatio, BreakerMinimumAttempts, BreakerWindow, BreakDuration.")]
    public async Task A_mistake_stops_the_host_at_its_start_and_is_named_by_its_key(string key, string? value, string problem)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Register(builder.Services, (key, value));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal($"Client 'BatchProcessing:north': Plants:North:{problem}", exception.Message);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_options_let_the_host_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Register(builder.Services);
        using IHost host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();
    }

    [Fact]
    public void All_mistakes_of_a_client_are_told_at_once()
    {
        using ServiceProvider provider = Services(("Gateway", null), ("SecretKey", null)).BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(["Client 'BatchProcessing:north': Plants:North:Gateway is missing", "Client 'BatchProcessing:north': Plants:North:SecretKey is missing"],
            exception.Failures.Select(failure => failure[..failure.LastIndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Options_that_are_set_in_code_are_named_without_a_key()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(options => options.Gateway = new Uri("https://apim.example.com")).ConfigureResilience(options => options.MaxRetries = -1);
        using ServiceProvider provider = services.BuildServiceProvider();

        AggregateException exception = Assert.Throws<AggregateException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "Client 'BatchProcessing': AccessKey is missing: the application's page in the developer console shows it.",
                "Client 'BatchProcessing': Resilience:MaxRetries must be between 0 and 10.",
                "Client 'BatchProcessing': SecretKey is missing: the application's page in the developer console shows it.",
            ],
            exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_secret_from_elsewhere_completes_the_configuration()
    {
        IServiceCollection services = Services(("SecretKey", null));
        services.Configure<BatchProcessingOptions>("north", options => options.SecretKey = "from a vault");
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("from a vault", provider.GetRequiredService<IOptionsMonitor<BatchProcessingOptions>>().Get("north").SecretKey);
    }

    [Fact]
    public void A_client_that_is_asked_for_without_a_start_is_refused_all_the_same()
    {
        using ServiceProvider provider = Services(("SecretKey", null)).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IBatchProcessingClient>("north"));
    }

    private static ServiceCollection Services(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        Register(services, settings);
        return services;
    }

    /// <summary>Registers a client with good settings and these.</summary>
    private static void Register(IServiceCollection services, params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>(s_good);
        foreach ((string key, string? value) in settings)
        {
            values[$"Plants:North:{key}"] = value;
        }

        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Where(setting => setting.Value is not null)).Build();
        services.AddBatchProcessingClient("north", configuration.GetSection("Plants:North"));
    }
}
