using System;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The account whose requests are accepted, and how far their timestamps may be from the clock.</summary>
internal sealed record Account(string AccessKey, string SecretKey, TimeProvider Clock, TimeSpan AllowedStaleness);
