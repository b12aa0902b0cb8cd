using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The ways in which the real service differs from its documentation.</summary>
public class DriftTests
{
    [Fact]
    public async Task Without_drift_the_sample_is_sent_as_it_is()
    {
        JsonElement berth = await GetAsync();

        Assert.Equal("3381", berth.GetProperty("berthId").GetRawText());
        Assert.Equal("[3380,\"3382\",\"N_1\"]", berth.GetProperty("neighbours").GetRawText());
        Assert.Equal("1", berth.GetProperty("kind").GetRawText());
        Assert.Equal("H", berth.GetProperty("tide").GetString());
        Assert.Equal(JsonValueKind.String, berth.GetProperty("plan").ValueKind);
    }

    [Fact]
    public async Task Ids_can_be_text()
    {
        JsonElement berth = await GetAsync(ResponseDrift.IdsAsText);

        Assert.Equal("\"3381\"", berth.GetProperty("berthId").GetRawText());
        Assert.Equal("[\"3380\",\"3382\",\"N_1\"]", berth.GetProperty("neighbours").GetRawText());
        Assert.Equal("1", berth.GetProperty("kind").GetRawText());
    }

    [Fact]
    public async Task Whole_ids_can_have_a_fraction_also_inside_json_in_text()
    {
        JsonElement berth = await GetAsync(ResponseDrift.IdsAsFractions);

        Assert.Equal("3381.0", berth.GetProperty("berthId").GetRawText());
        Assert.Equal("[3380.0,3382.0,\"N_1\"]", berth.GetProperty("neighbours").GetRawText());
        Assert.Equal(
            """{"length":12.5,"cranes":"[{\"craneId\":88.0,\"kind\":2}]"}""", berth.GetProperty("plan").GetString());
    }

    [Fact]
    public async Task Json_in_text_can_be_bare()
    {
        JsonElement berth = await GetAsync(ResponseDrift.BareJson);

        Assert.Equal("""{"length":12.5,"cranes":[{"craneId":"88","kind":2}]}""", berth.GetProperty("plan").GetRawText());
    }

    [Fact]
    public async Task Every_object_can_have_an_unknown_member()
    {
        Response answer = await SendAsync(ResponseDrift.UnknownMembers, ResponseDrift.BareJson);

        JsonElement plan = answer.Data.GetProperty("plan");
        foreach (JsonElement value in new[] { answer.Json, answer.Data, plan, plan.GetProperty("cranes")[0] })
        {
            Assert.Equal(2, value.GetProperty("addedLater").GetProperty("version").GetInt32());
        }

        Assert.False(answer.Data.GetProperty("notes").TryGetProperty("addedLater", out _));
    }

    [Fact]
    public async Task Enum_values_can_be_unknown()
    {
        JsonElement berth = await GetAsync(ResponseDrift.UnknownEnumNumbers, ResponseDrift.UnknownEnumTexts, ResponseDrift.BareJson);

        Assert.Equal(9901, berth.GetProperty("kind").GetInt32());
        Assert.Equal(9901, berth.GetProperty("plan").GetProperty("cranes")[0].GetProperty("kind").GetInt32());
        Assert.Equal("ADDED_LATER", berth.GetProperty("tide").GetString());
    }

    [Fact]
    public async Task The_alternatives_of_unions_drift_and_their_tags_do_not()
    {
        JsonElement berth = await GetAsync(ResponseDrift.UnknownEnumNumbers, ResponseDrift.IdsAsText, ResponseDrift.UnknownMembers);

        JsonElement buoy = berth.GetProperty("marks")[0];
        Assert.Equal("""{"type":"buoy","buoyId":"5","addedLater":""", buoy.GetRawText()[..41]);
        Assert.Equal("""{"type":"light","seconds":4,"kind":9901,"height":2.5}""", berth.GetProperty("marks")[1].GetRawText());
        Assert.Equal("""{"craneId":"9","kind":9901,"addedLater":""", berth.GetProperty("level").GetRawText()[..40]);
    }

    [Fact]
    public async Task All_drifts_together_give_an_answer()
    {
        JsonElement berth = await GetAsync([.. ResponseDrift.All]);

        Assert.Equal("3381.0", berth.GetProperty("berthId").GetRawText());
        Assert.Equal(6, ResponseDrift.All.Select(drift => drift.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_drift_can_be_made_by_hand()
    {
        var renamed = ResponseDrift.Custom("status-for-code", (request, answer) =>
        {
            answer["status"] = answer["code"]!.DeepClone();
            answer.AsObject().Remove("code");
            answer["asked"] = request.QueryValue("berthId");
            return answer;
        });

        Response answer = await SendAsync(renamed);

        Assert.Equal(0, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal("3381", answer.Json.GetProperty("asked").GetString());
        Assert.False(answer.Json.TryGetProperty("code", out _));
    }

    [Fact]
    public async Task Drift_can_be_changed_while_the_gateway_runs()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Drift = [ResponseDrift.IdsAsText];
        Assert.Equal("\"7\"", (await harbor.GetBerthAsync("7")).Data.GetProperty("berthId").GetRawText());

        harbor.Gateway.Drift = [];
        Assert.Equal("7", (await harbor.GetBerthAsync("7")).Data.GetProperty("berthId").GetRawText());
    }

    [Fact]
    public async Task An_answer_without_data_survives_every_drift()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Drift = ResponseDrift.All });

        Assert.Equal(62103, (await harbor.GetBerthAsync("404")).Code);
        Assert.Equal("", (await harbor.CloseBerthAsync("""{"berthId":3381}""")).Data.GetString());
    }

    [Fact]
    public async Task Overrides_are_left_alone()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Drift = ResponseDrift.All });
        harbor.Gateway.Operation("GetBerth").RespondsWith("""{"code":0,"data":{"berthId":1}}""");

        Assert.Equal("""{"code":0,"data":{"berthId":1}}""", (await harbor.GetBerthAsync("7")).Text);
    }

    private static async Task<JsonElement> GetAsync(params ResponseDrift[] drift) => (await SendAsync(drift)).Data;

    private static async Task<Response> SendAsync(params ResponseDrift[] drift)
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Drift = drift });
        return await harbor.GetBerthAsync("3381");
    }
}
