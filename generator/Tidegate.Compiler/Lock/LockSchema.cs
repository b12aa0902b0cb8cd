using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Lock;

/// <summary>The names of properties in a lock.</summary>
internal static class LockProperties
{
    public const string Name = "name";
    public const string Namespace = "namespace";
    public const string BasePath = "basePath";
    public const string Code = "code";
    public const string Flag = "flag";
    public const string Success = "success";
    public const string By = "by";
    public const string Partial = "partial";
    public const string Message = "message";
    public const string Data = "data";
    public const string RequestId = "requestId";
    public const string Type = "type";
    public const string Access = "access";
    public const string Lacking = "lacking";
    public const string Auth = "auth";
    public const string Host = "host";
    public const string Bearer = "bearer";
    public const string Key = "key";
    public const string In = "in";
    public const string Value = "value";
    public const string Optional = "optional";
    public const string Transient = "transient";
    public const string Method = "method";
    public const string Path = "path";
    public const string Action = "action";
    public const string Returns = "returns";
    public const string Status = "status";
    public const string Pages = "pages";
    public const string Idempotent = "idempotent";
    public const string Compress = "compress";
    public const string ExactlyOne = "exactlyOne";
    public const string OneOrMore = "oneOrMore";
    public const string Input = "input";
    public const string Kind = "kind";
    public const string Used = "used";
    public const string Alias = "alias";
    public const string Wire = "wire";
    public const string Tags = "tags";
    public const string Result = "result";
    public const string State = "state";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancel = "cancel";
}

/// <summary>How facts of a kind are written: their words, with placeholders for the names, and their properties.</summary>
/// <param name="Required">The properties that every fact of the kind has.</param>
/// <param name="Optional">The properties that some facts of the kind have.</param>
internal sealed record LockSchema(LockKind Kind, string[] Words, string[] Required, string[] Optional)
{
    private const string Owner = "{owner}";
    private const string Name = "{name}";

    private static readonly LockSchema[] s_all =
    [
        new(LockKind.Service, ["service"], [LockProperties.Name, LockProperties.Namespace], [LockProperties.BasePath, LockProperties.Access, LockProperties.Lacking]),
        Envelope(LockKind.Envelope, "envelope"),
        new(LockKind.Host, ["host", Name], [LockProperties.Name], []),
        new(LockKind.Constant, ["constant", Owner, Name], [LockProperties.Value], []),
        new(LockKind.ClientParameter, ["client", Name], [LockProperties.Name, LockProperties.Type], [LockProperties.Optional, LockProperties.In, .. LockLimits.All]),
        new(LockKind.Error, ["error", Name], [LockProperties.Name], [LockProperties.Transient]),
        new(
            LockKind.Operation,
            ["operation", Name],
            [LockProperties.Method, LockProperties.Path],
            [LockProperties.Host, LockProperties.Auth, LockProperties.Bearer, LockProperties.Key, LockProperties.Action, LockProperties.Returns, LockProperties.Status, LockProperties.Pages, LockProperties.Idempotent, LockProperties.Compress, LockProperties.ExactlyOne, LockProperties.OneOrMore, LockProperties.Input]),
        .. LockInput.All.Select(input => Input(input.Kind, input.Word, Name)),
        Input(LockKind.Body, "body"),
        new(LockKind.ClientUse, ["operation", Owner, "client", Name], [], []),
        Envelope(LockKind.OwnEnvelope, "operation", Owner, "envelope"),
        new(LockKind.OperationError, ["operation", Owner, "error", Name], [LockProperties.Name], [LockProperties.Transient, LockProperties.Type]),
        new(LockKind.Beside, ["operation", Owner, "beside", Name], [LockProperties.Name, LockProperties.Type], [LockProperties.Optional, LockProperties.Alias, .. LockLimits.All]),
        new(LockKind.Task, ["operation", Owner, "task"], [LockProperties.Status, LockProperties.State, LockProperties.Done], [LockProperties.Failed, LockProperties.Result, LockProperties.Cancel]),
        new(LockKind.TaskMember, ["operation", Owner, "task", Name], [LockProperties.Name, LockProperties.Type], [LockProperties.Optional]),
        new(LockKind.Type, ["type", Name], [LockProperties.Kind], [LockProperties.By, LockProperties.Tags, LockProperties.Used]),
        new(LockKind.Member, ["type", Owner, "member", Name], [LockProperties.Name, LockProperties.Type], [LockProperties.Optional, LockProperties.Alias, .. LockLimits.All]),
        new(LockKind.Alternative, ["type", Owner, "alternative", Name], [LockProperties.Name, LockProperties.Type], []),
        new(LockKind.EnumValue, ["type", Owner, "value", Name], [LockProperties.Wire], [LockProperties.Alias]),
    ];

    public static LockSchema Of(LockKind kind) => s_all.Single(schema => schema.Kind == kind);

    /// <summary>The element that the words of a line denote; null when they denote none.</summary>
    public static LockKey? KeyOf(IReadOnlyList<string> words)
    {
        LockSchema? schema = s_all.FirstOrDefault(s => s.Matches(words));
        return schema is null ? null : new LockKey(schema.Kind, schema.Find(Owner, words), schema.Find(Name, words));
    }

    public IEnumerable<string> WordsOf(LockKey key) =>
        Words.Select(word => word == Owner ? key.Owner : word == Name ? key.Name : word);

    private static LockSchema Input(LockKind kind, params string[] words) => new(
        kind, ["operation", Owner, .. words], [LockProperties.Name, LockProperties.Type], [LockProperties.Optional, .. LockLimits.All]);

    private static LockSchema Envelope(LockKind kind, params string[] words) => new(
        kind,
        words,
        [LockProperties.Success, LockProperties.Data],
        [LockProperties.Code, LockProperties.Flag, LockProperties.Message, LockProperties.By, LockProperties.Partial, LockProperties.RequestId]);

    private bool Matches(IReadOnlyList<string> words) =>
        words.Count == Words.Length && !Words.Where((word, i) => word[0] != '{' && word != words[i]).Any();

    private string Find(string placeholder, IReadOnlyList<string> words) => Words.Contains(placeholder) ? words[System.Array.IndexOf(Words, placeholder)] : "";
}
