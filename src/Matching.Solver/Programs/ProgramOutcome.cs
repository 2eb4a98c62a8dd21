namespace Matching.Solver;

/// <summary>How a solve of a <see cref="PartitionProgram"/> ended.</summary>
internal enum ProgramOutcome
{
    /// <summary>Values and duals are the best.</summary>
    Solved,

    /// <summary>The duals are worth what is enough.</summary>
    Enough,

    /// <summary>No values meet every row; the duals are worth what is enough.</summary>
    Infeasible,

    /// <summary>The limit of pivots was reached, the run is over, or numbers became too coarse.</summary>
    Unfinished,
}
