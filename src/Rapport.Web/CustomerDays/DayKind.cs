namespace Rapport.Web.CustomerDays;

/// <summary>What kind of day it is.</summary>
internal enum DayKind
{
    /// <summary>With the drivers, fitters, technicians.</summary>
    OnTheRoad,

    /// <summary>Beside a customer, at home or at work.</summary>
    BesideACustomer,

    /// <summary>Along the customer's way through our own house.</summary>
    OurOwnHouse,

    /// <summary>As a customer oneself: order, call, return.</summary>
    AsACustomer,

    /// <summary>Beside colleagues whom we serve.</summary>
    InternalCustomer,
}

/// <summary>Whether whoever lets us in has agreed to it.</summary>
internal enum HostConsent
{
    /// <summary>Nobody lets us in.</summary>
    NotNeeded,

    /// <summary>Not answered yet: nothing may be noted.</summary>
    Asked,

    Given,

    /// <summary>Taken back: name and notes are gone, and a day that was ahead is cancelled.</summary>
    Withdrawn,
}

/// <summary>Kinds as people read them.</summary>
internal static class DayKindWords
{
    public static string Said(this DayKind kind) => kind switch
    {
        DayKind.OnTheRoad => "On the road with the drivers",
        DayKind.BesideACustomer => "Beside a customer, at home or at work",
        DayKind.OurOwnHouse => "The customer’s way through our own house",
        DayKind.AsACustomer => "As a customer ourselves",
        _ => "With an internal customer",
    };

    /// <summary>Whether somebody lets us in, who is to be asked.</summary>
    public static bool HasHost(this DayKind kind) => kind is DayKind.OnTheRoad or DayKind.BesideACustomer or DayKind.InternalCustomer;
}
