using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>The anonymous survey was answered meanwhile; nothing was changed.</summary>
internal sealed class SpentException() : Exception("This anonymous survey has been answered already.");

/// <summary>Keeps answers. What it returns from is durable; many at once share a transaction.</summary>
internal sealed class Answering(Store store, GroupCommit together, SurveyBook book, TimeProvider clock)
{
    /// <summary>Keeps an answer to an invitation, or changes it.</summary>
    /// <param name="token">The link's.</param>
    /// <param name="opened">What it opened, a moment ago.</param>
    /// <param name="survey">The wording that was answered.</param>
    /// <param name="given">What was given, none of it too long.</param>
    /// <param name="isSent">Whether the customer sent it.</param>
    /// <exception cref="SpentException">It was anonymous, and spent.</exception>
    public async Task KeepAsync(string token, Opened opened, Survey survey, Given given, bool isSent)
    {
        await book.KeepAsync(store, survey);
        if (opened.Invitation.IsAnonymous)
        {
            await KeepAnonymouslyAsync(opened.Invitation, survey, given);
            return;
        }
        try
        {
            await together.CommitAsync(shared => Keep(shared, opened, survey, given, isSent));
        }
        catch (DbUpdateException)
        {
            // Sent twice in one moment: the other was first, so that this one changes it.
            if (await Opened.FindAsync(store, token) is { } again)
                await together.CommitAsync(shared => Keep(shared, again, survey, given, isSent));
        }
    }

    /// <summary>Keeps an answer that came by a card, with the invitation that it makes up for.</summary>
    public async Task KeepAsync(SurveyInvitation invitation, Survey survey, Given given)
    {
        await book.KeepAsync(store, survey);
        var answer = given.ToAnswer(survey, 0, null, clock.GetUtcNow(), isSent: true);
        (invitation.Answer, invitation.CallBack) = (answer, IsHurt(answer) ? new CallBack { OpenedAt = answer.ChangedAt } : null);
        await together.CommitAsync(shared =>
        {
            shared.Add(invitation);
            return Task.CompletedTask;
        });
    }

    private Task Keep(Store shared, Opened opened, Survey survey, Given given, bool isSent)
    {
        var answer = given.ToAnswer(survey, opened.Invitation.Id, opened.Answer, clock.GetUtcNow(), isSent);
        if (opened.Answer is null)
            shared.Add(answer);
        else
            shared.Update(answer);
        if (answer.IsSent && IsHurt(answer) && !opened.HasCallBack)
            shared.Add(new CallBack { InvitationId = answer.InvitationId, OpenedAt = answer.ChangedAt });
        return Task.CompletedTask;
    }

    private async Task KeepAnonymouslyAsync(SurveyInvitation invitation, Survey survey, Given given)
    {
        try
        {
            await together.CommitAsync(async shared =>
            {
                var spent = await shared.SurveyInvitations.SingleAsync(each => each.Id == invitation.Id);
                if (spent.IsSpent)
                    throw new SpentException();
                spent.IsSpent = true;
                shared.Add(Anonymous(invitation, survey, given));
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new SpentException();
        }
    }

    private static AnonymousAnswer Anonymous(SurveyInvitation invitation, Survey survey, Given given) => new()
    {
        Id = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) & long.MaxValue,
        Version = survey.Version,
        Month = (int)(new DateTimeOffset(invitation.ContactAt.UtcDateTime.Year, invitation.ContactAt.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero)
            - DateTimeOffset.UnixEpoch).TotalDays,
        Team = invitation.Team,
        Channel = invitation.Channel,
        Felt = given.Number("felt"),
        Interest = given["interest"],
        PickedUp = given["pickedUp"],
        ComeBack = given.Number("comeBack"),
        TellFriends = given.Number("tellFriends"),
        Extra = given.Extra(survey),
    };

    private static bool IsHurt(SurveyAnswer answer) => answer.Felt <= CallBack.Hurt;
}
