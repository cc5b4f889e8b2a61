using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rapport.Web.Permissions;

/// <summary>Stores a day as days since 1970-01-01, as the narrow facts hold theirs.</summary>
internal sealed class Days() : ValueConverter<DateOnly, int>(day => day.DayNumber - Epoch, number => DateOnly.FromDayNumber(number + Epoch))
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>A day as it is stored.</summary>
    public static int Of(DateOnly day) => day.DayNumber - Epoch;
}
