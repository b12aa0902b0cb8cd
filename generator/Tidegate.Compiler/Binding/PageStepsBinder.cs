using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Binds how a page is asked for by inputs of an endpoint. What an endpoint says of its own must fit; what its service says may fit others only, and
/// is then told as pages that are lost.
/// </summary>
internal sealed class PageStepsBinder
{
    private readonly RequestBindings _bindings;
    private readonly ResultPaths _results;
    private readonly List<Word> _own;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="own">The paging of the endpoint itself; null when it is that of its service.</param>
    public PageStepsBinder(RequestBindings bindings, ResultPaths results, PagingSyntax? own, DiagnosticBag diagnostics)
    {
        _bindings = bindings;
        _results = results;
        _own = WordsOf(own).OfType<Word>().ToList();
        _diagnostics = diagnostics;
    }

    /// <summary>Why there are no steps, in the words of a message; null when there are some, or when the reason was reported.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the endpoint has the input that makes it a paged one.</summary>
    public bool IsPaged(PagingScope paging) => paging switch
    {
        NumberPaging number => Has(number.In, number.Page),
        OffsetPaging offset => Has(offset.In, offset.Offset),
        TokenPaging token => Has(token.In, token.Token),
        _ => false,
    };

    /// <returns>Null when the inputs or the result do not fit.</returns>
    public PageSteps? Bind(PagingScope paging)
    {
        switch (paging)
        {
            case NumberPaging number:
                return Int(number.Page, number.In) is { } page && Int(number.Size, number.In) is { } size
                    ? new NumberSteps(page, size, number.First, number.DefaultSize)
                    : null;
            case OffsetPaging offset:
                return Int(offset.Offset, offset.In) is { } skipped && Int(offset.Limit, offset.In) is { } limit
                    ? new OffsetSteps(skipped, limit, offset.DefaultSize)
                    : null;
            case TokenPaging token:
                return Input(token.Token, token.In, "optional string input", $"{token.Token}?: string", IsOptionalText) is { } input && Path(token.Next, "string", ScalarKind.String) is { } next
                    ? new TokenSteps(input, next)
                    : null;
            case LinkPaging link:
                return new LinkSteps(link.Relation);
            default:
                throw new ArgumentOutOfRangeException(nameof(paging));
        }
    }

    /// <returns>Null when the result does not tell it, which is a mistake where the endpoint itself says so.</returns>
    public ResultPath? Total(string path) => Path(path, "int or long", ScalarKind.Int, ScalarKind.Long);

    private static IEnumerable<Word?> WordsOf(PagingSyntax? own) => own switch
    {
        NumberPagingSyntax number => [number.Page, number.Size, number.Total],
        OffsetPagingSyntax offset => [offset.Offset, offset.Limit, offset.Total],
        TokenPagingSyntax token => [token.Token, token.Next],
        _ => [],
    };

    private static bool IsOptionalText(BindingModel input) => input is { IsOptional: true, Type: ScalarRef { Kind: ScalarKind.String } };

    private static string PlaceOf(BindingLocation location) => location == BindingLocation.Query ? "query" : "body";

    private bool Has(BindingLocation location, string name) => _bindings.Inputs.Any(input => input.Location == location && input.WireName == name);

    private BindingModel? Int(string name, BindingLocation location) => Input(name, location, "int input", $"{name}?: int", input => input.Type is ScalarRef { Kind: ScalarKind.Int });

    /// <param name="what">What is needed, in the words of messages.</param>
    /// <param name="declaration">How it is declared.</param>
    private BindingModel? Input(string name, BindingLocation location, string what, string declaration, Func<BindingModel, bool> fits)
    {
        var fitting = _bindings.Inputs.Where(input => input.Location == location && fits(input)).ToList();
        BindingModel? found = fitting.FirstOrDefault(input => input.WireName == name);
        if (found is not null)
        {
            return found;
        }

        bool isOfOtherType = Has(location, name);
        if (_own.FirstOrDefault(word => word.Text == name) is { } place)
        {
            string hint = isOfOtherType ? $": write '{declaration}' there" : DidYouMean.Hint(name, fitting.Select(input => input.WireName), ": declare it there");
            _diagnostics.Report(PagingRules.BadInput, place.Span, name, what, PlaceOf(location), hint);
        }
        else
        {
            Problem = $"there is no {what} '{name}' in its {PlaceOf(location)}{(isOfOtherType ? $", so write '{declaration}' there" : "")}";
        }

        return null;
    }

    private ResultPath? Path(string dotted, string what, params ScalarKind[] kinds)
    {
        ResultPath? path = _results.Find(dotted);
        TypeRef? type = path?.Type is NullableRef nullable ? nullable.Value : path?.Type;
        if (type is ScalarRef scalar && kinds.Contains(scalar.Kind))
        {
            return path;
        }

        if (_own.FirstOrDefault(word => word.Text == dotted) is { } place)
        {
            string hint = DidYouMean.Hint(dotted, _results.Beginnings, ": name a member of the result, or one 'beside' the data");
            _diagnostics.Report(PagingRules.BadPath, place.Span, dotted, what, hint);
        }
        else
        {
            Problem = $"'{dotted}' leads to no {what} in what is returned";
        }

        return null;
    }
}
