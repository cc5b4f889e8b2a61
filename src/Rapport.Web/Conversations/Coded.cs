using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rapport.Ratings;

namespace Rapport.Web.Conversations;

/// <summary>Stores a code as files and the API spell it: <c>inPerson</c>, <c>lifeEvent</c>, <c>actedOn</c>.</summary>
internal sealed class Coded<T>() : ValueConverter<T, string>(value => Words.Code(value), code => Words.Parse<T>(code)!.Value)
    where T : struct, Enum;
