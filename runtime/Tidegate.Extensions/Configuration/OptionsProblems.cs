using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace Tidegate.Extensions.Configuration;

/// <summary>Rejects options that have problems, naming the client and the place where they are set.</summary>
/// <param name="optionsName">The name of the options to check; others are skipped.</param>
/// <param name="client">The client's name in messages.</param>
/// <param name="place">Where the options come from, as messages write it in front of an option's name.</param>
/// <param name="find">Returns one sentence for each problem, starting with the option's name.</param>
internal sealed class OptionsProblems<TOptions>(
    string optionsName, string client, string place, Func<TOptions, IEnumerable<string>> find) : IValidateOptions<TOptions>
    where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] problems = find(options).Select(problem => Message(client, place + problem)).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>A problem as it is shown.</summary>
    public static string Message(string client, string problem) => $"Client '{client}': {problem}";
}
