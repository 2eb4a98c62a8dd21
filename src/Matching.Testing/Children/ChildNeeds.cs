namespace Matching.Testing;

/// <summary>Draws what each child needs from a home. Children in staffed homes need more, children with their family less.</summary>
internal static class ChildNeeds
{
    private static readonly string[] CareNeeds = ["trauma-informed", "therapeutic", "self-harm", "exploitation", "smoke-free", "pet-free", "parent-and-child"];
    private static readonly string[] DisabilityNeeds = ["autism", "learning-disability", "medication"];
    private static readonly string[] AccessNeeds = ["step-free", "wheelchair"];

    internal static readonly Capability[] Stated =
    [
        Capability.Faith("islam"), Capability.Faith("christianity"), Capability.Faith("hinduism"),
        Capability.Language("arabic"), Capability.Language("kurdish"), Capability.Language("pashto"), Capability.Language("polish"),
        Capability.Culture("traveller"), Capability.Culture("somali"),
    ];

    public static void Draw(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("needs");
        foreach (ChildDraft child in draft.Children)
        {
            double factor = child.Unit.Setting switch
            {
                Setting.Residential or Setting.Secure => 2.2,
                Setting.Foster or Setting.Supported => 1,
                _ => 0.6,
            };
            foreach (string code in CareNeeds)
            {
                Draw(chance, child, "need." + code, new Capability(code), factor * FactorOfAge(child, code));
            }

            foreach (string code in DisabilityNeeds)
            {
                Draw(chance, child, (child.Disabled ? "disabled." : "need.") + code, new Capability(code), child.Disabled ? 1 : factor);
            }

            foreach (string code in AccessNeeds)
            {
                Draw(chance, child, "disabled." + code, new Capability(code), child.Disabled ? 1 : 0);
            }

            DrawStated(chance, child);
            DrawWelsh(chance, child);
        }
    }

    private static double FactorOfAge(ChildDraft child, string code) => code switch
    {
        "self-harm" => child.Age >= 11 ? 1 : 0,
        "exploitation" => child.Age >= 12 ? 1 : 0,
        "parent-and-child" => child is { Sex: Sex.Female, Age: >= 15 } ? 1 : 0,
        "smoke-free" => child.Age < 5 ? 3 : 1,
        _ => 1,
    };

    /// <summary>Faith, culture and language are needs only where the child states them; nothing is inferred.</summary>
    private static void DrawStated(Chance chance, ChildDraft child)
    {
        if (child.Unaccompanied)
        {
            child.Needs.Add(new Need(Capability.AsylumSeeking, chance.Happens(0.3) ? NeedStrength.Essential : NeedStrength.Desirable));
        }

        foreach (CapabilityKind kind in (CapabilityKind[])[CapabilityKind.Faith, CapabilityKind.Culture, CapabilityKind.Language])
        {
            string key = kind switch { CapabilityKind.Faith => "need.faith", CapabilityKind.Culture => "need.culture", _ => "need.language" };
            double factor = child.Unaccompanied && kind == CapabilityKind.Language ? 60 : 1;
            Draw(chance, child, key, chance.Pick([.. Stated.Where(capability => capability.Kind == kind)]), factor);
        }
    }

    private static void DrawWelsh(Chance chance, ChildDraft child)
    {
        if (!child.SpeaksWelsh || !chance.Happens(FigureTable.Number("welsh_need")))
        {
            return;
        }

        child.Needs.Add(new Need(Capability.WelshSpeaking, chance.Happens(0.08) ? NeedStrength.Essential : NeedStrength.Desirable));
        if (child.Age >= 4 && chance.Happens(0.6))
        {
            child.Needs.Add(Need.Desirable(Capability.WelshMedium));
        }
    }

    private static void Draw(Chance chance, ChildDraft child, string key, Capability capability, double factor)
    {
        (double share, double essential) = FigureTable.Pair(key);
        if (chance.Happens(share * factor))
        {
            child.Needs.Add(new Need(capability, chance.Happens(essential) ? NeedStrength.Essential : NeedStrength.Desirable));
        }
    }
}
