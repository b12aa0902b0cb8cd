using System;
using System.Collections.Generic;

namespace Tidegate;

/// <summary>Leads from page to page by the links that responses have for the next one.</summary>
internal interface IPageLinks
{
    /// <summary>The query of the next call, decoded and in signing order, in place of that which the caller's inputs make; null where theirs stays.</summary>
    IReadOnlyList<KeyValuePair<string, string>>? Query { get; }

    /// <summary>Notes what links a response has.</summary>
    /// <param name="address">The address that was asked.</param>
    /// <param name="isSigned">Whether the query is part of a signature.</param>
    /// <param name="headers">The <c>Link</c> headers as they were received.</param>
    void Note(Uri address, bool isSigned, IEnumerable<string> headers);
}
