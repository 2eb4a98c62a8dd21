using Matching.Compilation;
using Matching.Solver;
using Matching.Testing;
using Matching.Tests.Rules;

namespace Matching.Tests.Compilation;

public sealed class ProblemCompilerTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);

    [Fact]
    public void Compile_ListsCutShort_FloorIsBelowEveryHomeLeftOut()
    {
        MatchingProblem problem = Line(homes: 30);
        AssignmentModel cut = new ProblemCompiler(problem, Policy, firstBreadth: 5).Compile(threads: 1).Model;
        AssignmentModel full = new ProblemCompiler(problem, Policy, firstBreadth: int.MaxValue).Compile(threads: 1).Model;

        cut.HasUnlistedArcs[0].ShouldBeTrue();
        full.HasUnlistedArcs[0].ShouldBeFalse();
        full.ArcCount.ShouldBeGreaterThan(cut.ArcCount);
        for (int arc = full.ArcStart[0]; arc < full.ArcStart[1]; arc++)
        {
            if (!cut.ArcBin[cut.ArcStart[0]..cut.ArcStart[1]].Contains(full.ArcBin[arc]))
            {
                for (int level = 0; level < full.LevelCount; level++)
                {
                    full.ArcCost(arc)[level].ShouldBeGreaterThanOrEqualTo(cut.UnlistedFloor(0)[level]);
                }
            }
        }
    }

    /// <summary>Under a shortage nothing is proven of those without a home unless every home that could take them is on their lists; full homes cost nothing to leave out.</summary>
    [Fact]
    public void Compile_ManyHomesAndFewWithAFreePlace_ListsAllOfThose()
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Today, Shortage = 0.14 }).Build();
        problem.Referrals.Count.ShouldBeGreaterThan((int)(ProblemCompiler.SmallProblem / problem.Homes.Count));

        new ProblemCompiler(problem, MatchingPolicy.Wales(problem.AsOf)).Compile(threads: 2).Model.HasUnlistedArcs.Contains(true).ShouldBeFalse();
    }

    [Fact]
    public void Widen_FloorHoldsTheBoundDown_ListsMoreUntilAllAreListed()
    {
        MatchingProblem problem = Line(homes: 30);
        var compiler = new ProblemCompiler(problem, Policy, firstBreadth: 5);
        int arcs = compiler.Compile(threads: 1).Model.ArcCount;

        for (int round = 0; compiler.Lists.Widen([1.0]); round++)
        {
            int wider = compiler.Compile(threads: 1).Model.ArcCount;
            wider.ShouldBeGreaterThan(arcs);
            arcs = wider;
            round.ShouldBeLessThan(10);
        }

        compiler.Compile(threads: 1).Model.HasUnlistedArcs[0].ShouldBeFalse();
        arcs.ShouldBe(30);
    }

    [Fact]
    public void ListByWorth_AWorthBeyondTheList_ListsAllThatCostLittleMoreAndKeepsAFloor()
    {
        MatchingProblem problem = Line(homes: 80);
        AssignmentModel full = new ProblemCompiler(problem, Policy, firstBreadth: int.MaxValue).Compile(threads: 1).Model;
        var compiler = new ProblemCompiler(problem, Policy, firstBreadth: 30);
        AssignmentModel first = compiler.Compile(threads: 1).Model;
        long worth = DearestWish(first) * 3 / 2;

        compiler.Lists.ListByWorth([worth]).ShouldBeTrue();

        AssignmentModel longer = compiler.Compile(threads: 1).Model;
        long reach = 150 + worth + (worth / 7);
        int below = Enumerable.Range(0, full.ArcCount).Count(arc => full.ArcCost(arc)[(int)ObjectiveLevel.Wishes] < reach);
        below.ShouldBeInRange(first.ArcCount + 1, full.ArcCount - 1);
        longer.ArcCount.ShouldBe(below);
        longer.UnlistedFloor(0)[(int)ObjectiveLevel.Wishes].ShouldBeInRange(reach, reach + worth);
    }

    [Fact]
    public void ListByWorth_ThePriceOfBeingLeftOut_ChangesNothing()
    {
        MatchingProblem problem = Line(homes: 80);
        var compiler = new ProblemCompiler(problem, Policy, firstBreadth: 30);
        AssignmentModel first = compiler.Compile(threads: 1).Model;

        compiler.Lists.ListByWorth([DearestWish(first) * 100]).ShouldBeFalse();

        compiler.Compile(threads: 1).Model.ToText().ShouldBe(first.ToText());
    }

    [Fact]
    public void CompileWithoutFloors_AListCutShort_IsTheSameModelButForTheFloor()
    {
        var compiler = new ProblemCompiler(Line(homes: 30), Policy, firstBreadth: 5);
        AssignmentModel model = compiler.Compile(threads: 1).Model;

        AssignmentModel without = compiler.CompileWithoutFloors(threads: 1).Model;

        without.HasUnlistedArcs[0].ShouldBeFalse();
        without.ArcBin.ToArray().ShouldBe(model.ArcBin.ToArray());
        compiler.Compile(threads: 1).Model.ToText().ShouldBe(model.ToText(), "the next model knows its floors again");
    }

    private static long DearestWish(AssignmentModel model) => Enumerable.Range(0, model.ArcCount).Max(arc => model.ArcCost(arc)[(int)ObjectiveLevel.Wishes]);

    [Fact]
    public void Compile_HomesWithAClaim_AreListedHoweverFar()
    {
        Child child = Given.Child();
        Home kin = Given.KinshipHome("kin", child) with { Location = Given.Place(200) };
        Home wished = Given.FosterHome("wished") with { Location = Given.Place(190) };
        MatchingProblem problem = Line(homes: 30, child, kin, wished, new HomeWish { Child = child.Id, Home = wished.Id });
        AssignmentModel model = new ProblemCompiler(problem, Policy, firstBreadth: 3).Compile(threads: 1).Model;

        string[] listed = [.. model.ArcBin.ToArray().Select(bin => problem.Homes[bin].Id.Value)];
        listed.ShouldContain("kin");
        listed.ShouldContain("wished");
        model.UnlistedFloor(0)[(int)ObjectiveLevel.Law].ShouldBe(1);
    }

    [Fact]
    public void Hold_AHomeFarAway_StaysListedWhateverItCosts()
    {
        MatchingProblem problem = Line(homes: 30);
        var compiler = new ProblemCompiler(problem, Policy, firstBreadth: 5);
        compiler.Compile(threads: 1).Model.ArcBin.ToArray().ShouldNotContain(29);

        compiler.Hold([29]);
        compiler.Compile(threads: 1).Model.ArcBin.ToArray().ShouldContain(29);
        compiler.Lists.Widen([1.0], [0]).ShouldBeTrue();

        compiler.Compile(threads: 1).Model.ArcBin.ToArray().ShouldContain(29);
    }

    [Fact]
    public void Compile_AnyNumberOfThreads_GivesTheSameModel()
    {
        MatchingProblem problem = Line(homes: 30, [.. Enumerable.Range(2, 40).Select(number => (object)Given.Child($"c-{number:00}", number % 17))]);
        string one = new ProblemCompiler(problem, Policy, firstBreadth: 5).Compile(threads: 1).Model.ToText();
        string eight = new ProblemCompiler(problem, Policy, firstBreadth: 5).Compile(threads: 8).Model.ToText();

        one.ShouldBe(eight);
    }

    [Fact]
    public void Compile_Cancelled_EndsAndGoesOnWhenAskedAgain()
    {
        var cancelled = new CancellationToken(canceled: true);
        MatchingProblem problem = Line(homes: 30);
        var compiler = new ProblemCompiler(problem, Policy);

        Should.Throw<OperationCanceledException>(() => new ProblemCompiler(problem, Policy, cancellationToken: cancelled));
        Should.Throw<OperationCanceledException>(() => compiler.Compile(threads: 1, cancelled));
        compiler.Compile(threads: 1).Model.ArcCount.ShouldBe(30);
    }

    [Fact]
    public void Compile_ChildrenOfOneRequiredGroup_AreOneItemOfTheirSize()
    {
        Child one = Given.Child("c-1");
        Child two = Given.Child("c-2", age: 4);
        MatchingProblem problem = Given.Problem(one, two, Given.FosterHome(), Given.Siblings(SiblingRelation.TogetherRequired, one, two));
        AssignmentModel model = new ProblemCompiler(problem, Policy).Compile(threads: 1).Model;

        model.ItemCount.ShouldBe(1);
        model.ItemSize[0].ShouldBe(2);
        model.LeaveOutCost(0)[(int)ObjectiveLevel.UnplacedPlanned].ShouldBe(2);
    }

    /// <summary>A child and foster homes every two kilometres along a road.</summary>
    private static MatchingProblem Line(int homes, params object[] more) => Given.Problem(
        [.. more.OfType<Child>().Any() ? [] : new object[] { Given.Child() }, .. Enumerable.Range(1, homes).Select(number => Given.FosterHome($"h-{number:00}") with { Location = Given.Place(2 * number) }), .. more]);
}
