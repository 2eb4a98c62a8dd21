namespace Matching.Benchmarks.Targets;

/// <summary>How the time to a gap of 0.5 % grows from Wales to twelve times Wales: the exponent of size.</summary>
internal sealed class Growth : ITarget
{
    /// <summary>Limit of the run of twelve times Wales.</summary>
    public const double Limit = 180;

    public string Name => "growth";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        if (quick)
        {
            yield break;
        }

        double one = runs.Run(WalesAfresh.Scenario, WalesAfresh.Limit).SecondsTo(0.005) ?? double.PositiveInfinity;
        double twelve = runs.Run("wales-x12", Limit).SecondsTo(0.005) ?? double.PositiveInfinity;
        double exponent = Math.Log(twelve / one) / Math.Log(12);
        bool known = double.IsFinite(exponent);
        yield return new TargetLine(
            "growth from × 1 to × 12",
            Figures.Text($"0.5 % after {Figures.Seconds(one)} and {Figures.Seconds(twelve)}{(known ? Figures.Text($": exponent {exponent:0.00}") : "")}"),
            "exponent ≤ 1.3",
            "1.1",
            known && exponent <= 1.3,
            known && exponent <= 1.1,
            new Dictionary<string, double> { ["exponent"] = exponent, ["× 1, s"] = one, ["× 12, s"] = twelve });
    }
}
