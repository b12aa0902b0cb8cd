using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

public sealed class SignatureExplanationTests
{
    private readonly List<SignatureExplanation> _explanations = [];

    private readonly List<SignatureExplanation> _ofTokens = [];

    private CallOptions Options => new() { ExplainSignature = Note };

    [Fact]
    public async Task The_pieces_are_those_that_were_signed()
    {
        using var api = new TestApi();

        await api.EnableAsync(options: Options);

        SignatureExplanation explanation = Assert.Single(_explanations);
        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal(["access token", "paramsData", "timestamp", "secret key"], explanation.Pieces.Select(static piece => piece.Name));
        (string paramsData, string timestamp) = (Piece(explanation, "paramsData").Text, Piece(explanation, "timestamp").Text);
        Assert.Equal("""actionenableorgIdo200userIdu100{"flowId":3377}""", paramsData);
        Assert.Equal(TestApi.Sha256(paramsData), Piece(explanation, "paramsData").Sha256);
        Assert.Equal(sent.Timestamp, timestamp);
        Assert.Equal(sent.Signature, TestApi.Sha256(sent.Token + paramsData + timestamp + TestApi.SecretKey));
        Assert.Equal(("*** (7 characters)", "*** (20 characters)"), (Piece(explanation, "access token").Text, Piece(explanation, "secret key").Text));
        Assert.Equal(("EnableFlow", 1), (explanation.Operation, explanation.Attempt));
    }

    [Fact]
    public async Task The_text_tells_all_of_it_in_a_few_lines_and_no_secret()
    {
        using var api = new TestApi();

        await api.EnableAsync(options: Options);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal(
            $$"""
            EnableFlow, attempt 1: the signature is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal:
              access token: *** (7 characters)
              paramsData:   actionenableorgIdo200userIdu100{"flowId":3377}
              timestamp:    {{sent.Timestamp}}
              secret key:   *** (20 characters)
            paramsData is the query, sorted by name (action=enable, orgId=o200, userId=u100), then 15 bytes of body; its own SHA-256 is {{TestApi.Sha256("""actionenableorgIdo200userIdu100{"flowId":3377}""")}}
            Not signed: POST /flows, the headers, the access key
            """.ReplaceLineEndings("\n"),
            _explanations[0].ToString());
    }

