using System;

namespace Quickstart;

/// <summary>The exception that is thrown when the environment does not say which gateway to call, or the embedded one cannot be started.</summary>
internal sealed class SettingsException(string message) : Exception(message);
