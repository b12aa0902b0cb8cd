using System;
using System.Globalization;
using System.Linq;

namespace Tidegate.Benchmarks.Servers;

/// <summary>What a call took in one turn of a client.</summary>
/// <param name="Wall">Nanoseconds that a caller waited.</param>
/// <param name="Processor">Nanoseconds of processor time in the client's process.</param>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Methods">How many methods the just-in-time compiler made meanwhile.</param>
internal sealed record Turn(double Wall, double Processor, double Bytes, long Methods)
{
    public static Turn Parse(string text)
    {
        double[] numbers = [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new Turn(numbers[0], numbers[1], numbers[2], (long)numbers[3]);
    }

    public string ToText() => FormattableString.Invariant($"{Wall} {Processor} {Bytes} {Methods}");
}
