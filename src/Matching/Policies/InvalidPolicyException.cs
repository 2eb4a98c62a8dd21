namespace Matching;

/// <summary>One fault in the text of a policy.</summary>
/// <param name="Subject">What it is about: <c>Rule 'W-02'</c>, <c>Name</c>.</param>
/// <param name="Problem">What is wrong, with the value.</param>
/// <param name="Advice">What would be right.</param>
public sealed record PolicyFault(string Subject, string Problem, string Advice)
{
    /// <summary>The fault on one line.</summary>
    public override string ToString() => $"{Subject}: {Problem} {Advice}";
}

/// <summary>The text of a policy has faults; every one of them is listed.</summary>
/// <remarks>The standard constructors are missing on purpose: without its faults the exception would say nothing.</remarks>
#pragma warning disable CA1032 // Each standard constructor would make an exception that names no fault.
public sealed class InvalidPolicyException : Exception
#pragma warning restore CA1032
{
    internal InvalidPolicyException(IReadOnlyList<PolicyFault> faults)
        : base($"The policy has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>Every fault, in the order of the text's parts: name, date, set, rules.</summary>
    public IReadOnlyList<PolicyFault> Faults { get; }
}
