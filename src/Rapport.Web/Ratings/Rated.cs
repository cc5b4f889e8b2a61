using System.Buffers;
using System.Text;
using System.Text.Json;
using Rapport.Ratings;

namespace Rapport.Web.Ratings;

/// <summary>A rating on its way into the store.</summary>
internal sealed class Rated
{
    /// <summary>Works out all that can be known without the database.</summary>
    /// <param name="stock">The version the yardstick gives, which a declined rating is not told.</param>
    public Rated(Due due, Rating rating, string? stock)
    {
        (Due, Rating, Stock) = (due, rating, stock);
        Line = LineOf(rating);
    }

    public Due Due { get; }

    public Rating Rating { get; }

    public string? Stock { get; }

    /// <summary>What <c>rapport rate</c> prints.</summary>
    public string Line { get; }

    /// <summary>How many turns were rated.</summary>
    public int Turns => Rating.Conversation.Turns.Count;

    /// <summary>What <c>rapport rate</c> prints for a rating.</summary>
    public static string LineOf(Rating rating)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, RatingWriter.Options))
            RatingWriter.Write(json, rating);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
