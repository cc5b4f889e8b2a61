using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// The signature of a webhook: <c>sha256=</c> and the hexadecimal HMAC-SHA-256 of <c>timestamp.body</c>, as Chatwoot signs, and as we ask of
/// every other. A delivery is taken within five minutes, and once.
/// </summary>
internal static class Signature
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>What a delivery with this body must bring.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret),
            (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body]));

    /// <summary>Why a delivery is not believed; null where it is.</summary>
    /// <param name="secret">Shared with the sender.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="signature">As it came.</param>
    /// <param name="body">Byte by byte.</param>
    /// <param name="now">The moment.</param>
    public static string? Complaint(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || string.IsNullOrEmpty(signature))
            return "It is not signed: timestamp and signature are missing.";
        var expected = Encoding.UTF8.GetBytes(Of(secret, timestamp!, body));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)))
            return "The signature does not fit the body.";
        return Math.Abs(now.ToUnixTimeSeconds() - seconds) > Fresh.TotalSeconds ? "The timestamp is more than five minutes off. Is the sender's clock right?"
            : null;
    }

    /// <summary>Notes a delivery among the store's changes, under its signature.</summary>
    /// <returns>False where it was taken before.</returns>
    public static async Task<bool> IsNewAsync(Store store, string signature, DateTimeOffset now)
    {
        var old = (now - 3 * Fresh).ToUnixTimeMilliseconds();
        var (hash, at) = (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signature))), now.ToUnixTimeMilliseconds());
        await store.Database.ExecuteSqlAsync($"DELETE FROM survey_deliveries WHERE at < {old}");
        return await store.Database.ExecuteSqlAsync(
            $"INSERT INTO survey_deliveries (key_hash, at) VALUES ({hash}, {at}) ON CONFLICT (key_hash) DO NOTHING") == 1;
    }
}
