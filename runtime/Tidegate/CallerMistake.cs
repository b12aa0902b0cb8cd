using System;

namespace Tidegate;

/// <summary>Marks what says that the program itself has made a mistake, so that it is not told as a failure of the gateway or of the way to it.</summary>
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
