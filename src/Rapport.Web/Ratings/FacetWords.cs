using Rapport.Ratings;

namespace Rapport.Web.Ratings;

/// <summary>The six parts of a rating as people read them.</summary>
internal static class FacetWords
{
    public static string Of(FacetName name) => name switch
    {
        FacetName.CueResponse => "Response to cues",
        FacetName.PersonalInterest => "Personal interest",
        FacetName.EmpathyInAction => "Empathy into action",
        FacetName.OwnWords => "Own words",
        FacetName.Care => "Care and ownership",
        _ => "Manner",
    };
}
