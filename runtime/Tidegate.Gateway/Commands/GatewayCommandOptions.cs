using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway.Commands;

/// <summary>The options of the command line, and what they mean for a gateway.</summary>
internal sealed class GatewayCommandOptions
{
    private static readonly GatewayOptions s_defaults = new();

    public GatewayCommandOptions()
    {
        Urls.Validators.Add(CheckUrl);
        foreach (Option number in new Option[] { Staleness, TokenSeconds, TokenCalls })
        {
            number.Validators.Add(CheckPositive);
        }

        foreach (Option text in new Option[] { Specs, AccessKey, SecretKey })
        {
            text.Validators.Add(CheckNotEmpty);
        }

        TaskPolls.Validators.Add(CheckNotNegative);
        FaultPercent.Validators.Add(CheckPercent);
        Fault.AcceptOnlyFromAmong(GatewayFault.All.Select(fault => fault.Name).ToArray());
        Drift.AcceptOnlyFromAmong(ResponseDrift.All.Select(drift => drift.Name).ToArray());
        TokenStatus.AcceptOnlyFromAmong("status", "stauts");
    }

    public Option<string> Specs { get; } = new("--specs")
    {
        Description = "The folder with the endpoint specs; its subfolders belong to it.",
        HelpName = "folder",
        Required = true,
    };

    private Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where to listen, in plain HTTP. Port 0 takes a free port.",
        HelpName = "url",
        DefaultValueFactory = _ => "http://127.0.0.1:8720",
    };

    private Option<string> AccessKey { get; } = new("--access-key")
    {
        Description = "The access key (appKey) that may sign.",
        HelpName = "key",
        DefaultValueFactory = _ => GatewayOptions.DefaultAccessKey,
    };

    private Option<string> SecretKey { get; } = new("--secret-key")
    {
        Description = "The secret that belongs to the access key; it is never printed.",
        HelpName = "secret",
        DefaultValueFactory = _ => GatewayOptions.DefaultSecretKey,
    };

    private Option<int> Staleness { get; } = new("--staleness")
    {
        Description = "How far a timestamp may be from the clock, in seconds.",
        HelpName = "seconds",
        DefaultValueFactory = _ => (int)s_defaults.AllowedStaleness.TotalSeconds,
    };

    private Option<int> TokenSeconds { get; } = new("--token-seconds")
    {
        Description = "How long access tokens are good, in seconds.",
        HelpName = "seconds",
        DefaultValueFactory = _ => (int)TokenLifetime.Default.Time.TotalSeconds,
    };

    private Option<int?> TokenCalls { get; } = new("--token-calls")
    {
        Description = "Ends each access token after so many calls, unannounced. Calls do not wear tokens out by default.",
        HelpName = "calls",
    };

    private Option<string> TokenStatus { get; } = new("--token-status")
    {
        Description = "How the token service spells the member with its code.",
        DefaultValueFactory = _ => "status",
    };

    private Option<int> TaskPolls { get; } = new("--task-polls")
    {
        Description = "For how many questions a started task goes on before it has ended.",
        HelpName = "number",
        DefaultValueFactory = _ => s_defaults.TaskPolls,
    };

    private Option<string[]> Drift { get; } = new("--drift")
    {
        Description = "A way in which the responses differ from the specs, as those of the real service do; may be given several times: "
            + string.Join(", ", ResponseDrift.All.Select(drift => drift.Name)) + ".",
        HelpName = "name",
    };

    private Option<string[]> Fault { get; } = new("--fault")
    {
        Description = "Something that goes wrong with calls at random; may be given several times: "
            + string.Join(", ", GatewayFault.All.Select(fault => fault.Name)) + ".",
        HelpName = "name",
    };

    private Option<int> FaultPercent { get; } = new("--fault-percent")
    {
        Description = "How many of a hundred calls meet one of the faults.",
        HelpName = "number",
        DefaultValueFactory = _ => 10,
    };

    private Option<int> FaultSeed { get; } = new("--fault-seed")
    {
        Description = "The same seed gives the same faults in the same order.",
        HelpName = "number",
    };

    public IReadOnlyList<Option> All =>
        [Specs, Urls, AccessKey, SecretKey, Staleness, TokenSeconds, TokenCalls, TokenStatus, TaskPolls, Drift, Fault, FaultPercent, FaultSeed];

    public GatewayOptions Read(ParseResult line, Action<RecordedRequest> observer) => new()
    {
        Uri = new Uri(line.GetRequiredValue(Urls)),
        AccessKey = line.GetRequiredValue(AccessKey),
        SecretKey = line.GetRequiredValue(SecretKey),
        AllowedStaleness = TimeSpan.FromSeconds(line.GetRequiredValue(Staleness)),
        TokenLifetime = line.GetValue(TokenCalls) is { } calls
            ? TokenLifetime.OfCalls(calls)
            : TokenLifetime.OfTime(TimeSpan.FromSeconds(line.GetRequiredValue(TokenSeconds))),
        TokenStatusSpelling = Enum.Parse<TokenStatusSpelling>(line.GetRequiredValue(TokenStatus), ignoreCase: true),
        TaskPolls = line.GetRequiredValue(TaskPolls),
        Drift = (line.GetValue(Drift) ?? []).Select(name => ResponseDrift.All.Single(drift => drift.Name == name)).ToArray(),
        Faults = ReadFaults(line),
        RecordedRequestLimit = 0,
        Observer = observer,
    };

    private FaultMix? ReadFaults(ParseResult line)
    {
        GatewayFault[] faults = (line.GetValue(Fault) ?? []).Select(name => GatewayFault.All.Single(fault => fault.Name == name)).ToArray();
        return faults.Length == 0 ? null : FaultMix.Even(line.GetValue(FaultSeed), line.GetRequiredValue(FaultPercent) / 100.0, faults);
    }

    /// <summary>Rejects an option that has no effect together with the others, instead of ignoring it.</summary>
    public void CheckTogether(CommandResult command)
    {
        if (IsGiven(command, TokenCalls) && IsGiven(command, TokenSeconds))
        {
            command.AddError("--token-seconds and --token-calls cannot be given together: tokens end by one of them.");
        }

        foreach (Option dependent in new Option[] { FaultPercent, FaultSeed })
        {
            if (IsGiven(command, dependent) && !IsGiven(command, Fault))
            {
                command.AddError($"{dependent.Name} needs a --fault.");
            }
        }
    }

    private static bool IsGiven(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    private static void CheckUrl(OptionResult result)
    {
        string text = result.GetValueOrDefault<string>();
        string? problem = Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
            ? ListenAddress.Check(url)
            : "must be like http://127.0.0.1:8080";
        if (problem is not null)
        {
            result.AddError($"--urls '{text}' {problem}.");
        }
    }

    private static void CheckPositive(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number <= 0)
        {
            result.AddError($"{result.Option.Name} must be more than zero.");
        }
    }

    private static void CheckNotNegative(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number < 0)
        {
            result.AddError($"{result.Option.Name} must not be negative.");
        }
    }

    private static void CheckPercent(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > 100)
        {
            result.AddError($"{result.Option.Name} must be from 0 to 100.");
        }
    }

    private static void CheckNotEmpty(OptionResult result)
    {
        if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
        {
            result.AddError($"{result.Option.Name} must not be empty.");
        }
    }
}
