using System;

namespace Tidegate;

/// <summary>
/// Marks exceptions for mistakes of the program itself, so that they are not reported as failures of the gateway or the connection.
/// </summary>
internal static class CallerMistake
{
    private const string Key = "Tidegate.CallerMistake";

    public static TException Mark<TException>(TException exception)
        where TException : Exception
    {
        exception.Data[Key] = true;
        return exception;
    }

    public static bool IsMarked(Exception exception) => exception.Data.Contains(Key);
}
