using System.Globalization;

namespace Matching;

/// <summary>The children of a home need no more members of staff at a time than are on a usual shift.</summary>
/// <remarks>
/// <para>Source: SI 2017/1264 regs 14 and 34 (suitability of the service; enough staff); one to one and two to one care are recorded in the child's plan.</para>
/// <para>Sum of <see cref="Child.StaffNeeded"/> over settled and proposed children against <see cref="Staff.OnShift"/>, equality allowed, judged to the thousandth of a
/// member of staff. A child whose need is not assessed adds 0; a home whose shift is not recorded, or that has no shifts, has no limit.</para>
/// </remarks>
public sealed class StaffOnShift : HomeRule
{
    /// <inheritdoc/>
    public override string Id => "M-28";

    /// <inheritdoc/>
    public override string Title => "Staff on shift";

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 regs 14 and 34";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <summary>Members of staff on a usual shift; null for no limit.</summary>
    /// <param name="home">The home.</param>
    public static double? Limit(Home home) => (home as StaffedHome)?.Staff.OnShift;

    /// <summary>Members of staff that a child takes up, 0 or more.</summary>
    /// <param name="child">The child.</param>
    public static double Needed(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.StaffNeeded ?? 0;
    }

    /// <summary>Thousandths of a member of staff, rounded half away from zero: the whole numbers in which the rule is judged.</summary>
    /// <param name="staff">How many members of staff, 0 or more.</param>
    public static long Thousandths(double staff) => (long)Math.Round(staff * 1000, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override Finding Evaluate(in HomeCase home) =>
        home.Proposed.Count > 0 && Limit(home.Home) is { } limit && Needed(home) > Thousandths(limit) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in HomeCase home, Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"The children of home '{home.Home.Id}' would need {Needed(home) / 1000.0:0.###} members of staff at a time; {Limit(home.Home):0.###} are on a usual shift.");

    private static long Needed(HomeCase home) => home.Settled.Concat(home.Proposed).Sum(child => Thousandths(Needed(child)));
}
