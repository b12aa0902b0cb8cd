using System;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class TimeQuirks : EnosTests
{
    [Fact]
    public async Task E1_a_time_in_milliseconds_arrives_as_number_or_text()
    {
        RespondsWith("GetCurrentTime", "1565251865242");
        Assert.Equal(1565251865242, (await Flows.GetCurrentTimeAsync()).ToUnixTimeMilliseconds());

        RespondsWith("GetCurrentTime", "\"1565251865242\"");
        Assert.Equal(1565251865242, (await Flows.GetCurrentTimeAsync()).ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("2019-07-22 08:56:35.0")]
    [InlineData("2019-07-22 08:56:35")]
    public async Task E1_a_date_and_time_keeps_its_text_and_can_be_read(string text)
    {
        RespondsWith("GetFlow", $$"""{"flowId":1,"flowName":"a","createTime":"{{text}}"}""");

        ApiDateTime? created = (await Flows.GetFlowAsync(1)).CreateTime;

        Assert.Equal(text, created?.Text);
        Assert.True(created!.Value.TryGetDateTime(out DateTime time));
        Assert.Equal(new DateTime(2019, 7, 22, 8, 56, 35), time);
    }

    [Fact]
    public async Task E1_a_java_date_is_kept_as_text()
    {
        TaskInstance instance = await Flows.GetTaskInstanceAsync("118979-2021020211");

        Assert.Equal("Tue Feb 02 17:35:00 CST 2021", instance.TimeStamp);
    }

    [Fact]
    public async Task E2_times_have_no_zone_and_are_not_compared()
    {
        RespondsWith("GetFlowInstance", """
            {"instanceId":"2438-201907261239","flowId":2438,"flowName":"rew",
             "triggerTime":"2019-07-26 20:39:00","startTime":"2019-07-26 12:39:37"}
            """);

        FlowInstance instance = await Flows.GetFlowInstanceAsync("2438-201907261239");

        Assert.True(instance.TriggerTime!.Value.TryGetDateTime(out DateTime triggered));
        Assert.True(instance.StartTime!.Value.TryGetDateTime(out DateTime started));
        Assert.Equal(DateTimeKind.Unspecified, triggered.Kind);
        Assert.True(triggered > started);
        Assert.Equal("GMT+8", (await Flows.GetTimeZoneAsync()).TimeZone);
    }

    [Fact]
    public async Task E3_start_time_is_a_day_for_a_flow_and_a_time_for_an_instance()
    {
        ApiDate? ofFlow = (await Flows.GetFlowAsync(2479)).StartTime;
        ApiDateTime? ofInstance = (await Flows.GetFlowInstanceAsync("2809-20190808093200")).StartTime;
        ApiDateTime? ofTask = (await Flows.GetTaskInstanceAsync("118979-2021020211")).StartTime;

        Assert.Equal("2019-07-22", ofFlow?.Text);
        Assert.Equal("2019-08-08 09:32:30", ofInstance?.Text);
        Assert.Equal("2021-02-02 19:35:24", ofTask?.Text);
    }

    [Fact]
    public async Task E4_trigger_time_is_a_number_in_requests_and_text_in_answers()
    {
        await Flows.TriggerFlowAsync(3377, new DateTimeOffset(2019, 11, 22, 9, 23, 44, TimeSpan.FromHours(8)));
        Assert.Equal("""{"flowId":3377,"triggerTime":1574385824000}""", Sent.BodyText);

        ApiDateTime? answered = (await Flows.GetFlowInstanceAsync("2809-20190808093200")).TriggerTime;
        Assert.Equal("2019-08-08 09:32:12", answered?.Text);
    }
}
