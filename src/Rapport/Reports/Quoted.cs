using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>A cue that was met well, in the words of both.</summary>
/// <param name="Source">The source whose id it is.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Kind">What kind of cue.</param>
/// <param name="Response">How it was met: personalised or acted on.</param>
/// <param name="Customer">What the customer let drop.</param>
/// <param name="Answer">What met it.</param>
/// <param name="Advisor">Who said it; null where the source does not say.</param>
/// <param name="Rating">The conversation's rating.</param>
/// <param name="Anchor">Its anchor.</param>
public sealed record Moment(
    string Source, string Conversation, CueKind Kind, Response Response,
    string Customer, string Answer, string? Advisor, double Rating, Anchor Anchor);

/// <summary>A cue that nobody heard, or that met no more than a formula or a denial. Names of advisors are taken out.</summary>
/// <param name="Source">The source whose id it is.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Kind">What kind of cue.</param>
/// <param name="Salience">1 minor, 2 material, 3 focal.</param>
/// <param name="Response">How it was met: dismissed, missed or scripted.</param>
/// <param name="Customer">What the customer let drop.</param>
/// <param name="Instead">What was said instead: the words that dismissed it or the formula; where it was missed, the next sentence; or null.</param>
/// <param name="Rating">The conversation's rating.</param>
/// <param name="Anchor">Its anchor.</param>
public sealed record Unheard(
    string Source, string Conversation, CueKind Kind, int Salience, Response Response,
    string Customer, string? Instead, double Rating, Anchor Anchor);

/// <summary>A stock line, and how conversations with and without it are rated. The difference is an association, no cause.</summary>
/// <param name="Text">The line.</param>
/// <param name="Times">How often it was said.</param>
/// <param name="Conversations">In how many conversations, rated or not.</param>
/// <param name="With">Ratings of the conversations that hold it.</param>
/// <param name="Without">Ratings of those that do not.</param>
public sealed record StockRow(string Text, int Times, int Conversations, Estimate With, Estimate Without);
