namespace Matching.Solver.Tests.Bounds;

/// <summary>Climbing: the bound never falls, stays true, and the climb ends when there is nothing left to gain.</summary>
public sealed class DualAscentTests
{
    private readonly RunClock clock = new(new SolveOptions(), CancellationToken.None);

    [Fact]
    public void Climb_AnyModel_NeverFallsAndNeverPassesTheBestPlan() => new RandomCases(200).Check(Composed.Cases, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        Int128 least = LeastCost(problem) ?? Int128.MaxValue;
        (Relaxation relaxation, DualAscent ascent) = FromFirstDuals(problem);
        ascent.Begin(clock);
        Int128 first = ascent.Bound;
        Int128 before = first;
        bool weighed = false;
        foreach (int steps in new[] { 1, 20, 5, 40 })
        {
            ascent.Climb(null, steps, clock);

            ascent.Bound.ShouldBeGreaterThanOrEqualTo(before);
            ascent.Bound.ShouldBeLessThanOrEqualTo(least);
            ascent.BestMultiplier.ShouldAllBe(multiplier => multiplier >= 0);
            ascent.BestCutPrice.ShouldAllBe(price => price >= 0);
            relaxation.Multiplier.ShouldAllBe(multiplier => multiplier >= 0);
            relaxation.Cuts.Price.ShouldAllBe(price => price >= 0);
            ReaddedAtBest(relaxation, ascent).ShouldBe(ascent.Bound);
            relaxation.BinValue.ShouldBe(ascent.BestBinValue);
            before = ascent.Bound;
            weighed |= ascent.BestMultiplier.Any(multiplier => multiplier > 0);
        }

        tally.Note("such that climbing wins something", ascent.Bound > first);
        tally.Note("with a limit that counts in the best bound", weighed);
        tally.Note("such that the bound comes within a tenth of the first distance", least < Int128.MaxValue && (least - ascent.Bound) * 10 <= least - first);
    }).ShouldHave("such that climbing wins something", 1.0 / 2)
        .ShouldHave("with a limit that counts in the best bound", 1.0 / 20)
        .ShouldHave("such that the bound comes within a tenth of the first distance", 1.0 / 3);

    [Fact]
    public void ClimbNear_AnyModel_NeverFallsAndNeverPassesTheBestPlan() => new RandomCases(200).Check(Composed.Cases, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        if (LeastCost(problem) is not { } least)
        {
            return;
        }

        (Relaxation relaxation, DualAscent ascent) = FromFirstDuals(problem);
        ascent.Climb(null, 5, clock);
        Int128 first = ascent.Bound;
        ascent.ClimbNear(least + 1, 60, clock);

        ascent.Bound.ShouldBeInRange(first, least);
        ReaddedAtBest(relaxation, ascent).ShouldBe(ascent.Bound);
        tally.Note("such that something is missing and climbing wins half of it", first < least && (least - ascent.Bound) * 2 <= least - first);
    }).ShouldHave("such that something is missing and climbing wins half of it", 1.0 / 5);

    [Fact]
    public void ClimbTowards_AnyModelAgainAndAgain_NeverFallsAndNeverPassesTheBestPlan() => new RandomCases(200).Check(Composed.Cases, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        if (LeastCost(problem) is not { } least)
        {
            return;
        }

        (Relaxation relaxation, DualAscent ascent) = FromFirstDuals(problem);
        ascent.Begin(clock);
        Int128 first = ascent.Bound;
        Int128 before = first;
        bool later = false;
        for (int climb = 0; climb < 4; climb++)
        {
            ascent.ClimbTowards(least + (4 - climb), 60, clock);

            ascent.Bound.ShouldBeInRange(before, least);
            ReaddedAtBest(relaxation, ascent).ShouldBe(ascent.Bound);
            later |= climb > 0 && ascent.Bound > before;
            before = ascent.Bound;
        }

        tally.Note("such that something is missing and climbing wins half of it", first < least && (least - ascent.Bound) * 2 <= least - first);
        tally.Note("such that a later climb wins more", later);
    }).ShouldHave("such that something is missing and climbing wins half of it", 1.0 / 5).ShouldHave("such that a later climb wins more", 1.0 / 40);

    /// <summary>Steps by the duals' magnitude end far from the best where the duals are large and little is missing; those towards a plan's value do not.</summary>
    [Fact]
    public void ClimbTowards_ARegion_WinsMoreThanStepsByTheDualsMagnitude()
    {
        var composed = new Composed(MadeUpRegion.Build());
        Int128 Climbed(Action<DualAscent, Int128> climb)
        {
            (_, DualAscent ascent) = FromFirstDuals(composed.Problem);
            ascent.Climb(null, 120, clock);
            climb(ascent, ascent.Bound + (ascent.Bound / 100));
            return ascent.Bound;
        }

        Int128 before = Climbed((_, _) => { });
        Int128 byMagnitude = Climbed((ascent, target) => ascent.Climb(target, 100, clock)) - before;
        Int128 towards = Climbed((ascent, target) => ascent.ClimbTowards(target, 100, clock)) - before;

        towards.ShouldBeGreaterThan(byMagnitude + (byMagnitude / 4));
    }

    [Fact]
    public void ClimbTowards_InterruptedBeforeTheFirstBound_EndsWithoutOne()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var cancelled = new RunClock(new SolveOptions(), source.Token);
        CompositeProblem problem = new Composed(TwoForOnePlace().Build()).Problem;
        var ascent = new DualAscent(new Relaxation(problem, threads: 1) { Clock = cancelled });

        ascent.ClimbTowards(1_000, 60, cancelled);

        ascent.Bound.ShouldBe(Int128.MinValue);
    }

    [Fact]
    public void ClimbNear_InterruptedBeforeTheFirstBound_EndsWithoutOne()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var cancelled = new RunClock(new SolveOptions(), source.Token);
        CompositeProblem problem = new Composed(TwoForOnePlace().Build()).Problem;
        var ascent = new DualAscent(new Relaxation(problem, threads: 1) { Clock = cancelled });

        ascent.ClimbNear(1_000, 60, cancelled);

        ascent.Bound.ShouldBe(Int128.MinValue);
    }

    [Fact]
    public void Climb_NothingIsTorn_EndsAtOnce()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem(leaveOut: 20, 5);
        DualAscent ascent = Start(builder, dual: 9, out Composed composed);
        ascent.Begin(clock);
        long work = clock.Work;

        ascent.Climb(null, 100, clock);

        clock.Work.ShouldBe(work, "the pattern takes the item, so no step is made");
        composed.Units(ascent.Bound).ShouldBe((Int128)5);
    }

    [Fact]
    public void Climb_TheTargetIsReached_MakesNoStep()
    {
        DualAscent ascent = Start(TwoForOnePlace(), dual: 4, out Composed composed);
        ascent.Begin(clock);
        long work = clock.Work;

        ascent.Climb(ascent.Bound, 100, clock);
        clock.Work.ShouldBe(work);

        ascent.Climb(20 * composed.Weights.Weight[0], 500, clock);
        clock.Work.ShouldBeGreaterThan(work);
        ascent.Bound.ShouldBeInRange((19 * (Int128)composed.Weights.Weight[0]) + 1, 20 * composed.Weights.Weight[0]);
    }

    [Fact]
    public void Climb_AgainAndAgain_TakesShorterStepsAndResumesLonger()
    {
        DualAscent ascent = Start(TwoForOnePlace(), dual: 4, out _);
        ascent.Reach.ShouldBe(0);
        ascent.Climb(null, 30, clock);
        double first = ascent.Reach;
        ascent.Climb(null, 30, clock);
        double second = ascent.Reach;
        Int128 bound = ascent.Bound;

        first.ShouldBeGreaterThan(0);
        second.ShouldBeLessThan(first);
        ascent.Resume(second);
        ascent.Reach.ShouldBeGreaterThan(first, "what has changed since may be far off");
        ascent.Climb(null, 30, clock);
        ascent.Bound.ShouldBeGreaterThanOrEqualTo(bound);
    }

    /// <summary>Places cost nothing and company much, so duals from places alone say nothing about how far to step; the plan held does.</summary>
    [Fact]
    public void Climb_CostsOfCompanyAlone_StepsByWhatIsMissingToThePlanHeld()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int bin = 0; bin < 4; bin++)
        {
            builder.AddBin(3);
        }

        for (int item = 0; item < 8; item++)
        {
            builder.AddItem(leaveOut: 100_000, 1, 1, 1, 1);
            for (int other = 0; other < item; other++)
            {
                builder.AddPairCost(other, item, [1_000]);
            }
        }

        DualAscent ascent = Start(builder, dual: 1, out Composed composed);
        ascent.Climb(null, 300, clock);
        ascent.Climb((4_000 + 8) * (Int128)composed.Weights.Weight[0], 300, clock);

        ascent.Bound.ShouldBeInRange(3_900 * (Int128)composed.Weights.Weight[0], (4_000 + 8) * (Int128)composed.Weights.Weight[0]);
    }

    [Fact]
    public void Climb_Cancelled_MakesNoStep()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var cancelled = new RunClock(new SolveOptions(), source.Token);
        DualAscent ascent = Start(TwoForOnePlace(), dual: 4, out _);

        ascent.Climb(null, 100, cancelled);

        cancelled.Work.ShouldBe(1, "the duals to start from are priced, no others");
    }

    [Fact]
    public void Begin_DualsOfAnEarlierSolve_GivesTheirBoundAtOnce()
    {
        DualAscent climbed = Start(TwoForOnePlace(), dual: 4, out Composed composed);
        climbed.Climb(null, 200, clock);
        var relaxation = new Relaxation(composed.Problem, threads: 2);
        climbed.BestDual.CopyTo(relaxation.Dual, 0);
        var resumed = new DualAscent(relaxation);
        resumed.Resume(climbed.Reach);
        resumed.Begin(clock);

        resumed.Bound.ShouldBe(climbed.Bound);
    }

    /// <summary>Cost of the best of all plans; null when none keeps the rules.</summary>
    private static Int128? LeastCost(CompositeProblem problem)
    {
        var cost = new PlanCost(problem);
        return problem.Plans().Select(plan => cost.Listed(plan)).Min();
    }

    private (Relaxation Relaxation, DualAscent Ascent) FromFirstDuals(CompositeProblem problem)
    {
        var relaxation = new Relaxation(problem, threads: 1);
        FirstDuals.Fill(problem, relaxation.Dual, clock, null, out _);
        return (relaxation, new DualAscent(relaxation));
    }

    private static Int128 ReaddedAtBest(Relaxation relaxation, DualAscent ascent)
    {
        ascent.BestDual.CopyTo(relaxation.Dual, 0);
        ascent.BestMultiplier.CopyTo(relaxation.Multiplier, 0);
        ascent.BestCutPrice.CopyTo(relaxation.Cuts.Price, 0);
        if (relaxation.Multiplier.Length > 0)
        {
            relaxation.ApplyMultipliers();
        }

        return relaxation.Evaluate();
    }

    private static DualAscent Start(AssignmentModelBuilder builder, long dual, out Composed composed)
    {
        composed = new Composed(builder.Build());
        var relaxation = new Relaxation(composed.Problem, threads: 1);
        Array.Fill(relaxation.Dual, dual * composed.Weights.Weight[0]);
        return new DualAscent(relaxation);
    }

    /// <summary>Both want the first home; the best plan sends the second to the other one: 20 in all.</summary>
    private static AssignmentModelBuilder TwoForOnePlace()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddItem(leaveOut: 100, 5, 30);
        builder.AddItem(leaveOut: 100, 5, 15);
        return builder;
    }
}
