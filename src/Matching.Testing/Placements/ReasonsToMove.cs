namespace Matching.Testing;

/// <summary>Chooses the children who have a home today and a reason to move (SI 2015/1818 reg 15).</summary>
internal static class ReasonsToMove
{
    public static void Choose(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("reasons to move");
        List<UnitDraft> candidates = [.. draft.Units.Where(unit => unit is { IsNew: false, Setting: Setting.Foster or Setting.Residential })];
        chance.Shuffle(candidates);
        int wanted = chance.Round(draft.Children.Count * FigureTable.Number("move_share"));
        foreach (UnitDraft unit in candidates)
        {
            if (wanted <= 0)
            {
                break;
            }

            MoveReason reason = ReasonOf(chance.Pick(FigureTable.Weights("move_reason")));
            if (reason == MoveReason.PlannedStepNearerHome && unit.Home!.Where.Authority == unit.Family.Authority.Id)
            {
                continue;
            }

            unit.MoveReason = reason;
            unit.Urgency = reason switch
            {
                MoveReason.RiskOfHarm => Urgency.Emergency,
                MoveReason.ProviderNotice => Urgency.Urgent,
                _ => Urgency.Planned,
            };
            wanted -= unit.Children.Count;
        }
    }

    private static MoveReason ReasonOf(string name) => name switch
    {
        "review" => MoveReason.ReviewDecision,
        "notice" => MoveReason.ProviderNotice,
        "harm" => MoveReason.RiskOfHarm,
        _ => MoveReason.PlannedStepNearerHome,
    };
}
