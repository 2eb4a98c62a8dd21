using Google.Protobuf;
using Matching.OrTools.Protocol;

namespace Matching.OrTools.Tests;

/// <summary>A CP-SAT that answers whatever a test says, call by call, and keeps what it was asked.</summary>
internal sealed class FakeCpSat(params Func<CpSatRequest, Action<ReadOnlyMemory<byte>>, CancellationToken, byte[]>[] answers) : ICpSatTransport
{
    public List<CpSatRequest> Requests { get; } = [];

    /// <summary>Answers each call with the response of the same number.</summary>
    public static FakeCpSat Answering(params CpSolverResponse[] responses) =>
        new([.. responses.Select(response => new Func<CpSatRequest, Action<ReadOnlyMemory<byte>>, CancellationToken, byte[]>((_, _, _) => response.ToByteArray()))]);

    /// <summary>A response as CP-SAT makes it.</summary>
    public static CpSolverResponse Response(CpSolverStatus status, double objective, long bound, params long[] solution)
    {
        var response = new CpSolverResponse { Status = status, ObjectiveValue = objective, BestObjectiveBound = bound, InnerObjectiveLowerBound = bound };
        response.Solution.AddRange(solution);
        return response;
    }

    public ReadOnlyMemory<byte> Solve(CpSatRequest request, Action<ReadOnlyMemory<byte>> solution, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return answers[Requests.Count - 1](request, solution, cancellationToken);
    }
}
