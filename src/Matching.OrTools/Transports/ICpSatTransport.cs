namespace Matching.OrTools;

/// <summary>Hands a model to a CP-SAT somewhere and brings back its answer, both as the protocol messages of OR-Tools 9.15.</summary>
/// <remarks>
/// Implementations are safe for concurrent use. They need not be trusted: <see cref="OrToolsSolver"/> adds every plan up again, and stops waiting soon after its token is cancelled.
/// </remarks>
public interface ICpSatTransport
{
    /// <summary>Solves one model.</summary>
    /// <param name="request">What to solve.</param>
    /// <param name="solution">
    /// Told about each solution on the way, as the bytes of an <c>operations_research.sat.CpSolverResponse</c>; from any thread, before this method returns. A transport that cannot tell leaves it alone.
    /// </param>
    /// <param name="cancellationToken">Cancelled when the caller cancels, and when the solver has overrun its time limit. Ends the search: return what it has, or throw <see cref="OperationCanceledException"/>.</param>
    /// <returns>The bytes of an <c>operations_research.sat.CpSolverResponse</c>.</returns>
    /// <exception cref="CpSatException">No answer could be had: the solver died, say.</exception>
    ReadOnlyMemory<byte> Solve(CpSatRequest request, Action<ReadOnlyMemory<byte>> solution, CancellationToken cancellationToken);
}

/// <summary>A model for CP-SAT and how long it may take.</summary>
/// <param name="Model">The bytes of an <c>operations_research.sat.CpModelProto</c>.</param>
/// <param name="Parameters">The bytes of an <c>operations_research.sat.SatParameters</c>: time, work and gap limits, seed, workers.</param>
/// <param name="ParametersText">The same in the text format of protocol buffers.</param>
public sealed record CpSatRequest(ReadOnlyMemory<byte> Model, ReadOnlyMemory<byte> Parameters, string ParametersText);
