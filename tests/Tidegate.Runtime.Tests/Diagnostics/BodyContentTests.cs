using System;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>What an observer is shown of bodies that are no JSON.</summary>
public sealed class BodyContentTests
{
    [Fact]
    public async Task A_form_is_shown_field_by_field_without_secrets()
    {
        using ObservedApi api = Observed();
        ApiRequest request = api.Client.CreateRequest(Uploads.Operation, null);
        var form = ApiForm.Begin(request);
        form.Add("grant"u8, "a b");
        form.Add("phrase"u8, "open & sesame");
        form.Add("note"u8, "says open & sesame");

        await api.Client.SendAsync(request, default);

        string shown = Assert.Single(api.Observer.Contents).Request;
        Assert.EndsWith("\ngrant: a b\nphrase: ***\nnote: says ***", shown, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_shown_and_of_files_only_how_long_they_are()
    {
        using ObservedApi api = Observed();
        ApiRequest request = api.Client.CreateRequest(Uploads.Operation, null);
        var parts = ApiParts.Begin(request);
        parts.Add("phrase"u8, "open sesame");
        parts.Add("file"u8, ApiFile.FromBytes(new byte[] { 65, 66 }, "of-me.csv"));
        parts.Add("raw"u8, ApiFile.FromStream(new SingleUseStream(1)));
        parts.AddJson("data"u8, "open sesame", static (json, item) =>
        {
            json.WriteStartObject();
            json.WriteString("phrase"u8, item);
            json.WriteEndObject();
        });
        parts.End();

        await api.Client.SendAsync(request, default);

        string shown = Assert.Single(api.Observer.Contents).Request;
        Assert.EndsWith("\nphrase: ***\ndata: {\"phrase\":\"***\"}\nfile: (a file, 2 bytes)\nraw: (a file, of unknown length)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("AB", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_alone_is_shown_by_its_length()
    {
        using ObservedApi api = Observed();
        ApiRequest request = api.Client.CreateRequest(Uploads.Operation, null);
        ApiUpload.Set(request, ApiFile.FromBytes(new byte[] { 65, 66 }), null);

        await api.Client.SendAsync(request, default);

        Assert.EndsWith("\n(a file, 2 bytes)", Assert.Single(api.Observer.Contents).Request, StringComparison.Ordinal);
    }

    private static ObservedApi Observed()
    {
        var api = new ObservedApi();
        api.Observer.IsCurious = true;
        return api;
    }
}
