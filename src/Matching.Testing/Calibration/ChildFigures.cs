namespace Matching.Testing;

/// <summary>Measures the children: numbers, ages, sexes, brothers and sisters, moves, wishes.</summary>
internal static class ChildFigures
{
    public static IEnumerable<CalibrationLine> Measure(RegisterDraft draft)
    {
        List<ChildDraft> children = draft.Children;
        FamilyDraft[] groups = [.. draft.Families.Where(family => family.Children.Count > 1)];
        FamilyDraft[] settled = [.. groups.Where(family => !family.Units[0].IsNew)];
        HashSet<ChildId> wishing = [.. draft.Wishes.Select(wish => wish.Child)];
        ChildDraft[] placed = [.. children.Where(child => !child.Unit.IsNew)];
        return
        [
            RegisterCalibration.Line("looked_after", children.Count, 20),
            Share("share.age_0_4", child => child.Age <= 4, 0.012),
            Share("share.age_10_15", child => child.Age is >= 10 and <= 15, 0.012),
            Share("share.boys", child => child.Sex == Sex.Male, 0.03),
            Share("share.disabled", child => child.Disabled, 0.025),
            Share("share.unaccompanied", child => child.Unaccompanied, 0.006),
            Share("share.wishes", child => wishing.Contains(child.Id), 0.03),
            Share("share.referred_today", child => child.Unit.IsReferredToday, 0.01),
            RegisterCalibration.Line("share.three_or_more_placements", RegisterCalibration.Share(placed, child => child.PlacementsInYear >= 3), 0.015),
            Share("siblings.share", child => child.Unit.Family.Children.Count > 1, 0.03),
            RegisterCalibration.Line("siblings.mean_size", groups.Average(family => family.Children.Count), 0.1),
            RegisterCalibration.Line("siblings.groups_split", RegisterCalibration.Share(settled, family => family.Units.Select(unit => unit.Home).Distinct().Count() > 1), 0.05),
        ];

        CalibrationLine Share(string key, Func<ChildDraft, bool> those, double tolerance) =>
            RegisterCalibration.Line(key, RegisterCalibration.Share(children, those), tolerance);
    }
}
