namespace Matching.Solver;

/// <summary>A model has faults; every one of them is listed.</summary>
/// <remarks>The standard constructors are missing on purpose: without its faults the exception would say nothing.</remarks>
#pragma warning disable CA1032 // Each standard constructor would make an exception that names no fault.
public sealed class InvalidModelException : Exception
#pragma warning restore CA1032
{
    internal InvalidModelException(IReadOnlyList<string> faults)
        : base($"The model has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>Every fault, each naming the part, the value and what would be right, in the order of the model's parts.</summary>
    public IReadOnlyList<string> Faults { get; }
}
