namespace Matching.Solver;

/// <summary>What a stage's bound rests on, kept until the certificate is written.</summary>
/// <param name="Weights">Weights of the levels.</param>
/// <param name="Dual">Dual of each item.</param>
/// <param name="Multiplier">Multiplier of each limit of the stage: the model's that can bind, then those that hold earlier levels.</param>
/// <param name="CutPrice">Price of each of <paramref name="Cuts"/>.</param>
/// <param name="Cuts">Items of each cut.</param>
/// <param name="BinValue">Bound of each bin at these duals.</param>
/// <param name="Bound">What they add up to.</param>
/// <param name="Search">What a search made of it; null for nothing.</param>
internal sealed record BoundEvidence(LevelWeights Weights, long[] Dual, long[] Multiplier, long[] CutPrice, int[][] Cuts, long[] BinValue, Int128 Bound, SearchedBound? Search)
{
    /// <summary>Copies the duals at which a relaxation is priced.</summary>
    public static BoundEvidence Of(Stage stage, Int128 dualBound, SearchedBound search) => new(
        stage.Weights,
        (long[])stage.Relaxation.Dual.Clone(),
        (long[])stage.Relaxation.Multiplier.Clone(),
        (long[])stage.Relaxation.Cuts.Price.Clone(),
        stage.Relaxation.Cuts.Members,
        (long[])stage.Relaxation.BinValue.Clone(),
        dualBound,
        search);
}
