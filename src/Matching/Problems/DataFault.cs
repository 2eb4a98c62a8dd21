namespace Matching;

/// <summary>One fault in the data of a problem.</summary>
/// <param name="Code">Stable code, such as <c>M0211</c>.</param>
/// <param name="Subject">What it is about, by id: <c>Home 'h-7'</c>. Never a name.</param>
/// <param name="Problem">What is wrong, with the values.</param>
/// <param name="Advice">What would be right.</param>
public sealed record DataFault(string Code, string Subject, string Problem, string Advice)
{
    /// <summary>The fault on one line.</summary>
    public override string ToString() => $"{Code} {Subject}: {Problem} {Advice}";
}

/// <summary>The data of a problem have faults; every one of them is listed.</summary>
/// <remarks>The standard constructors are missing on purpose: without its faults the exception would say nothing.</remarks>
#pragma warning disable CA1032 // Each standard constructor would make an exception that names no fault.
public sealed class InvalidProblemException : Exception
#pragma warning restore CA1032
{
    internal InvalidProblemException(IReadOnlyList<DataFault> faults)
        : base($"The data have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>Every fault, in a stable order.</summary>
    public IReadOnlyList<DataFault> Faults { get; }
}
