using System.Collections.Concurrent;
using Matching.Compilation;

namespace Matching;

/// <summary>Finds a home's shortlist of referred children without asking the rules about each of them. Safe for concurrent use.</summary>
/// <remarks>
/// Children are looked at the most urgent first; as soon as the list is full, the less urgent can be left. Whom the columns rule out, or price too dear for the list, no rule is asked about.
/// So the list is exactly that of <see cref="Ranking"/> over all children.
/// </remarks>
internal sealed class ChildRanking
{
    private readonly MatchingProblem problem;
    private readonly MatchingPolicy policy;
    private readonly PlacementColumns columns;
    private readonly int[] byUrgency;
    private readonly ConcurrentBag<PairPricer> pricers = [];

    public ChildRanking(MatchingProblem problem, MatchingPolicy policy, PlacementColumns columns)
    {
        (this.problem, this.policy, this.columns) = (problem, policy, columns);
        byUrgency = [.. Enumerable.Range(0, problem.Referrals.Count).OrderBy(number => problem.Referrals[number].Urgency)];
    }

    /// <summary>The best children for a home, the most urgent first, then best first.</summary>
    public IReadOnlyList<RankedPlacement> Best(Home home, int count)
    {
        PairPricer pricer = pricers.TryTake(out PairPricer? idle) ? idle : new PairPricer(columns);
        int bin = columns.HomeIndex[home.Id];
        ulong[] only = HomeBits.None(problem.Homes.Count);
        HomeBits.Add(only, bin);
        var best = new SortedSet<Candidate>();
        foreach (int number in byUrgency)
        {
            if (best.Count == count && problem.Referrals[number].Urgency > best.Max.Urgency)
            {
                break;
            }

            if (MayHave(number, bin))
            {
                Consider(number);
            }
        }

        pricers.Add(pricer);
        return [.. best.Select(one => Ranking.Describe(problem, policy, problem.Referrals[one.Number], home, one.Law, one.Wishes))];

        void Consider(int number)
        {
            pricer.Turn([number], only);
            if (!HomeBits.Has(pricer.Open, bin) || !pricer.Admits(bin))
            {
                return;
            }

            var cost = new long[columns.Levels];
            pricer.AddPrices(bin, cost);
            Referral referral = problem.Referrals[number];
            if ((best.Count == count && Of(number, cost).CompareTo(best.Max) > 0)
                || !Ranking.AdmittedBySettled(policy, new PlacementCase(problem, referral, home), cost))
            {
                return;
            }

            best.Add(Of(number, cost));
            if (best.Count > count)
            {
                best.Remove(best.Max);
            }
        }
    }

    private Candidate Of(int number, long[] cost) => new(problem.Referrals[number].Urgency, cost[(int)ObjectiveLevel.Law], cost[(int)ObjectiveLevel.Wishes], number);

    // What rules say of classes alone; a child's own homes are asked about by themselves.
    private bool MayHave(int number, int bin)
    {
        if (columns.Own.IsOwn(number, bin))
        {
            return true;
        }

        foreach (BarColumn bar in columns.Bars)
        {
            int childClass = bar.Table.ChildClass[number];
            if (childClass >= 0 && !HomeBits.Has(bar.Open[childClass], bin))
            {
                return false;
            }
        }

        return HomeBits.Has(columns.Open, bin);
    }

    /// <summary>A child in the list; equal ones in the order of their ids, which is the problem's.</summary>
    private readonly record struct Candidate(Urgency Urgency, long Law, long Wishes, int Number) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => (Urgency, Law, Wishes, Number).CompareTo((other.Urgency, other.Law, other.Wishes, other.Number));
    }
}
