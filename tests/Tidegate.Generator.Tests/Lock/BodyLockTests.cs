using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Bodies that are forms, parts and files, as they were released and as they change.</summary>
public class BodyLockTests
{
    private const string Form = "endpoint: Moor\nrequest: POST /moor\nform: { grant: string, scopes?: \"string[]\" }\nreturns: none\n";
    private const string Parts = "endpoint: Moor\nrequest: POST /moor\nparts: { file: file, more?: \"file[]\", note: string }\nreturns: none\n";
    private const string Upload = "endpoint: Moor\nrequest: POST /moor\nupload: text/csv\nreturns: none\n";
    private const string Keyed = "endpoint: Moor\nrequest: POST /moor\nheader: { Key: idempotencyKey }\nreturns: none\n";
    private const string UploadOfAny = "endpoint: Moor\nrequest: POST /moor\nupload: file\nreturns: none\n";

    [Theory]
    [InlineData(Form, "operation Moor form grant name=Grant type=string", "operation Moor form scopes name=Scopes optional=true type=string[]")]
    [InlineData(
        Parts, "operation Moor parts file name=File type=file", "operation Moor parts more name=More optional=true type=file[]", "operation Moor parts note name=Note type=string")]
    [InlineData(Upload, "operation Moor body name=Content type=text/csv")]
    public void All_of_it_is_held(string endpoint, params string[] expected) => Assert.Equal(
        expected.Select(Sorted),
        HarborSpecs.Write(Specs(endpoint)).Split('\n').Where(line => line.StartsWith("operation Moor ", StringComparison.Ordinal) && !line.Contains("method=", StringComparison.Ordinal)).Select(Sorted));

    [Theory]
    [InlineData(Form, "grant: string, ", "", "TG6001 the form field 'grant' of 'Moor' is gone")]
    [InlineData(Form, "string[]", "int[]", "TG6001 the type of the form field 'scopes' of 'Moor' was 'string[]' and is 'int[]'")]
    [InlineData(Form, " }", ", level?: int }", "TG6002 the form field 'level' of 'Moor' is new")]
    [InlineData(Parts, "file: file, ", "", "TG6001 the part 'file' of 'Moor' is gone")]
    [InlineData(Parts, "note: string", "note: int", "TG6001 the type of the part 'note' of 'Moor' was 'string' and is 'int'")]
    [InlineData(Keyed, "header: { Key: idempotencyKey }", "idempotent: true", "TG6001 the idempotency key of the operation 'Moor' was 'header Key' and is none")]
    [InlineData(Keyed, "Key:", "Token:", "TG6001 the idempotency key of the operation 'Moor' was 'header Key' and is 'header Token'")]
    [InlineData("endpoint: Moor\nrequest: POST /moor\nidempotent: true\nreturns: none\n", "idempotent: true", "form: { key: idempotencyKey }", "TG6002 the idempotency key of the operation 'Moor' was none and is 'form key'")]
    [InlineData(Upload, "none", "file", "TG6001 the result of the operation 'Moor' was none and is 'file'")]
    [InlineData(Upload, "none", "text", "TG6001 the result of the operation 'Moor' was none and is 'text'")]

    // A file that says no type is sent with another one, or one that says its type is refused: neither shows when the caller is compiled.
    [InlineData(Upload, "text/csv", "file", "TG6001 the type of the body of 'Moor' was 'text/csv' and is 'file'")]
    [InlineData(UploadOfAny, "upload: file", "upload: text/csv", "TG6001 the type of the body of 'Moor' was 'file' and is 'text/csv'")]
    [InlineData(Upload, "text/csv", "text/plain", "TG6001 the type of the body of 'Moor' was 'text/csv' and is 'text/plain'")]
    public void A_change_is_told(string endpoint, string old, string now, string told)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(endpoint)));

        Assert.Equal(told, string.Join("; ", SpecCompiler.Compile([.. Specs(endpoint.Replace(old, now, StringComparison.Ordinal)), locked]).Diagnostics
            .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}")));
    }

    private static SpecText[] Specs(string endpoint) =>
        [new("specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"), new("specs/moor.endpoint.yaml", endpoint)];

    /// <summary>The words of a line in any order, which its properties have among themselves.</summary>
    private static string Sorted(string line) => string.Join(' ', line.Split(' ').Order(StringComparer.Ordinal));
}
