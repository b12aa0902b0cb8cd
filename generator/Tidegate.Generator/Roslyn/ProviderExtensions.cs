using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Tidegate.Generator.Roslyn;

/// <summary>Pipeline operators in addition to Roslyn's own.</summary>
internal static class ProviderExtensions
{
    /// <summary>
    /// Selects, and drops nulls. Roslyn visits all entries of a step when one of them was edited, so with a thousand entries one step that
    /// does both saves a thousand visits.
    /// </summary>
    public static IncrementalValuesProvider<TResult> SelectNotNull<T, TResult>(
        this IncrementalValuesProvider<T> values, Func<T, CancellationToken, TResult?> select)
        where TResult : class => values.SelectMany((value, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return select(value, cancellation) is { } result ? ImmutableArray.Create(result) : ImmutableArray<TResult>.Empty;
        });

    /// <summary>
    /// Collects the values, each path once. Compilers up to 5.0 report a file twice after an update that moves it in the list of files
    /// while another is renamed, and a project can include a file twice, under equivalent paths.
    /// </summary>
    public static IncrementalValueProvider<ImmutableArray<T>> CollectOnce<T>(
        this IncrementalValuesProvider<T> values, Func<T, string> pathOf) => values
        .Collect()
        .Select((all, _) => Once(all, pathOf));

    private static ImmutableArray<T> Once<T>(ImmutableArray<T> values, Func<T, string> pathOf)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        var once = values.Where(value => paths.Add(pathOf(value))).ToImmutableArray();
        return once.Length == values.Length ? values : once;
    }
}
