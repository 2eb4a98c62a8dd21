namespace Matching;

/// <summary>One word of the vocabulary that children's needs and homes' abilities share.</summary>
/// <param name="Code">Lower-case words joined by hyphens. Any code of your own extends the vocabulary. The default value has none and is refused by a problem.</param>
public readonly record struct Capability(string Code)
{
    /// <summary>No steps between street, bedroom and bathroom.</summary>
    public static Capability StepFree => new("step-free");

    /// <summary>Room and fittings for a wheelchair.</summary>
    public static Capability Wheelchair => new("wheelchair");

    /// <summary>Gives medicines or clinical care that need training.</summary>
    public static Capability Medication => new("medication");

    /// <summary>Therapeutic care.</summary>
    public static Capability Therapeutic => new("therapeutic");

    /// <summary>Trauma-informed care.</summary>
    public static Capability TraumaInformed => new("trauma-informed");

    /// <summary>Experience with autistic children.</summary>
    public static Capability Autism => new("autism");

    /// <summary>Experience with learning disability.</summary>
    public static Capability LearningDisability => new("learning-disability");

    /// <summary>Keeps children safe who harm themselves.</summary>
    public static Capability SelfHarm => new("self-harm");

    /// <summary>Keeps children safe from sexual or criminal exploitation.</summary>
    public static Capability Exploitation => new("exploitation");

    /// <summary>Supports unaccompanied asylum-seeking children.</summary>
    public static Capability AsylumSeeking => new("asylum-seeking");

    /// <summary>Takes a parent together with a child.</summary>
    public static Capability ParentAndChild => new("parent-and-child");

    /// <summary>Speaks Welsh at home.</summary>
    public static Capability WelshSpeaking => new("welsh-speaking");

    /// <summary>Can keep up Welsh-medium education.</summary>
    public static Capability WelshMedium => new("welsh-medium");

    /// <summary>No pets (allergy or fear).</summary>
    public static Capability PetFree => new("pet-free");

    /// <summary>Nobody smokes.</summary>
    public static Capability SmokeFree => new("smoke-free");

    /// <summary>Practises a faith.</summary>
    /// <param name="faith">The faith, one lower-case word, as the child states the need.</param>
    public static Capability Faith(string faith) => new($"faith:{faith}");

    /// <summary>Shares a culture.</summary>
    /// <param name="culture">The culture, one lower-case word, as the child states the need.</param>
    public static Capability Culture(string culture) => new($"culture:{culture}");

    /// <summary>Speaks a language other than Welsh.</summary>
    /// <param name="language">The language, one lower-case word, as the child states the need.</param>
    public static Capability Language(string language) => new($"language:{language}");

    /// <summary>The kind of need.</summary>
    public CapabilityKind Kind => Code switch
    {
        "welsh-speaking" or "welsh-medium" => CapabilityKind.Welsh,
        _ when Code is not null && Code.StartsWith("language:", StringComparison.Ordinal) => CapabilityKind.Language,
        _ when Code is not null && Code.StartsWith("faith:", StringComparison.Ordinal) => CapabilityKind.Faith,
        _ when Code is not null && Code.StartsWith("culture:", StringComparison.Ordinal) => CapabilityKind.Culture,
        _ => CapabilityKind.Care,
    };

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>Kinds of capability, so that each is weighed by the rule that concerns it.</summary>
public enum CapabilityKind
{
    /// <summary>Care, access and household.</summary>
    Care,

    /// <summary>The Welsh language.</summary>
    Welsh,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>Religion.</summary>
    Faith,

    /// <summary>Culture.</summary>
    Culture,
}

/// <summary>What is known about a home's capability. Unknown is not "no".</summary>
public enum CapabilityAnswer
{
    /// <summary>Nobody has asked, or the answer was not written down.</summary>
    NotRecorded = 0,

    /// <summary>The home has it.</summary>
    Yes,

    /// <summary>The home does not have it.</summary>
    No,
}
