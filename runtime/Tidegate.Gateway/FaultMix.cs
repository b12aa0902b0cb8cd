using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Gateway.Faults;

namespace Tidegate.Gateway;

/// <summary>
/// Faults that befall requests at random. The nth request that takes its chance gets the nth draw of the seed, whichever request
/// that is; so the number of faults repeats from run to run, and with one call at a time the whole course of events.
/// </summary>
public sealed class FaultMix : IFaultSource
{
    private const double Tolerance = 1e-9;

    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly (GatewayFault Fault, double Probability)[] _faults;

    /// <summary>Makes a mix of faults, each with its own probability.</summary>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="faults">Each fault with its probability, from 0 to 1; together at most 1. What is missing to 1 is no fault.</param>
    /// <exception cref="ArgumentException">There is no fault, or the probabilities make no sense.</exception>
    public FaultMix(int seed, params IEnumerable<(GatewayFault Fault, double Probability)> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        _faults = faults.ToArray();
        if (_faults.Length == 0 || _faults.Any(one => one.Fault is null))
        {
            throw new ArgumentException("A mix needs one fault at least, and none may be null.", nameof(faults));
        }

        if (!_faults.All(one => one.Probability is >= 0 and <= 1) || _faults.Sum(one => one.Probability) > 1 + Tolerance)
        {
            throw new ArgumentException("A probability is from 0 to 1, and all together are at most 1.", nameof(faults));
        }

        _random = new Random(seed);
    }

    /// <summary>Makes a mix of faults that are all as likely as each other.</summary>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="rate">The part of the requests that meet a fault, from 0 to 1.</param>
    /// <param name="faults">The faults.</param>
    /// <returns>The mix.</returns>
    /// <exception cref="ArgumentException">There is no fault, or the rate is not from 0 to 1.</exception>
    public static FaultMix Even(int seed, double rate, IReadOnlyCollection<GatewayFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return new FaultMix(seed, faults.Select(fault => (fault, rate / faults.Count)));
    }

    GatewayFault? IFaultSource.Draw()
    {
        double drawn;
        lock (_lock)
        {
            drawn = _random.NextDouble();
        }

        foreach ((GatewayFault fault, double probability) in _faults)
        {
            drawn -= probability;
            if (drawn < 0)
            {
                return fault;
            }
        }

        return null;
    }
}
