namespace Matching.OrTools;

/// <summary>How <see cref="OrToolsSolver"/> uses CP-SAT, beside what <see cref="Solver.SolveOptions"/> say. Immutable.</summary>
public sealed record OrToolsOptions
{
    /// <summary>
    /// Whether a run without a time limit gives the same plan each time, whatever the number of threads: CP-SAT then takes turns between its searches on one thread
    /// (<c>interleave_search</c>, one worker), which costs speed. Otherwise it runs freely on as many threads as <see cref="Solver.SolveOptions.Threads"/> says.
    /// </summary>
    /// <value>Default: true.</value>
    public bool Deterministic { get; init; } = true;

    /// <summary>
    /// Whether CP-SAT is given a first plan as a hint, made by the engine from the transportation relaxation, when there is no <see cref="Solver.SolveOptions.Start"/>. A hint only: neither plan nor bound is taken from it.
    /// </summary>
    /// <value>Default: true.</value>
    public bool HintFromEngine { get; init; } = true;

    /// <summary>
    /// How much longer than its time limit CP-SAT may take to answer, 0 or more; then it is stopped by its transport, and what it has found so far is used. A transport that does not stop within as much again is left alone.
    /// </summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);
}
