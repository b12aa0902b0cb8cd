using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Tidegate.Extensions.Configuration;

/// <summary>Reads the options of a client from its section.</summary>
internal static class ClientSettings
{
    /// <param name="section">The client's section.</param>
    /// <param name="client">The client's name in messages.</param>
    /// <param name="options">The options to fill.</param>
    /// <param name="bindMore">Reads the options that the service adds.</param>
    /// <exception cref="OptionsValidationException">A value is malformed, or a key is unknown.</exception>
    public static void Bind<TOptions>(
        IConfigurationSection section, string client, TOptions options, Action<ApiOptionsSection, TOptions> bindMore)
        where TOptions : ApiClientOptions
    {
        var settings = new ApiOptionsSection(section);
        options.Gateway = settings.Read(nameof(options.Gateway), options.Gateway, SettingText.ToAddress, SettingText.Address);
        options.AccessKey = settings.Read(nameof(options.AccessKey), options.AccessKey, SettingText.ToText, SettingText.Anything);
        options.SecretKey = settings.Read(nameof(options.SecretKey), options.SecretKey, SettingText.ToText, SettingText.Anything);
        options.Timeout = settings.Read(nameof(options.Timeout), options.Timeout, SettingText.ToTime, SettingText.Time);
        options.IdleTimeout = settings.Read(nameof(options.IdleTimeout), options.IdleTimeout, SettingText.ToTime, SettingText.Time);
        options.MaxResponseBytes = settings.Read(nameof(options.MaxResponseBytes), options.MaxResponseBytes, SettingText.ToInt64, SettingText.WholeNumber);
        options.MaxDepth = settings.Read(nameof(options.MaxDepth), options.MaxDepth, SettingText.ToInt32, SettingText.WholeNumber);
        options.UserAgent = settings.Read(nameof(options.UserAgent), options.UserAgent, SettingText.ToText, SettingText.Anything);
        settings.ReadTexts(nameof(options.Headers), options.Headers);
        var unprotected = new Dictionary<string, string>();
        settings.ReadTexts(nameof(options.UnprotectedGateways), unprotected);
        options.UnprotectedGateways.UnionWith(unprotected.Values);
        bindMore(settings, options);
        settings.Inner(ResilienceSettings.Key);
        Finish<TOptions>(settings, client);
    }

    /// <summary>Refuses the section if anything in it is wrong.</summary>
    public static void Finish<TOptions>(ApiOptionsSection settings, string client)
        where TOptions : class
    {
        settings.RefuseOtherKeys();
        if (settings.Problems.Count > 0)
        {
            throw new OptionsValidationException(
                client, typeof(TOptions), settings.Problems.Select(problem => OptionsProblems<TOptions>.Message(client, problem)));
        }
    }
}
