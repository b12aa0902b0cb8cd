using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.TokenSharing;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Fleet;

public sealed class DistributedTokenCacheTests : IDisposable
{
    private static readonly DateTimeOffset s_expiry = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly MemoryDistributedCache _store = new(Options.Create(new MemoryDistributedCacheOptions()));
    private readonly SingleLock _lock = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    /// <summary>The name under which the entry of <see cref="Cache"/> is kept; its lock is named after it.</summary>
    private string Key => _lock.Name[..^":lock".Length];

    [Fact]
    public async Task A_token_comes_back_as_it_was_written()
    {
        DistributedTokenCache cache = Cache();
        Assert.Null(await cache.ReadAsync(default));

        await WriteAsync(cache, "token-1");

        CachedAccessToken? read = await Cache().ReadAsync(default);
        Assert.Equal("token-1", read!.Text);
        Assert.Equal(s_expiry, read.ExpiresAt);
    }

    [Fact]
    public async Task An_entry_ends_with_its_token()
    {
        DistributedTokenCache cache = Cache();
        await cache.WriteAsync(new CachedAccessToken("token", s_expiry), TimeSpan.FromMilliseconds(100), default);

        await Task.Delay(TimeSpan.FromMilliseconds(300));

        Assert.Null(await cache.ReadAsync(default));
    }

    [Fact]
    public async Task What_cannot_be_decrypted_is_no_token()
    {
        DistributedTokenCache cache = Cache();
        await WriteAsync(cache, "token");
        byte[] entry = (await _store.GetAsync(Key))!;
        byte[] changed = [.. entry];
        changed[^1] ^= 1;

        foreach (byte[] wrong in new byte[][] { [], [1, 2, 3], changed, entry[..^1], "token"u8.ToArray() })
        {
            await _store.SetAsync(Key, wrong);
            await AssertUnreadableAsync(cache);
        }
    }

    [Fact]
    public async Task What_other_keys_have_encrypted_is_no_token()
    {
        await WriteAsync(Cache(), "token");

        var stranger = new DistributedTokenCache(_store, _lock, new EphemeralDataProtectionProvider(), OptionsFor("ak-1"));

        await AssertUnreadableAsync(stranger);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 1, 0xFF })]
    [InlineData(new byte[] { 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x61 })]
    public async Task What_is_decrypted_may_be_no_token_either(byte[] plain)
    {
        DistributedTokenCache cache = Cache();
        IDataProtector protector = _protection.CreateProtector("Tidegate.Extensions.TokenSharing.AccessToken.v1", Key);
        await _store.SetAsync(Key, protector.Protect(plain));

        await AssertUnreadableAsync(cache);
    }

    [Fact]
    public async Task The_entry_of_one_access_key_cannot_be_passed_off_as_that_of_another()
    {
        await WriteAsync(Cache("ak-1"), "token");
        byte[] entry = (await _store.GetAsync(Key))!;
        DistributedTokenCache other = Cache("ak-2");
        Assert.Null(await other.ReadAsync(default));

        await _store.SetAsync(Key, entry);

        await AssertUnreadableAsync(other);
    }

    [Theory]
    [InlineData("https://apim.example.com", "https://apim.example.com/", true)]
    [InlineData("https://apim.example.com", "https://APIM.example.com:443", true)]
    [InlineData("https://apim.example.com", "https://apim.example.org", false)]
    [InlineData("https://apim.example.com", "http://apim.example.com", false)]
    public async Task A_token_is_shared_at_one_gateway_only(string gateway, string other, bool isShared)
    {
        await WriteAsync(Cache("ak", gateway), "token");

        CachedAccessToken? read = await Cache("ak", other).ReadAsync(default);

        Assert.Equal(isShared, read is not null);
    }

    [Fact]
    public async Task A_lock_that_another_holds_is_given_up_in_time()
    {
        var cache = new DistributedTokenCache(_store, _lock, _protection, OptionsFor("ak")) { LockPatience = TimeSpan.FromMilliseconds(50) };
        IAsyncDisposable? first = await cache.LockAsync(default);
        Assert.NotNull(first);
        Assert.Null(await cache.LockAsync(default));

        await first.DisposeAsync();

        Assert.NotNull(await cache.LockAsync(default));
    }

    [Fact]
    public void Without_gateway_or_access_key_nobody_knows_whose_token_it_is()
    {
        foreach (ApiClientOptions incomplete in new[] { new ApiClientOptions { AccessKey = "ak" }, new ApiClientOptions { Gateway = new Uri("https://x.test") } })
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => new DistributedTokenCache(_store, _lock, _protection, incomplete));
            Assert.StartsWith("Gateway and AccessKey must be set", exception.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static async Task AssertUnreadableAsync(DistributedTokenCache cache) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => cache.ReadAsync(default).AsTask());

    private static ApiClientOptions OptionsFor(string accessKey, string gateway = "https://apim.example.com") =>
        new() { Gateway = new Uri(gateway), AccessKey = accessKey };

    private static ValueTask WriteAsync(DistributedTokenCache cache, string token) =>
        cache.WriteAsync(new CachedAccessToken(token, s_expiry), TimeSpan.FromHours(2), default);

    private DistributedTokenCache Cache(string accessKey = "ak-1", string gateway = "https://apim.example.com") =>
        new(_store, _lock, _protection, OptionsFor(accessKey, gateway));
}
