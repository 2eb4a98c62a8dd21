namespace Matching.Solver;

/// <summary>Writes a solution's certificate from the evidence that the engine has kept.</summary>
internal static class CertificateWriter
{
    public static SolutionCertificate Write(Topology topology, Incumbent incumbent, SolutionStatus status, long feasibilityNodes)
    {
        AssignmentModel model = topology.Model;
        IReadOnlyList<LevelValue> levels = incumbent.Levels();
        bool hasPlan = incumbent.Plan is not null;
        return new SolutionCertificate
        {
            ModelFingerprint = ModelFingerprint.Of(model),
            Status = status,
            Values = hasPlan ? [.. levels.Select(level => level.Value)] : [],
            FeasibilityNodes = status == SolutionStatus.Infeasible ? feasibilityNodes : null,
            Levels = [.. levels.Select((level, index) => OfLevel(topology, index, level.Bound, incumbent.EvidenceOf(index)))],
        };
    }

    private static LevelCertificate OfLevel(Topology topology, int level, long bound, BoundEvidence? evidence)
    {
        if (evidence is null)
        {
            return new LevelCertificate { Level = level, Bound = bound, Basis = BoundBasis.EachItemAlone };
        }

        AssignmentModel model = topology.Model;
        int own = topology.LimitIndices.Length;
        var limits = new long[model.LinearLimits.Count];
        for (int row = 0; row < own; row++)
        {
            limits[topology.LimitIndices[row]] = evidence.Multiplier[row];
        }

        Int128 constant = 0;
        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            constant += (Int128)evidence.Weights.Weigh(model.SplitCost(set)) * (model.TogetherPresence(set).Length - 1);
        }

        return new LevelCertificate
        {
            Level = level,
            Bound = bound,
            Basis = evidence.Search is null ? BoundBasis.Duals : BoundBasis.Search,
            Weights = evidence.Weights.Weight[..(level + 1)],
            EarlierMultipliers = evidence.Multiplier[own..],
            LimitMultipliers = limits,
            ItemDuals = evidence.Dual,
            Cuts = [.. evidence.Cuts.Zip(evidence.CutPrice, (items, price) => new PricedCut(items, price)).Where(cut => cut.Price > 0)],
            Bins = [.. evidence.BinValue.Select((value, bin) => new BinBound(bin, value))],
            Constant = constant,
            DualBound = evidence.Bound,
            Search = evidence.Search is { } search ? search with { Parts = [.. search.Parts.Select(part => part with { Limits = InModel(topology, part.Limits) })] } : null,
        };
    }

    private static int[] InModel(Topology topology, IReadOnlyList<int> rows)
    {
        int own = topology.LimitIndices.Length;
        return [.. rows.Select(row => row < own ? topology.LimitIndices[row] : topology.Model.LinearLimits.Count + row - own)];
    }
}