    [Fact]
    public async Task Each_attempt_is_explained()
    {
        using var api = new TestApi();
        api.Transport.Response = sent => StubTransport.Json(sent.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");

        await api.EnableAsync(options: Options);

        Assert.Equal([1, 2], _explanations.Select(static explanation => explanation.Attempt));
    }

    [Fact]
    public async Task An_untyped_call_is_explained_with_its_body_word_for_word()
    {
        using var api = new TestApi();

        using JsonDocument answer = await api.Client.SendAsync(
            HttpMethod.Post, "/any", [new("b", "2 ="), new("a", "1")], """{ "x" : 1 }""", Options);

        Assert.Equal("""a1b2 ={ "x" : 1 }""", Piece(Assert.Single(_explanations), "paramsData").Text);
        Assert.Equal("POST /any, the headers, the access key", _explanations[0].NotSigned);
    }

    [Fact]
    public async Task What_the_spec_marks_secret_is_masked()
    {
        using var api = new ObservedApi();

        await api.SaveAsync(Options);

        Assert.Equal("""phrase***useru 1{"name":"n","phrase":"***"}""", Piece(Assert.Single(_explanations), "paramsData").Text);
        Assert.Equal("POST /vaults/***, the headers, the access key", _explanations[0].NotSigned);
    }

    [Theory]
    [InlineData("""{"phrase":"042"}""", """{"phrase":"***"}""")]
    [InlineData("""{ "phrase" : 42, "other": "a\/b" }""", """{ "phrase" : "***", "other": "a\/b" }""")]
    [InlineData("""{"in":"{\"phrase\":7}"}""", """{"in":"{\"phrase\":\"***\"}"}""")]
    [InlineData("""["\"{\\\"phrase\\\":7}\""]""", """["\"{\\\"phrase\\\":\\\"***\\\"}\""]""")]
    [InlineData("""{"phrase":"x""", """{"phrase":... (no JSON from here on)""")]
    public async Task Secret_members_of_a_body_are_masked_by_name_and_the_rest_is_word_for_word(string body, string shown)
    {
        using var api = new ObservedApi();

        using JsonDocument answer = await api.Client.SendAsync(HttpMethod.Post, "/any", [new("a", body)], body, Options);

        SignatureExplanation explanation = Assert.Single(_explanations);
        Assert.Equal($"a{shown}{shown}", Piece(explanation, "paramsData").Text);
        Assert.Contains($"sorted by name (a={shown})", Assert.Single(explanation.Notes), StringComparison.Ordinal);
        Assert.Null(Piece(explanation, "paramsData").Sha256);
        Assert.Contains("no SHA-256 is told of it", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_far_down_in_a_body_are_not_shown()
    {
        using var api = new ObservedApi();
        string body = new string('[', 100) + """{"phrase":"far down"}""" + new string(']', 100);

        using JsonDocument answer = await api.Client.SendAsync(HttpMethod.Post, "/any", body: body, options: Options);

        Assert.DoesNotContain("far down", Assert.Single(_explanations).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_secret_values_has_its_hash_also_where_the_spec_knows_secrets()
    {
        using var api = new ObservedApi();

        using JsonDocument answer = await api.Client.SendAsync(HttpMethod.Post, "/any", body: """{ "x" : 1 }""", options: Options);

        Assert.Equal(TestApi.Sha256("""{ "x" : 1 }"""), Piece(Assert.Single(_explanations), "paramsData").Sha256);
    }

    [Fact]
    public async Task What_the_callback_throws_ends_the_call_and_leaves_nothing_behind()
    {
        using var again = new NextAttempt();
        using var api = new TestApi(null, again);
        var options = new CallOptions
        {
            ExplainSignature = explanation =>
            {
                _explanations.Add(explanation);
                if (_explanations.Count == 1)
                {
                    throw new IOException("disk full");
                }
            },
        };

        await api.EnableAsync(options: options);

        // As a handler sees it that sends again whatever happened.
        Assert.Equal("disk full", Assert.IsType<IOException>(Assert.IsType<InvalidOperationException>(again.Failure).InnerException).Message);
        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.DoesNotContain(',', sent.Token + sent.Signature + sent.Timestamp);
    }

    [Fact]
    public async Task What_the_callback_throws_is_not_taken_for_a_failure_of_the_connection()
    {
        using var api = new TestApi();
        var options = new CallOptions { ExplainSignature = static _ => throw new IOException("disk full") };

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => api.EnableAsync(options: options));

        Assert.IsType<IOException>(exception.InnerException);
        Assert.Empty(api.Transport.Calls);
    }

    [Theory]
    [InlineData(" sec-fedcba9876543210", "*** (21 characters), with white space around it, which is signed too, not all of them plain ASCII")]
    [InlineData("sec\u00e9", "*** (4 characters), not all of them plain ASCII")]
    public async Task A_suspicious_secret_key_is_told_of(string key, string description)
    {
        using var api = new TestApi(options => options.SecretKey = key);

        await api.EnableAsync(options: Options);

        Assert.Equal(description, Piece(Assert.Single(_explanations), "secret key").Text);
    }

    private sealed class NextAttempt : DelegatingHandler
    {
        public Exception? Failure { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (Exception exception)
            {
                Failure = exception;
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    [Fact]
    public async Task The_request_for_a_token_is_explained_too_also_when_it_is_refused()
    {
        using var api = new TestApi(static options => (options.AccessKey, options.SecretKey) = ("ak-test ", TestApi.SecretKey + " "));
        api.Transport.ResponseToken = static (_, _) => StubTransport.TokenError(1003);

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync(options: Options));

        Assert.Equal(
            "EnableFlow: no access token: GetAccessToken: the service refused with code 1003 (InvalidEncryption): refused (check SecretKey)", refusal.Message);
        Assert.Equal(("EnableFlow", 1003), (refusal.Operation, refusal.Code));
        Assert.Equal("GetAccessToken", Assert.IsType<ApiException>(refusal.InnerException).Operation);
        Assert.Empty(_explanations);
        Assert.Equal(
            """
            GetAccessToken, attempt 1: the encryption is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal:
              access key: *** (8 characters), with white space around it, which is signed too, not all of them plain ASCII
              timestamp:  1700000000123
              secret key: *** (21 characters), with white space around it, which is signed too, not all of them plain ASCII
            Not signed: POST /apim-token-service/v2.0/token/get, the headers
            """.ReplaceLineEndings("\n"),
            Assert.Single(_ofTokens).ToString());
    }

    [Fact]
    public async Task A_call_that_has_a_token_explains_no_request_for_one()
    {
        using var api = new TestApi();
        await api.EnableAsync();

        await api.EnableAsync(options: Options);

        Assert.Empty(_ofTokens);
        Assert.Single(_explanations);
    }

    [Fact]
    public async Task Callers_that_wait_for_one_token_are_told_of_it_under_their_own_names()
    {
        using var api = new TestApi();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = async _ => await release.Task;
        api.Transport.ResponseToken = static (_, _) => StubTransport.TokenError(1002);

        Task enabling = api.EnableAsync();
        Task<int> getting = api.GetAsync(static (ref Tidegate.Json.ApiJsonReader reader) => reader.ReadInt32());
        release.SetResult();

        Assert.Equal("EnableFlow", (await Assert.ThrowsAsync<ApiException>(() => enabling)).Operation);
        Assert.Equal("GetFlow", (await Assert.ThrowsAsync<ApiException>(() => getting)).Operation);
        Assert.Single(api.Transport.TokenRequests);
    }

    private static SignedPiece Piece(SignatureExplanation explanation, string name) => explanation.Pieces.Single(piece => piece.Name == name);

    private void Note(SignatureExplanation explanation) => (explanation.Operation == "GetAccessToken" ? _ofTokens : _explanations).Add(explanation);
}
