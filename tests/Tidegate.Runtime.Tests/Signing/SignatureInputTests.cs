using System;
using System.Linq;
using System.Text;
using Tidegate.Auth.EnosApim;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>The signature is that of its pieces joined, however long they are, and nothing of one is left to the next.</summary>
public sealed class SignatureInputTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(5000)]
    public void A_signature_does_not_depend_on_how_its_input_is_split(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(static i => (char)('a' + (i % 26))));
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        string expected = TestApi.Sha256(text);

        for (int parts = 0; parts < 4; parts++)
        {
            int first = length * parts / 4;
            int second = (length - first) / 2;
            string signature = RequestSignature.Compute(
                bytes.AsSpan(0, first), bytes.AsSpan(first, second), bytes.AsSpan(first + second), default);

            Assert.Equal(expected, signature);
        }
    }
}
