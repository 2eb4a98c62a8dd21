namespace Matching;

/// <summary>A problem and a policy while a scenario's edits are made, with the faults found so far.</summary>
/// <remarks>No edit depends on the order in which a list is held, so that going on from a finished problem and going on from a draft come to the same.</remarks>
internal sealed class ScenarioDraft(MatchingProblem problem, MatchingPolicy policy)
{
    private readonly MatchingProblemBuilder builder = MatchingProblemBuilder.From(problem);
    private readonly List<ScenarioFault> faults = [];
    private readonly HashSet<HomeId> touchedHomes = [];
    private readonly HashSet<ChildId> touchedChildren = [];
    private int number;
    private ScenarioEdit? edit;

    /// <summary>The data as the edits so far have left them.</summary>
    public ProblemParts Parts => builder.Parts;

    /// <summary>The policy as the edits so far have left it.</summary>
    public MatchingPolicy Policy { get; set; } = policy;

    /// <summary>Makes one edit.</summary>
    public void Make(int number, ScenarioEdit? edit)
    {
        (this.number, this.edit) = (number, edit);
        if (edit is null)
        {
            faults.Add(new(number, "nothing", "the edit is null.", "Leave it out."));
            return;
        }

        touchedHomes.UnionWith(edit.TouchedHomes);
        touchedChildren.UnionWith(edit.TouchedChildren);
        edit.Make(this);
    }

    /// <summary>Validates everything.</summary>
    /// <exception cref="InvalidScenarioException">There are faults.</exception>
    public AppliedScenario Finish()
    {
        faults.AddRange(builder.FindFaults().Select(fault => new ScenarioFault(null, fault.Subject, fault.Problem, fault.Advice)));
        if (faults.Count > 0)
        {
            throw new InvalidScenarioException(faults);
        }

        return new(
            builder.Build(),
            Policy,
            [.. touchedHomes.OrderBy(home => home.Value, StringComparer.Ordinal)],
            [.. touchedChildren.OrderBy(child => child.Value, StringComparer.Ordinal)]);
    }

    /// <summary>Says why the present edit cannot be made.</summary>
    public void Fault(FormattableString problem, string advice) =>
        faults.Add(new(number, edit!.Describe().TrimEnd('.'), FormattableString.Invariant(problem), advice));

    /// <summary>Notes what the edit reaches beyond what it names.</summary>
    public void Touch(HomeId home) => touchedHomes.Add(home);

    /// <summary>Notes whom the edit reaches beyond whom it names.</summary>
    public void Touch(IEnumerable<ChildId> children) => touchedChildren.UnionWith(children);

    /// <summary>A home; null, with a fault, when there is none.</summary>
    public Home? Find(HomeId id)
    {
        Home? home = Parts.Homes.Find(one => one.Id == id);
        if (home is null)
        {
            Fault($"home {FaultText.Quote(id.Value)} is not among the {Parts.Homes.Count} homes.", "Name a home of the problem, or one that an earlier edit adds.");
        }

        return home;
    }

    /// <summary>Changes a home; a fault when there is none.</summary>
    public void Change(HomeId id, Func<Home, Home> change)
    {
        if (Find(id) is { } home)
        {
            Parts.Homes[Parts.Homes.IndexOf(home)] = change(home);
        }
    }

    /// <summary>A child's referral; null, with a fault, when the child is not referred.</summary>
    public Referral? FindReferral(ChildId id)
    {
        Referral? referral = Parts.Referrals.Find(one => one.Child.Id == id);
        if (referral is null)
        {
            bool isSettled = Parts.Residents.Exists(resident => resident.Child.Id == id);
            Fault(
                $"child {FaultText.Quote(id.Value)} is {(isSettled ? "settled, not referred" : "neither referred nor settled")}.",
                isSettled ? "Refer the child first, with a reason to move." : "Name a referred child of the problem, or one whom an earlier edit adds.");
        }

        return referral;
    }

    /// <summary>Changes a child's referral; a fault when the child is not referred.</summary>
    public void Change(ChildId id, Func<Referral, Referral> change)
    {
        if (FindReferral(id) is { } referral)
        {
            Parts.Referrals[Parts.Referrals.IndexOf(referral)] = change(referral);
        }
    }

    /// <summary>Whether a child is referred or settled; a fault when neither.</summary>
    public bool Knows(ChildId id)
    {
        bool isKnown = Parts.Referrals.Exists(one => one.Child.Id == id) || Parts.Residents.Exists(one => one.Child.Id == id);
        if (!isKnown)
        {
            Fault($"child {FaultText.Quote(id.Value)} is neither referred nor settled.", "Name a child of the problem, or one whom an earlier edit adds.");
        }

        return isKnown;
    }

    /// <summary>Makes a settled child one who may be moved; a fault when the child is not settled.</summary>
    public void Refer(ChildId id, MoveReason reason, Urgency urgency)
    {
        if (Parts.Residents.Find(one => one.Child.Id == id) is not { } resident)
        {
            Fault($"child {FaultText.Quote(id.Value)} is not settled.", "Name a settled child of the problem.");
            return;
        }

        Parts.Residents.Remove(resident);
        Parts.Referrals.Add(new Referral { Child = resident.Child, PresentHome = resident.Home, PresentSince = resident.Since, MoveReason = reason, Urgency = urgency });
        touchedChildren.Add(id);
        touchedHomes.Add(resident.Home);
        TouchCompany(id);
    }

    /// <summary>Notes everybody of whom something is recorded together with a child: siblings, impact assessments, wishes for or against the child's company.</summary>
    public void TouchCompany(ChildId id)
    {
        Touch(Parts.SiblingGroups.Where(group => group.Children.Contains(id)).SelectMany(group => group.Children));
        Touch(Parts.ImpactAssessments.Where(impact => impact.Child == id || impact.On == id).SelectMany(impact => (ChildId[])[impact.Child, impact.On]));
        Touch(Parts.Wishes.OfType<PersonWish>().Where(wish => wish.Other == id || wish.Child == id).SelectMany(wish => (ChildId[])[wish.Child, wish.Other]));
    }
}
