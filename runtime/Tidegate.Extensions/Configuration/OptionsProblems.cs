using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace Tidegate.Extensions.Configuration;

/// <summary>Refuses options with problems, telling whose they are and where they stand.</summary>
/// <param name="optionsName">The options to check; others pass.</param>
/// <param name="client">What messages call the client.</param>
/// <param name="place">Where the options stand, as messages write it before an option's name.</param>
/// <param name="find">Gives one sentence for each problem, starting with the option's name.</param>
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
