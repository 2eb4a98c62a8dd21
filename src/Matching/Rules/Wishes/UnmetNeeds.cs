namespace Matching;

/// <summary>Counts needs that a home does not meet; shared by the wishes about needs, so that each need is counted by one rule.</summary>
/// <remarks>
/// A desirable need counts 1 when recorded as "no" and a share when not recorded, because unknown is not "no". An essential need counts 1 when recorded as "no", which matters
/// only in a policy without <c>M-18</c>; when not recorded it belongs to <see cref="EssentialNeedNotRecorded"/>.
/// </remarks>
internal static class UnmetNeeds
{
    /// <summary>What a desirable need counts where the home has not recorded it: one half, for want of knowing.</summary>
    public const double DefaultNotRecorded = 0.5;

    /// <summary>Checks a share for needs not recorded.</summary>
    public static double Checked(string id, double notRecorded) => notRecorded is >= 0 and <= 1
        ? notRecorded
        : throw new ArgumentOutOfRangeException(nameof(notRecorded), notRecorded, $"{id}: what a need not recorded counts must be from 0 to 1.");

    /// <summary>What one need counts.</summary>
    public static double Amount(Need need, CapabilityAnswer answer, double notRecorded) => answer switch
    {
        CapabilityAnswer.No => 1,
        CapabilityAnswer.NotRecorded when need.Strength == NeedStrength.Desirable => notRecorded,
        _ => 0,
    };

    /// <summary>Says which needs are not met and which are not recorded.</summary>
    public static string Describe(in PlacementCase placement, CapabilityKind kind, CapabilityKind otherKind, double notRecorded)
    {
        Home home = placement.Home;
        List<Need> unmet = [.. placement.Child.Needs.Where(need =>
            (need.Capability.Kind == kind || need.Capability.Kind == otherKind) && Amount(need, home.Answer(need.Capability), notRecorded) > 0)];
        string missing = string.Join(", ", unmet.Where(need => home.Answer(need.Capability) == CapabilityAnswer.No).Select(need => need.Capability));
        string unknown = string.Join(", ", unmet.Where(need => home.Answer(need.Capability) == CapabilityAnswer.NotRecorded).Select(need => need.Capability));
        string found = (missing, unknown) switch
        {
            (_, "") => $"does not offer {missing}",
            ("", _) => $"has not recorded whether it offers {unknown}",
            _ => $"does not offer {missing}, and has not recorded whether it offers {unknown}",
        };
        return $"Home '{home.Id}' {found}, for child '{placement.Child.Id}'.";
    }
}
