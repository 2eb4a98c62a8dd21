namespace Matching;

/// <summary>One kind of fault: its stable code, what it means, and what would be right. The table in <c>docs/faults.md</c> lists them all.</summary>
/// <param name="Code">Stable code: M and four digits, of which the first two tell the subject.</param>
/// <param name="Meaning">What is wrong, in general.</param>
/// <param name="Advice">What would be right, or what may have happened.</param>
internal sealed record FaultKind(string Code, string Meaning, string Advice);
