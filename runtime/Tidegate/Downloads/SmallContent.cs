using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>Looks at the body of a response that is small, and leaves it to be read from its beginning.</summary>
internal static class SmallContent
{
    /// <returns>The whole body; null when it has more bytes than the limit.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> FindAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        HttpContent original = response.Content;
        byte[] start = new byte[limit + 1];
        int length = 0;
        try
        {
            Stream rest = await original.OpenAsync(cancellationToken).ConfigureAwait(false);
            int count = -1;
            while (count != 0 && length < start.Length)
            {
                count = await rest.ReadIntoAsync(start, length, cancellationToken).ConfigureAwait(false);
                length += count;
            }

            response.Content = Again(original, new RejoinedStream(start.AsMemory(0, length), rest));
            return count == 0 ? start.AsMemory(0, length) : null;
        }
        catch (Exception exception) when (BodyFailure.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private static StreamContent Again(HttpContent original, Stream body)
    {
        var content = new StreamContent(body);
        foreach (KeyValuePair<string, IEnumerable<string>> header in original.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return content;
    }
}
