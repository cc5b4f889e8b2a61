using Rapport.Agreement;

namespace Rapport.Tests.Agreement;

public class MachineAgainstAuditorsTests
{
    [Fact]
    public void Bias_is_machine_less_auditor_by_band_and_group()
    {
        Compared[] pairs = [.. Enumerable.Range(0, 12).Select(at => new Compared((at % 2) + 4.5, at < 6 ? 5 : 9, at < 6 ? "chat" : "call"))];
        var against = MachineAgainstAuditors.Of(pairs);
        Assert.Equal(-2, against.Bias.Value!.Value, 1e-9);
        Assert.Equal([null, 0.0, null, -4.0], against.ByBand.Select(band => band.Bias.Value));
        Assert.Equal(["call", "chat"], against.ByGroup.Select(group => group.Name));
        Assert.Equal(.5, against.ByGroup[1].AbsoluteError.Value!.Value, 1e-9);
    }

    [Fact]
    public void A_half_point_between_bands_belongs_to_the_one_above()
    {
        var against = MachineAgainstAuditors.Of([.. Enumerable.Repeat(new Compared(5, 3.5, "x"), 5), .. Enumerable.Repeat(new Compared(5, 8.5, "x"), 5)]);
        Assert.Equal([0, 5, 0, 5], against.ByBand.Select(band => band.Bias.N));
    }
}
