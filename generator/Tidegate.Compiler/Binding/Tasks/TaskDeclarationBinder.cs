using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Tasks;

/// <summary>Binds what an endpoint says of its task, as far as its own file tells.</summary>
internal sealed class TaskDeclarationBinder
{
    private static readonly TimeSpan s_usualPause = TimeSpan.FromSeconds(2);

    private readonly EndpointSyntax _endpoint;
    private readonly ServiceScope _scope;
    private readonly DiagnosticBag _diagnostics;

    public TaskDeclarationBinder(EndpointSyntax endpoint, ServiceScope scope, DiagnosticBag diagnostics)
    {
        _endpoint = endpoint;
        _scope = scope;
        _diagnostics = diagnostics;
    }

    /// <param name="returns">What the endpoint returns; null for nothing.</param>
    /// <param name="response">The record of the data and what stands beside it; null when the data alone is returned.</param>
    /// <returns>Null when the endpoint starts no task, or when there is a mistake, which is reported.</returns>
    public TaskDeclaration? Bind(TypeRef? returns, RecordModel? response)
    {
        if (_endpoint.Task is not { Status: { } status, State: { } state } task)
        {
            return null;
        }

        CheckStates(task);
        if (ReasonForNoId(returns, response) is { } reason)
        {
            _diagnostics.Report(TaskRules.StartsNothing, task.Key, _endpoint.Name?.Text ?? "", reason);
            return null;
        }

        if (IsUnread(returns))
        {
            return null;
        }

        var ids = task.Ids.Select(id => BindId(id, returns, response)).ToList();
        CheckNames(task.Ids);
        return ids.Contains(null)
            ? null
            : new TaskDeclaration(
                ids.OfType<TaskId>().ToEquatableArray(),
                status.Text,
                state.Text,
                task.Done.Select(value => value.Text).ToEquatableArray(),
                task.Failed.Select(value => value.Text).ToEquatableArray(),
                task.Result?.Text,
                task.Cancel?.Text,
                task.Every is { } every ? ScalarTexts.Duration(every.Text)!.Value : s_usualPause);
    }

    private static string? ReasonForNoId(TypeRef? returns, RecordModel? response) => returns switch
    {
        null when response is null => "returns none",
        PlainRef plain => $"returns '{plain.Word}'",
        StreamRef => "returns a stream",
        NullableRef when response is null => "may return null",
        _ => null,
    };

    private void CheckStates(TaskSyntax task)
    {
        HashSet<string> seen = new();
        foreach (Word state in task.Done.Concat(task.Failed).Where(state => !seen.Add(state.Text)))
        {
            _diagnostics.Report(TaskRules.StateTwice, state.Span, state.Text);
        }
    }

    private void CheckNames(EquatableArray<TaskIdSyntax> ids)
    {
        HashSet<string> seen = new();
        foreach (TaskIdSyntax id in ids.Where(id => !seen.Add(id.Name.Text)))
        {
            string remedy = $"another has the name already, so write such as '{{ {id.Name.Text}: {id.Path.Text}, otherInput: other.path }}'";
            _diagnostics.Report(TaskRules.IdentifiesNothing, id.Name.Span, id.Name.Text, remedy);
        }
    }

    /// <summary>Whether what is returned could not be bound, which is reported where it is declared.</summary>
    private bool IsUnread(TypeRef? returns) => returns == TypeBinder.Anything && _endpoint.Returns is not NamedType { Name: "json" };

    private TaskId? BindId(TaskIdSyntax syntax, TypeRef? returns, RecordModel? response)
    {
        bool isWhole = syntax.Path.Text == TaskIdSyntax.Whole;
        ResultPaths results = new(_scope, returns, response);
        ResultPath? path = isWhole ? null : results.Find(syntax.Path.Text);
        TypeRef? type = path?.Type ?? (isWhole && response is null ? returns : null);
        bool isAlwaysThere = path is null
            || (path.Members.All(member => member is { IsOptional: false, IsSecret: false, Type: not NullableRef }) && (path.IsBeside || returns is not NullableRef));
        if (type is not null && IsKept(type) && isAlwaysThere)
        {
            return new TaskId(syntax.Name.Text, path, type, path is null ? "" : path.Members[path.Members.Count - 1].Doc);
        }

        string hint = path is null && !isWhole
            ? DidYouMean.Hint(syntax.Path.Text, results.Beginnings, ": name a member of the result, or one 'beside' the data")
            : ": name one that is required and not secret";
        _diagnostics.Report(TaskRules.BadPath, syntax.Path.Span, syntax.Path.Text, "single value that is always there", _endpoint.Name?.Text ?? "", hint);
        return null;
    }

    /// <summary>Whether values of a type are kept of a started task: single ones.</summary>
    public static bool IsKept(TypeRef type) => type is ScalarRef { Kind: not ScalarKind.Json } or NamedRef { Kind: NamedKind.Id or NamedKind.StringEnum or NamedKind.IntEnum };
}
