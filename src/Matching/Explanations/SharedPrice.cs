namespace Matching;

/// <summary>Divides a price that several children share, so that what each is told adds up to the plan's score, unit for unit.</summary>
internal static class SharedPrice
{
    /// <summary>One child's part: equal parts among the referred, and what is left over one unit each to the first by id.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="price">The whole price, 0 or more.</param>
    /// <param name="child">A referred child among them.</param>
    /// <param name="concerned">All whom the price concerns, each once; the settled bear no part.</param>
    public static long PartOf(MatchingProblem problem, long price, ChildId child, IReadOnlyList<ChildId> concerned)
    {
        ChildId[] bearers = [.. concerned.Where(one => problem.FindReferral(one) is not null)];
        int before = bearers.Count(one => string.CompareOrdinal(one.Value, child.Value) < 0);
        (long part, long rest) = Math.DivRem(price, bearers.Length);
        return part + (before < rest ? 1 : 0);
    }
}
