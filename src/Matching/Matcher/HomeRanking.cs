using System.Collections.Concurrent;
using Matching.Compilation;

namespace Matching;

/// <summary>An index of a problem's homes for one policy, from which a child's shortlist comes without looking at all of them. Safe for concurrent use.</summary>
/// <remarks>
/// Homes are looked at nearest first. As soon as the list is full, and distance alone makes every home further away worse than its last, the rest can be left. So the list is exactly that
/// of <see cref="Ranking"/> over all homes.
/// </remarks>
internal sealed class HomeRanking
{
    private readonly MatchingProblem problem;
    private readonly MatchingPolicy policy;
    private readonly PlacementColumns columns;
    private readonly ulong[] all;
    private readonly Dictionary<ChildId, int> numbers;
    private readonly ConcurrentBag<PairPricer> pricers = [];
    private readonly Lazy<ChildRanking> children;

    public HomeRanking(MatchingProblem problem, MatchingPolicy policy)
    {
        (this.problem, this.policy) = (problem, policy);
        columns = new PlacementColumns(problem, new PolicyRules(policy), Enum.GetValues<ObjectiveLevel>().Length, 0, CancellationToken.None);
        all = HomeBits.All(problem.Homes.Count);
        numbers = problem.Referrals.Select((referral, number) => (referral.Child.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        children = new(() => new ChildRanking(problem, policy, columns));
    }

    /// <summary>The same for a home's shortlist of children.</summary>
    public ChildRanking Children => children.Value;

    /// <summary>The best homes for a referral, best first.</summary>
    public IReadOnlyList<RankedPlacement> Best(Referral referral, int count)
    {
        PairPricer pricer = pricers.TryTake(out PairPricer? idle) ? idle : new PairPricer(columns);
        int number = numbers[referral.Child.Id];
        pricer.Turn([number], all);
        var best = new SortedSet<Candidate>();
        foreach (int home in columns.Own.Of(number))
        {
            Consider(home);
        }

        LookAround();
        pricers.Add(pricer);
        return [.. best.Select(one => Ranking.Describe(problem, policy, referral, problem.Homes[one.Home], one.Law, one.Wishes))];

        void LookAround()
        {
            SiteOrder order = columns.Sites.From(referral.Child.HomeCommunity);
            LeastPrices? least = LeastPrices.Of(columns, [referral]);
            for (int place = 0; place < order.Count; place++)
            {
                int site = order[place];
                if (best.Count == count && least is not null
                    && IsWorse(least.From(site, ObjectiveLevel.Law), least.From(site, ObjectiveLevel.Wishes)))
                {
                    return;
                }

                if (best.Count == count && IsWorse(pricer.LeastAt(site, (int)ObjectiveLevel.Law), pricer.LeastAt(site, (int)ObjectiveLevel.Wishes)))
                {
                    continue;
                }

                foreach (int home in columns.Sites.HomesAt(site))
                {
                    if (!columns.Own.IsOwn(number, home))
                    {
                        Consider(home);
                    }
                }
            }
        }

        bool IsWorse(long law, long wishes) => (law, wishes).CompareTo((best.Max.Law, best.Max.Wishes)) > 0;

        void Consider(int home)
        {
            if (!HomeBits.Has(pricer.Open, home) || !pricer.Admits(home))
            {
                return;
            }

            var cost = new long[columns.Levels];
            pricer.AddPrices(home, cost);
            if ((best.Count == count && IsWorse(cost[(int)ObjectiveLevel.Law], cost[(int)ObjectiveLevel.Wishes]))
                || !Ranking.AdmittedBySettled(policy, new PlacementCase(problem, referral, problem.Homes[home]), cost))
            {
                return;
            }

            best.Add(new Candidate(cost[(int)ObjectiveLevel.Law], cost[(int)ObjectiveLevel.Wishes], home));
            if (best.Count > count)
            {
                best.Remove(best.Max);
            }
        }
    }

    /// <summary>A home in the list; equal ones in the order of their ids, which is the problem's.</summary>
    private readonly record struct Candidate(long Law, long Wishes, int Home) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => (Law, Wishes, Home).CompareTo((other.Law, other.Wishes, other.Home));
    }
}
