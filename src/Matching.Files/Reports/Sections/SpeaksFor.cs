namespace Matching.Files;

/// <summary>What speaks for a proposal: what the law and the child's own life would have of it and what it keeps.</summary>
internal static class SpeaksFor
{
    public static string Of(ReportContext report, PlanProposal proposal, Referral referral, Home home)
    {
        ReportWords words = report.Words;
        Child child = referral.Child;
        return string.Join(" · ", new[]
        {
            proposal.PresentHome == proposal.Home ? words["For.Stays"] : null,
            home.Kind == HomeKinds.Kinship ? words["For.Kinship"] : null,
            proposal.Tier == AreaTier.Own ? words["For.OwnArea"] : null,
            proposal.Kilometres <= MainMeasures.SchoolReach.Kilometres ? words["For.Near"] : null,
            child.School is { } school && report.Problem.Travel.Between(home.Location, school) <= MainMeasures.SchoolReach ? words["For.School"] : null,
            Siblings(report, child, home),
            Judged(report, child, home),
        }.OfType<string>());
    }

    private static string? Judged(ReportContext report, Child child, Home home)
    {
        JudgementKind[] kinds = [.. report.Problem.JudgementsOn(child.Id).Where(judgement => judgement.Home == home.Id).Select(judgement => judgement.Kind)];
        return kinds.Contains(JudgementKind.Pin) ? report.Words["For.Pinned"] : kinds.Contains(JudgementKind.Recommend) ? report.Words["For.Recommended"] : null;
    }

    private static string? Siblings(ReportContext report, Child child, Home home)
    {
        ChildId[] siblings =
        [
            .. report.Problem.GroupsOf(child.Id).Where(group => group.Relation != SiblingRelation.ApartRequired)
                .SelectMany(group => group.Children).Where(other => other != child.Id).Distinct(),
        ];
        int here = siblings.Count(other => report.HomeOf(other) == home.Id);
        return here == 0 ? null : here == siblings.Length ? report.Words["For.AllSiblings"] : report.Words.With("For.SomeSiblings", here, siblings.Length);
    }
}
