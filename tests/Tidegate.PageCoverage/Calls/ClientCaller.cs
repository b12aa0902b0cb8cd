using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tidegate.PageCoverage.Operations;
using Tidegate.PageCoverage.Specs;

namespace Tidegate.PageCoverage.Calls;

/// <summary>Calls the methods of a generated client with the values of the page's own sample; what that does not show gets a value of its type.</summary>
internal sealed class ClientCaller
{
    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>As JSON, one of which is a value of most types.</summary>
    private static readonly string[] s_values = ["\"1\"", "1", "true", "[\"1\"]", "[1]", "[]", "{}"];

    private readonly object _client;

    public ClientCaller(Assembly assembly, ServiceDraft draft, Uri gateway, string accessKey, string secretKey)
    {
        Type options = assembly.GetType($"{draft.Namespace}.{draft.Name}Options")!;
        var made = (ApiClientOptions)Activator.CreateInstance(options)!;
        (made.Gateway, made.AccessKey, made.SecretKey) = (gateway, accessKey, secretKey);
        foreach (PropertyInfo host in options.GetProperties().Where(property => property.PropertyType == typeof(Uri) && property.Name != nameof(ApiClientOptions.Gateway)))
        {
            host.SetValue(made, gateway);
        }

        _client = Activator.CreateInstance(assembly.GetType($"{draft.Namespace}.{draft.Name}Client")!, made)!;
    }

    /// <returns>Why the call failed; null when it succeeded.</returns>
    public async Task<string?> CallAsync(string operation, PageOperation page)
    {
        try
        {
            MethodInfo method = _client.GetType().GetMethod($"{operation}Async")!;
            object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, page))];
            await (Task)method.Invoke(_client, arguments)!;
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
        catch (Exception exception) when (exception is ApiClientException or JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return exception.Message;
        }
    }

    private static object? Argument(ParameterInfo parameter, PageOperation page)
    {
        if (parameter.ParameterType.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            return Filled(parameter.ParameterType, page);
        }

        return Value(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, page);
    }

    private static object Filled(Type type, PageOperation page)
    {
        object request = RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            bool isOptional = s_nullability.Create(property).WriteState == NullabilityState.Nullable;
            property.SetValue(request, Value(property.Name, property.PropertyType, isOptional, page));
        }

        return request;
    }

    private static object? Value(string name, Type type, bool isOptional, PageOperation page)
    {
        JsonNode? shown = page.IsMultipart ? null : (page.SentBody as JsonObject)?.FirstOrDefault(member => Names.Pascal(member.Key).Equals(Names.Pascal(name), StringComparison.OrdinalIgnoreCase)).Value;
        object? value = shown is null ? null : TryRead(shown.ToJsonString(), type);
        return value ?? (isOptional ? null : Invented(type));
    }

    private static object Invented(Type type) =>
        s_values.Select(text => TryRead(text, type)).FirstOrDefault(value => value is not null)
        ?? throw new NotSupportedException($"There is no value of {type} to send.");

    /// <returns>Null when the text is no value of the type, such as one of a query parameter that is named like a member of the body.</returns>
    private static object? TryRead(string text, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
