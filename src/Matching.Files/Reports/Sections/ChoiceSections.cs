namespace Matching.Files;

/// <summary>The sections of choices that are shown: those for which there is something to show.</summary>
internal static class ChoiceSections
{
    /// <summary>The ids of the sections that are shown, in their order.</summary>
    /// <exception cref="ArgumentException">A choice is of another register or another policy than the plan.</exception>
    public static IReadOnlyList<string> ShownIn(ReportContext report, HtmlReportOptions options)
    {
        foreach (ChoiceDocument choice in options.Choices)
        {
            if (choice.MismatchWith(report.Document) is { } mismatch)
            {
                throw new ArgumentException($"A choice ({choice.Kind}) does not belong to this plan. {mismatch}", nameof(options));
            }
        }

        return
        [
            .. report.Document.Fairness is not null || Has(ChoiceKind.Floors) ? [FairnessSection.Name] : Array.Empty<string>(),
            .. Has(ChoiceKind.Plans) ? [PlansSection.Name] : Array.Empty<string>(),
            .. Has(ChoiceKind.Pareto) ? [FrontSection.Name] : Array.Empty<string>(),
            .. Has(ChoiceKind.WhatIf) ? [WhatIfSection.Name] : Array.Empty<string>(),
            .. Has(ChoiceKind.Ranking) ? [RankingSection.Name] : Array.Empty<string>(),
        ];

        bool Has(ChoiceKind kind) => options.Choices.Any(choice => choice.Kind == kind);
    }

    public static void Write(Html page, ReportContext report, HtmlReportOptions options)
    {
        FairnessSection.Write(page, report, [.. options.Choices.Select(choice => choice.Floors).OfType<ChoiceFloors>()]);
        PlansSection.Write(page, report, [.. options.Choices.Select(choice => choice.Plans).OfType<ChoicePlans>()]);
        FrontSection.Write(page, report, [.. options.Choices.Select(choice => choice.Front).OfType<ChoiceFront>()]);
        WhatIfSection.Write(page, report, [.. options.Choices.Select(choice => choice.WhatIf).OfType<ChoiceWhatIf>()]);
        RankingSection.Write(page, report, [.. options.Choices.Select(choice => choice.Ranking).OfType<ChoiceRanking>()]);
    }
}
