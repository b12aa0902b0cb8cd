using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Gateway.Faults;

namespace Tidegate.Gateway;

/// <summary>
/// Faults that strike requests at random. The nth request subject to the mix gets the nth draw from the seed, whichever request that is; so
/// the number of faults is the same in every run, and with one call at a time so is the whole sequence of events.
/// </summary>
public sealed class FaultMix : IFaultSource
{
    private const double Tolerance = 1e-9;

    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly (GatewayFault Fault, double Probability)[] _faults;

    /// <summary>Creates a mix of faults, each with its own probability.</summary>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="faults">Each fault with its probability, from 0 to 1; together at most 1. The rest is the probability of no fault.</param>
    /// <exception cref="ArgumentException">No fault is given, or the probabilities are out of range.</exception>
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

    /// <summary>Creates a mix of faults that are all equally likely.</summary>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="rate">The share of requests that meet a fault, from 0 to 1.</param>
    /// <param name="faults">The faults.</param>
    /// <returns>The mix.</returns>
    /// <exception cref="ArgumentException">No fault is given, or the rate is not between 0 and 1.</exception>
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
