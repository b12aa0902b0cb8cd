using System;

namespace Quickstart;

/// <summary>The environment does not say which gateway to call, or the embedded one cannot be started.</summary>
internal sealed class SettingsException(string message) : Exception(message);
