using Rapport.Agreement;

namespace Rapport.Tests.Agreement;

public class IntraclassTests
{
    /// <summary>Shrout and Fleiss (1979), table 2: six targets, four judges.</summary>
    private static readonly double?[][] Judges =
        [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Fact]
    public void Coefficients_are_those_of_Shrout_and_Fleiss()
    {
        var icc = Intraclass.Of(new(Judges));
        Assert.Equal(.29, icc.Single.Value!.Value, .005);
        Assert.Equal(.62, icc.Average.Value!.Value, .005);
        Assert.True(icc.Complete);
        Assert.Equal(4, icc.AverageOf);
    }

    /// <summary>The interval that the R package psych prints for this table (Revelle; McGraw and Wong's formula): .019 to .76.</summary>
    [Fact]
    public void Its_F_interval_is_that_of_McGraw_and_Wong()
    {
        var icc = Intraclass.Of(new(Judges));
        Assert.Equal(.019, icc.ByF.Low!.Value, .001);
        Assert.Equal(.761, icc.ByF.High!.Value, .001);
    }

    [Fact]
    public void Its_own_interval_is_near_that_and_never_below_nothing()
    {
        var icc = Intraclass.Of(new(Judges));
        Assert.InRange(icc.Single.Low!.Value, 0, .08);
        Assert.InRange(icc.Single.High!.Value, .65, .8);
        Assert.Equal(4 * icc.Single.High.Value / (1 + (3 * icc.Single.High.Value)), icc.Average.High!.Value, 1e-12);
    }

    [Fact]
    public void One_missing_cell_changes_little()
    {
        double?[][] rows = [.. Judges.Select(row => row.ToArray())];
        rows[3][3] = null;
        var icc = Intraclass.Of(new(rows));
        Assert.False(icc.Complete);
        Assert.InRange(icc.Single.Value!.Value, .2, .4);
        Assert.InRange(icc.Single.Low!.Value, 0, .1);
    }

    [Fact]
    public void Nothing_is_said_where_no_conversation_was_rated_twice() =>
        Assert.Null(Intraclass.Of(new([[1, null], [null, 2], [3, null], [null, 4], [5, null], [null, 7]])).Single.Value);

    [Fact]
    public void Raters_alike_in_all_agree_wholly()
    {
        var icc = Intraclass.Of(new([[1, 1], [4, 4], [6, 6], [3, 3], [9, 9]]));
        Assert.Equal((1.0, 1.0), (icc.Single.Value!.Value, icc.Average.Value!.Value));
    }
}
