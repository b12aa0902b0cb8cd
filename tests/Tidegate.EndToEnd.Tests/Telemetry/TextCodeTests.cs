using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Tidegate.EndToEnd.Tests.Paging;
using Tidegate.Extensions.Logging;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Telemetry;

/// <summary>Errors whose codes are texts or HTTP statuses: what is thrown, and what the log says.</summary>
public sealed class TextCodeTests
{
    private readonly FakeLogCollector _logs = FakeLogCollector.Create(new FakeLogCollectorOptions());

    [Fact]
    public async Task A_log_line_has_the_text()
    {
        await using Yard yard = await OpenAsync();

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => yard.Client.OpenBoxAsync(2));

        Assert.Equal(("Box.Locked", "It is locked."), (refused.CodeText, refused.ServiceMessage));
        FakeLogRecord line = Line();
        Assert.Equal("Box.Locked", line.GetStructuredStateValue("Code"));
        Assert.StartsWith("OpenBox: POST /yard/v1/boxes/2 was refused with code Box.Locked after ", line.Message, StringComparison.Ordinal);
        Assert.Contains("It is locked.", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_details_come_with_the_exception()
    {
        await using Yard yard = await OpenAsync();

        Assert.Equal(2.5, await yard.Client.WeighBoxAsync(1));
        ApiException<ApiProblem> refused = await Assert.ThrowsAsync<ApiException<ApiProblem>>(() => yard.Client.WeighBoxAsync(2));

        Assert.Equal(("https://yard.example/busy", "The scales are busy.", "Try again in 5 minutes."), (refused.Body.Type, refused.Body.Title, refused.Body.Detail));
        Assert.Equal((409, HttpStatusCode.Conflict), (refused.Code, refused.HttpStatus));
        Assert.Equal("409", Line().GetStructuredStateValue("Code"));
    }

    [Fact]
    public async Task The_type_of_problem_details_may_be_the_code()
    {
        await using Yard yard = await OpenAsync();

        Assert.Equal(1, (await yard.Client.MoveBoxAsync(1, "a")).BoxId);
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => yard.Client.MoveBoxAsync(1, "b"));

        Assert.Equal(("https://yard.example/full", "The place b is full.", true), (refused.CodeText, refused.ServiceMessage, refused.IsTransient));
        Assert.Equal(["Full."], refused.FurtherMessages);
        Assert.Equal("https://yard.example/full", Line().GetStructuredStateValue("Code"));
    }

    private async Task<Yard> OpenAsync()
    {
        ILoggerFactory loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(new FakeLoggerProvider(_logs)));
        return await Yard.OpenAsync(new ApiClientParts { Observer = new LoggingObserver(loggers, "Yard") });
    }

    /// <summary>The one line about a refusal.</summary>
    private FakeLogRecord Line() => Assert.Single(_logs.GetSnapshot(), record => record.Id.Id == 2);
}
