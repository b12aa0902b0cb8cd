using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>Walks everything that a value keeps alive.</summary>
internal static class ObjectGraph
{
    public static void MustNotReach<T1, T2, T3, T4, T5, T6>(object root)
    {
        Type[] forbidden = [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5), typeof(T6)];
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>([root]);
        while (waiting.TryPop(out object? value))
        {
            if (value.GetType().IsPrimitive || value is string || !seen.Add(value))
            {
                continue;
            }

            Assert.DoesNotContain(forbidden, type => type.IsInstanceOfType(value));
            foreach (object inner in value is IEnumerable items ? items.Cast<object?>().OfType<object>() : FieldsOf(value))
            {
                waiting.Push(inner);
            }
        }
    }

    private static IEnumerable<object> FieldsOf(object value)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(value) is { } inner)
                {
                    yield return inner;
                }
            }
        }
    }
}
