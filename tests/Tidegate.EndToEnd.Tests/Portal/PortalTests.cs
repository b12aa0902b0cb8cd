using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Sample.Portal;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Portal;

/// <summary>
/// What pages of vendors have, each as an operation of a spec, served by the gateway and called by the generated client. Pages, files, forms, parts and downloads
/// have tests of their own.
/// </summary>
public sealed class PortalTests : IAsyncLifetime, IDisposable
{
    private TestGateway _gateway = null!;
    private PortalClient _portal = null!;

    public async Task InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "Portal", "Specs"));
        _portal = new PortalClient(new PortalOptions
        {
            Gateway = _gateway.Uri,
            IntegrationGateway = _gateway.AddressOf("integration"),
            AccessKey = _gateway.AccessKey,
            SecretKey = _gateway.SecretKey,
            OrgId = "o1",
        });
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_session_goes_in_a_header_and_members_beside_the_data_come_back()
    {
        ListAppsResponse apps = await _portal.ListAppsAsync("Bearer session-of-ada");

        Assert.Equal(("Ships", 7, 1), (apps.Data[0].Name, apps.Pagination?.Total, apps.SuccessSize));
        Assert.Equal(["Bearer session-of-ada"], Sent("ListApps").HeaderValues("Authorization"));
    }

    [Fact]
    public async Task The_access_token_goes_as_Bearer_beside_the_signature()
    {
        Assert.Equal("running", await _portal.ReadStreamAsync("s1"));

        RecordedRequest sent = Sent("ReadStream");
        Assert.Equal("Bearer " + Assert.Single(sent.HeaderValues("apim-accesstoken")), Assert.Single(sent.HeaderValues("Authorization")));
        Assert.Single(sent.HeaderValues("apim-signature"));
    }

    [Fact]
    public async Task A_list_goes_in_one_text_and_a_second_message_comes_with_an_error()
    {
        Assert.Equal(["Ada", "Bob"], await _portal.FindPeopleAsync(["ada", "bob"]));
        Assert.Equal("names=ada%2Cbob", Sent("FindPeople").RawQuery);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => _portal.FindPeopleAsync(["eve"]));

        Assert.Equal((PortalErrors.Unavailable, "Not now."), (refused.Code, refused.ServiceMessage));
        Assert.Equal(["The directory is down."], refused.FurtherMessages);
    }

    [Fact]
    public async Task A_flag_tells_success_of_a_result_that_stands_beside_it()
    {
        Person ada = await _portal.GetPersonAsync("ada");

        Assert.Equal(("ada", "admin"), (ada.User, ada.Roles?.Single()));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => _portal.GetPersonAsync("eve"));
        Assert.Equal(("gone", "PersonGone", "She has left."), (refused.CodeText, refused.ErrorName, refused.ServiceMessage));
    }

    [Fact]
    public async Task Another_host_gets_the_token_alone_and_repeated_names_and_parts()
    {
        Uploaded uploaded = await _portal.UploadPointsAsync([7, 8], ApiFile.FromBytes(new byte[] { 1 }, "p.csv"), new Dictionary<string, double> { ["speed"] = 2.5 });

        Assert.Equal(2, uploaded.Points);
        RecordedRequest sent = Sent("UploadPoints");
        Assert.Equal(("/~integration/portal/v2/integration", "action=postMeasurepoint&ids=7&ids=8"), (sent.Path, sent.RawQuery));
        Assert.Empty(sent.HeaderValues("apim-signature"));
        Assert.Single(sent.HeaderValues("apim-accesstoken"));
    }

    [Fact]
    public async Task An_endpoint_may_get_no_credentials()
    {
        Assert.Equal("open", await _portal.GetStatusAsync());

        RecordedRequest sent = Assert.Single(_gateway.Requests);
        Assert.DoesNotContain(sent.Headers, header => header.Key.StartsWith("apim-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_DELETE_may_have_a_body_and_a_body_may_be_a_list()
    {
        Assert.Equal(2, await _portal.DeleteAppsAsync([new App { AppId = "a1" }, new App { AppId = "a2" }]));

        Assert.Equal(("DELETE", """[{"appId":"a1"},{"appId":"a2"}]"""), (Sent("DeleteApps").Method, Sent("DeleteApps").BodyText));
    }

    [Fact]
    public async Task An_envelope_may_stand_inside_a_member()
    {
        Assert.Equal(3, (await _portal.GetQuotaAsync("apps"))["Left"].GetInt32());

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => _portal.GetQuotaAsync("ships"));

        Assert.Equal(("LimitExceeded", "Slow down.", "r2", true), (refused.CodeText, refused.ServiceMessage, refused.RequestId, refused.IsTransient));
    }

    [Fact]
    public async Task A_call_without_a_spec_can_do_what_those_with_one_can()
    {
        using JsonDocument uploaded = await _portal.SendAsync(
            HttpMethod.Get,
            "/portal/v2/status",
            [new("ids", "7"), new("ids", "8")],
            options: new PortalCallOptions { Untyped = new UntypedCallOptions { Credentials = ApiCredentials.None } });

        Assert.Equal("open", uploaded.RootElement.GetProperty("data").GetString());
        Assert.Equal("ids=7&ids=8", Assert.Single(_gateway.Requests).RawQuery);
    }

    private RecordedRequest Sent(string operation) => _gateway.Requests.First(request => request.Operation == operation);
}
