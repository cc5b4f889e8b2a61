using Rapport.Readings.BuiltIn;
using static Rapport.Readings.BuiltIn.Net;

namespace Rapport.Train;

/// <summary>A network while it learns: its weights with their slopes, and room for the case at hand.</summary>
internal sealed class Fitting
{
    private readonly int hidden, outputs, width;
    private readonly Parameters first, biases, second;
    private readonly float[] sums, errors, back;

    /// <param name="inputs">How many.</param>
    /// <param name="hidden">How many hidden units; 0 for a linear network.</param>
    /// <param name="prior">The logit at which each output begins.</param>
    /// <param name="random">Where the weights begin.</param>
    public Fitting(int inputs, int hidden, float[] prior, Random random)
    {
        (this.hidden, outputs, width) = (hidden, prior.Length, hidden + prior.Length);
        first = new(inputs * width, at => at % width < hidden ? (float)(random.NextDouble() - .5) * 2 * MathF.Sqrt(3f / inputs) * .7f : 0);
        biases = new(width, at => at < hidden ? 0 : prior[at - hidden]);
        second = new(hidden * outputs, _ => (float)(random.NextDouble() - .5) * .1f);
        (sums, errors, back) = (new float[width], new float[outputs], new float[width]);
    }

    /// <summary>Adds the slopes of one case, its inputs standardised.</summary>
    public void Learn(float[] x, float[] targets)
    {
        Forth(x);
        Train.Learn.Errors(errors, targets);
        Back(x);
    }

    /// <summary>Goes down the slopes of a batch of so many cases; biases do not decay.</summary>
    public void Step(float rate, float decay, int batch)
    {
        first.Step(rate, decay, batch);
        second.Step(rate, decay, batch);
        biases.Step(rate, 0, batch);
    }

    public Net Net(float[] means, float[] factors) => new()
    {
        Means = means,
        Factors = factors,
        First = first.Values,
        Biases = biases.Values,
        Second = second.Values,
        Hidden = hidden,
    };

    /// <summary>From inputs to logits, which stand where the errors will.</summary>
    private void Forth(float[] x)
    {
        biases.Values.CopyTo(sums, 0);
        for (var input = 0; input < x.Length; input++)
            Add(first.Values.AsSpan(input * width, width), x[input], sums);
        sums.AsSpan(hidden).CopyTo(errors);
        for (var unit = 0; unit < hidden; unit++)
        {
            if (sums[unit] > 0)
                Add(second.Values.AsSpan(unit * outputs, outputs), sums[unit], errors);
        }
    }

    /// <summary>From errors to slopes; a hidden unit that was silent learns nothing.</summary>
    private void Back(float[] x)
    {
        Array.Clear(back);
        errors.CopyTo(back.AsSpan(hidden));
        for (var unit = 0; unit < hidden; unit++)
        {
            if (sums[unit] <= 0)
                continue;
            back[unit] = Meanings.Dot(second.Values.AsSpan(unit * outputs, outputs), errors);
            Add(errors, sums[unit], second.Slopes.AsSpan(unit * outputs, outputs));
        }

        Add(back, 1, biases.Slopes);
        for (var input = 0; input < x.Length; input++)
            Add(back, x[input], first.Slopes.AsSpan(input * width, width));
    }
}
