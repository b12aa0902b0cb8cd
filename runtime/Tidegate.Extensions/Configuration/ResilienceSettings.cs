using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Tidegate.Extensions.Configuration;

/// <summary>Reads the resilience options from a section within the client's section.</summary>
internal static class ResilienceSettings
{
    public const string Key = "Resilience";

    /// <summary>The prefix of option names in messages.</summary>
    public const string Prefix = Key + ":";

    /// <exception cref="OptionsValidationException">A value is malformed, or a key is unknown.</exception>
    public static void Bind(IConfigurationSection clientSection, string client, ApiResilienceOptions options)
    {
        var settings = new ApiOptionsSection(clientSection.GetSection(Key));
        options.MaxRetries = settings.Read(nameof(options.MaxRetries), options.MaxRetries, SettingText.ToInt32, SettingText.WholeNumber);
        options.BaseDelay = settings.Read(nameof(options.BaseDelay), options.BaseDelay, SettingText.ToTime, SettingText.Time);
        options.AttemptTimeout = settings.Read(nameof(options.AttemptTimeout), options.AttemptTimeout, SettingText.ToTime, SettingText.Time);
        options.BreakerScope = settings.Read(nameof(options.BreakerScope), options.BreakerScope, SettingText.ToBreakerScope, SettingText.BreakerScope);
        options.BreakerFailureRatio = settings.Read(nameof(options.BreakerFailureRatio), options.BreakerFailureRatio, SettingText.ToDouble, SettingText.Number);
        options.BreakerMinimumAttempts = settings.Read(nameof(options.BreakerMinimumAttempts), options.BreakerMinimumAttempts, SettingText.ToInt32, SettingText.WholeNumber);
        options.BreakerWindow = settings.Read(nameof(options.BreakerWindow), options.BreakerWindow, SettingText.ToTime, SettingText.Time);
        options.BreakDuration = settings.Read(nameof(options.BreakDuration), options.BreakDuration, SettingText.ToTime, SettingText.Time);
        ClientSettings.Finish<ApiResilienceOptions>(settings, client);
    }
}
