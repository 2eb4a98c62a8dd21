using Matching.OrTools.Protocol;

namespace Matching.OrTools.Solving;

/// <summary>What CP-SAT has answered, read and added up again.</summary>
/// <param name="Status">Its status, one of those that 9.15 has.</param>
/// <param name="Solution">A value for each variable; empty when there is none.</param>
/// <param name="Plan">The plan in it; null when there is none, or when an item of it is in a bin that is not listed.</param>
/// <param name="Values">What the plan costs by level, added up from the model; empty without a plan.</param>
/// <param name="Bound">What the level costs at least, offset included; null when nothing is proven.</param>
/// <param name="Work">CP-SAT's own measure of its work.</param>
internal sealed record SolverAnswer(CpSolverStatus Status, IReadOnlyList<long> Solution, int?[]? Plan, IReadOnlyList<long> Values, long? Bound, double Work);
