using Google.OrTools.Sat;
using Google.Protobuf;

namespace Matching.OrTools.Transports;

/// <summary>Solves in this process, with the package Google.OrTools. The only file that needs it.</summary>
internal sealed class GoogleOrToolsTransport : ICpSatTransport
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public ReadOnlyMemory<byte> Solve(CpSatRequest request, Action<ReadOnlyMemory<byte>> solution, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var model = new CpModel();
        model.Model.MergeFrom(request.Model.Span);
        var solver = new CpSolver { StringParameters = request.ParametersText };

        // Stopping a search that has not begun does nothing, so a cancelled one is stopped again and again until it ends.
        void StopIfCancelled(object? state)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                solver.StopSearch();
            }
        }

        using var stop = new Timer(StopIfCancelled, null, Poll, Poll);
        using var callback = new Solutions(solution);
        solver.Solve(model, callback);
        return solver.Response.ToByteArray();
    }

    private sealed class Solutions(Action<ReadOnlyMemory<byte>> found) : SolutionCallback
    {
        public override void OnSolutionCallback() => found(Response().ToByteArray());
    }
}
