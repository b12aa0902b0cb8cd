using System;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>Whose requests are taken, and how far from the clock their timestamps may be.</summary>
internal sealed record Account(string AccessKey, string SecretKey, TimeProvider Clock, TimeSpan AllowedStaleness);
