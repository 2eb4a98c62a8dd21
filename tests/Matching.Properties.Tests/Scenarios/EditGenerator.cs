using FsCheck;
using FsCheck.Fluent;
using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Scenarios;

/// <summary>Random edits of sketched problems. Many name what is not there or contradict the data: those are to be refused.</summary>
internal static class EditGenerator
{
    private static readonly string[] Rules = ["W-02", "W-03", "W-05", "W-06", "W-10", "A-01", "M-05"];

    /// <summary>A sketch and two lists of edits.</summary>
    public static Arbitrary<(Sketch Sketch, IReadOnlyList<ScenarioEdit> First, IReadOnlyList<ScenarioEdit> Second)> SketchesAndEdits => Arb.From(
        from sketch in SketchGenerator.Sketches.Generator
        from first in Edits
        from second in Edits
        select (sketch, first, second));

    private static Gen<IReadOnlyList<ScenarioEdit>> Edits =>
        from count in Gen.Choose(0, 3)
        from edits in Gen.ListOf(Edit, count)
        select (IReadOnlyList<ScenarioEdit>)[.. edits];

    private static Gen<ScenarioEdit> Edit =>
        from kind in Gen.Choose(0, 23)
        from child in Gen.Choose(0, 3)
        from other in Gen.Choose(0, 3)
        from home in Gen.Choose(0, 3)
        from amount in Gen.Choose(0, 4)
        select Make(kind, SketchProblem.ChildId(child), SketchProblem.ChildId(other), SketchProblem.HomeId(home), amount);

    private static ScenarioEdit Make(int kind, ChildId child, ChildId other, HomeId home, int amount) => kind switch
    {
        0 => new CloseHome(home, ReferSettled: amount > 0),
        1 or 2 => new ChangePlaces(home, amount - 1),
        3 => new ChangeApprovedAges(home, new AgeRange(amount, 17)),
        4 => new RecordCapability(home, Capability.StepFree, (CapabilityAnswer)(amount % 3)),
        5 => new ExemptFromFosteringLimit(home, [child]),
        6 => new WithdrawReferral(child),
        7 => new ChangeUrgency(child, (Urgency)(amount % 3)),
        8 or 9 => new Pin(child, home),
        10 => new Veto(child, home),
        11 => new WithdrawJudgement(child, home, JudgementKind.Veto),
        12 => new RecordDecline(child, home),
        13 => new WithdrawDecline(child, home),
        14 => new RecordImpact(child, other, amount),
        15 => new WithdrawImpact(child, other),
        16 => new RecordWish(new HomeWish { Child = child, Home = home, Importance = 1 + (amount % 3), Against = amount > 2 }),
        17 => new WithdrawWish(new HomeWish { Child = child, Home = home }),
        18 => new ChangeWeight(Rules[amount], amount * 3.5),
        19 => new SwitchRuleOff(Rules[amount + 2]),
        20 => new SwitchRuleOn(Rules[amount + 2]),
        21 => new AddHome(new FosterHome { Id = new($"new-{amount}"), Provider = new("la"), Location = new(51.5, -3.2), Authority = new("W06000015"), Approval = new() { Places = amount } }),
        22 => new AddReferral(new Referral { Child = new() { Id = new($"new-{amount}"), DateOfBirth = new(2016, 1, 1), HomeCommunity = new(51.6, -3.1), Authority = new("W06000015") } }),
        _ => new ReferSettledChild(new($"s{amount % 4}-0"), MoveReason.ReviewDecision),
    };
}
