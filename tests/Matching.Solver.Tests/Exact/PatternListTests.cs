namespace Matching.Solver.Tests.Exact;

/// <summary>The list of patterns, against every set of arcs that fits.</summary>
public sealed class PatternListTests
{
    private const long Plenty = 1_000_000;

    [Fact]
    public void Of_AnyProblemAndSlack_HoldsEveryPatternBelowTheThreshold() => new RandomCases(2_000).Check(Composed.Cases, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        var random = new Random(one.Seed);
        Relaxation relaxation = Priced(problem, random);
        long slack = random.NextInt64(1, 2 * Greatest(problem));
        long work = 0;
        PatternList list = PatternList.Of(relaxation, slack, new RunClock(new SolveOptions(), CancellationToken.None), Plenty, ref work).ShouldNotBeNull();

        var contents = new BinContents(problem);
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            var expected = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (int[] arcs in Subsets(problem, bin))
            {
                long cost = contents.Evaluate(bin, arcs);
                if (cost < CompositeProblem.Never && cost - arcs.Sum(arc => relaxation.Dual[problem.ArcItem[arc]]) < relaxation.BinValue[bin] + slack)
                {
                    expected.Add(string.Join(',', arcs), cost);
                }

                bool isMore = arcs.Length > 1 && cost < CompositeProblem.Never && arcs.Sum(arc => problem.Size[problem.ArcItem[arc]]) > problem.SharedPlaces[bin];
                tally.Note("more than the shared places", isMore);
                tally.Note("more than the shared places, as one is exempt", isMore && arcs.Any(arc => problem.ArcExempt[arc]) && expected.ContainsKey(string.Join(',', arcs)));
            }

            Listed(list, bin).ShouldBe(expected);
        }
    }).ShouldHave("more than the shared places", 1.0 / 100).ShouldHave("more than the shared places, as one is exempt", 1.0 / 200);

    [Fact]
    public void Of_MoreWorkThanAllowed_IsNoListAndSpendsNoMore()
    {
        CompositeProblem problem = new Composed(FamilyModels.Build(new Random(3), items: 60, bins: 4, mostPlaces: 4, density: 100)).Problem;
        Relaxation relaxation = Priced(problem, new Random(5));
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        long work = 0;

        PatternList.Of(relaxation, 8 * Greatest(problem), clock, limit: 3, ref work).ShouldBeNull();
        work.ShouldBeInRange(3, 4);
    }

    private static Relaxation Priced(CompositeProblem problem, Random random)
    {
        var relaxation = new Relaxation(problem, threads: 1);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            relaxation.Dual[item] = Math.Min(relaxation.OutsideCost[item], random.NextInt64(0, 1 + Greatest(problem)));
        }

        relaxation.Evaluate();
        return relaxation;
    }

    private static long Greatest(CompositeProblem problem) => problem.ArcCost.Append(1).Max();

    private static IEnumerable<int[]> Subsets(CompositeProblem problem, int bin)
    {
        int from = problem.BinStart[bin];
        int count = problem.BinStart[bin + 1] - from;
        for (int subset = 0; subset < 1 << count; subset++)
        {
            yield return [.. Enumerable.Range(0, count).Where(index => (subset & (1 << index)) != 0).Select(index => from + index)];
        }
    }

    private static SortedDictionary<string, long> Listed(PatternList list, int bin)
    {
        var listed = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (int pattern = list.BinStart[bin]; pattern < list.BinStart[bin + 1]; pattern++)
        {
            listed.Add(string.Join(',', list.Arc[list.ArcStart[pattern]..list.ArcStart[pattern + 1]].Order()), list.Cost[pattern]);
        }

        return listed;
    }
}
