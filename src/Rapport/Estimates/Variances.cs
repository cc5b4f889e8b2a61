using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Estimates;

/// <summary>The three variances of a crossed table by REML, and how many degrees of freedom the mean's standard error has.</summary>
/// <param name="Conversation">Between conversations; 0 where it is not told apart.</param>
/// <param name="Auditor">Between auditors; 0 where it is not told apart.</param>
/// <param name="Rest">The rest, above 0.</param>
internal sealed record Variances(double Conversation, double Auditor, double Rest)
{
    private const double Step = 1e-3;
    private const int Grid = 40;
    private const double Furthest = 1e3;
    private static readonly double[] Starts = [0, .3, .7, 1.5, 3];

    /// <summary>The likeliest variances, none below 0; null where the values never vary beside conversation and auditor.</summary>
    public static Variances? Likeliest(Crossing table)
    {
        double conversation = table.Conversations < table.N && table.RestFreedom > 0 ? 1 : 0, auditor = table.Auditors.Count > 1 ? 1 : 0;
        Reml At(double one, double other) => new(table, conversation * one * one, auditor * other * other);
        var grid = from one in Starts from other in Starts select (One: one, Other: other);
        var start = grid.MinBy(each => At(each.One, each.Other).Profile);
        if (At(start.One, start.Other).RestVariance < 1e-12)
            return null;
        var (best, second) = Lowest((start.One, start.Other), (one, other) => At(one, other).Profile);
        best = At(0, second).Profile <= At(best, second).Profile + 1e-7 ? 0 : best;
        second = At(best, 0).Profile <= At(best, second).Profile + 1e-7 ? 0 : second;
        var rest = At(best, second).RestVariance;
        return rest < 1e-12 ? null : new(conversation * best * best * rest, auditor * second * second * rest, rest);
    }

    /// <summary>
    /// Compass search (Kolda, Lewis and Torczon 2003), ends below a step of 10⁻⁷: where few ratings leave the likelihood flat, a simplex goes round
    /// and round until it gives up.
    /// </summary>
    private static (double One, double Other) Lowest((double One, double Other) at, Func<double, double, double> value)
    {
        var (least, step) = (value(at.One, at.Other), .2);
        while (step > 1e-7)
        {
            (double One, double Other)[] around =
            [
                (at.One + step, at.Other), (Math.Abs(at.One - step), at.Other),
                (at.One, at.Other + step), (at.One, Math.Abs(at.Other - step)),
            ];
            var (next, lower) = around.Select(each => (Each: each, Value: value(each.One, each.Other))).MinBy(each => each.Value);
            if (lower < least && at.One < Furthest && at.Other < Furthest)
                (at, least) = (next, lower);
            else
                step /= 2;
        }
        return at;
    }

    /// <summary>The fit at these variances.</summary>
    public Reml On(Crossing table) => new(table, Conversation / Rest, Auditor / Rest);

    /// <summary>
    /// Satterthwaite's degrees of freedom of the mean's variance v: 2 v² / (g' A g), g its gradient and A the variances' asymptotic covariance,
    /// from the likelihood's curvature (Giesbrecht and Burns 1985; Kuznetsova and others 2017). Variances of 0 take no part. Never less than 1,
    /// never more than ratings − 1; auditors − 1 where their variance came out as 0, since so many auditors it was who said so (our own guard:
    /// the study shows intervals too short without it).
    /// </summary>
    public double FreedomOfMean(Crossing table)
    {
        if (Auditor <= 0 && table.Auditors.Count > 1)
            return table.Auditors.Count - 1;
        int[] free = [.. Enumerable.Range(0, 3).Where(at => Values[at] > 0)];
        var curvature = Matrix<double>.Build.Dense(free.Length, free.Length, (row, column) => Curvature(table, free[row], free[column]));
        var gradient = Vector<double>.Build.Dense(
            free.Length,
            at => (MeanVariance(Moved(free[at], Step), table) - MeanVariance(Moved(free[at], -Step), table)) / (2 * Step * Values[free[at]]));
        var variance = MeanVariance(this, table);
        var spread = 2 * (gradient * curvature.PseudoInverse() * gradient);
        return spread > 0 ? Math.Clamp(2 * variance * variance / spread, 1, table.N - 1) : 1;
    }

    /// <summary>
    /// The root mean squared errors of the auditors' effects, the doubt about the auditors' variance included (Kass and Steffey 1989): over a
    /// grid of σ from 0 to twice the ratings' deviation, each weighed by its likelihood, the variance of prediction and the squared distance of
    /// that σ's effects from these. Without it a σ that happens to be estimated as 0 would pass for knowledge.
    /// </summary>
    public double[] EffectErrors(Crossing table)
    {
        var most = 2 * Math.Sqrt(Conversation + Auditor + Rest);
        var effects = On(table).Effects();
        var grid = Enumerable.Range(0, Grid)
            .Select(at => most * (at + .5) / Grid)
            .Select(sigma => new Reml(table, Conversation / Rest, sigma * sigma / Rest))
            .ToArray();
        var likeliest = grid.Min(each => each.At(Rest));
        var sum = grid.Sum(each => Math.Exp((likeliest - each.At(Rest)) / 2));
        var errors = new double[effects.Count];
        foreach (var each in grid)
        {
            var (weight, others, variances) = (Math.Exp((likeliest - each.At(Rest)) / 2) / sum, each.Effects(), each.EffectVariances());
            for (var at = 0; at < errors.Length; at++)
                errors[at] += weight * ((Rest * variances[at]) + Math.Pow(others[at] - effects[at], 2));
        }

        return [.. errors.Select(Math.Sqrt)];
    }

    private double[] Values => [Conversation, Auditor, Rest];

    private static double MeanVariance(Variances at, Crossing table) => at.Rest / at.On(table).Information;

    private Variances Moved(int which, double share) => which switch
    {
        0 => this with { Conversation = Conversation * (1 + share) },
        1 => this with { Auditor = Auditor * (1 + share) },
        _ => this with { Rest = Rest * (1 + share) },
    };

    /// <summary>∂²(−2 log likelihood) by central differences.</summary>
    private double Curvature(Crossing table, int one, int other)
    {
        double At(double left, double right)
        {
            var moved = Moved(one, left).Moved(other, right);
            return moved.On(table).At(moved.Rest);
        }

        var unit = 4 * Step * Step * Values[one] * Values[other];
        return (At(Step, Step) - At(Step, -Step) - At(-Step, Step) + At(-Step, -Step)) / unit;
    }
}
