using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Web.People;

/// <summary>A secret that is shown once and kept only as its hash. 256 random bits need no salt and no slow hash.</summary>
/// <param name="Text">What the holder gets: the prefix and 43 letters, digits, <c>-</c> and <c>_</c>.</param>
internal sealed record Secret(string Text)
{
    /// <summary>What is stored: SHA-256 in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>A new one; the prefix tells people what it opens.</summary>
    public static Secret New(string prefix = "") => new(prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
}
