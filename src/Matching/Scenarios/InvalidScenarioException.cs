namespace Matching;

/// <summary>One fault of a scenario.</summary>
/// <param name="Edit">Number of the edit, from 1; null where the data are faulty after all edits, whichever of them made them so.</param>
/// <param name="Subject">The edit in words, or what the fault is about, by id.</param>
/// <param name="Problem">What is wrong, with the values.</param>
/// <param name="Advice">What would be right.</param>
public sealed record ScenarioFault(int? Edit, string Subject, string Problem, string Advice)
{
    /// <summary>The fault on one line.</summary>
    public override string ToString() => Edit is { } number
        ? FormattableString.Invariant($"Edit {number} ({Subject}): {Problem} {Advice}")
        : $"After the edits, {Subject}: {Problem} {Advice}";
}

/// <summary>A scenario cannot be applied; every fault is listed.</summary>
/// <remarks>The standard constructors are missing on purpose: without its faults the exception would say nothing.</remarks>
#pragma warning disable CA1032 // Each standard constructor would make an exception that names no fault.
public sealed class InvalidScenarioException : Exception
#pragma warning restore CA1032
{
    internal InvalidScenarioException(IReadOnlyList<ScenarioFault> faults)
        : base($"The scenario has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>Every fault: those of the edits in their order, then those of the data that the edits led to.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; }
}
