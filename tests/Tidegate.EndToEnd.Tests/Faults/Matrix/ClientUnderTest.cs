using System;
using Enos.BatchProcessing;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>A client, and what gives up its connections.</summary>
public sealed record ClientUnderTest(IBatchProcessingClient Flows, IDisposable Owner);
