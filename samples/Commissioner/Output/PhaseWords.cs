namespace Commissioner.Output;

/// <summary>Phases of a run as people read them.</summary>
internal static class PhaseWords
{
    /// <summary>What is done in a phase; the phase's own name for one that has no words here.</summary>
    public static string Of(string phase) => phase switch
    {
        "compile" => "applying the rules to children and homes",
        "list" => "choosing which homes to weigh for each child; plan and bound follow",
        "relax" => "finding a first bound",
        "construct" => "making a first plan",
        "feasibility" => "looking for a plan that keeps every limit",
        "bound" => "raising the bound",
        "search" => "improving the plan",
        "prove" => "trying to prove the plan best",
        "end" => "finishing",
        _ => phase,
    };
}
