using Matching.OrTools.Protocol;

#pragma warning disable IDE0130 // The stand-in has the name of what it stands in for.
namespace Google.OrTools.Sat;
#pragma warning restore IDE0130

/// <summary>Stands in for the class of that name in Google.OrTools 9.15: the same members that the transport uses, with the same types, as that package's sources have them.</summary>
internal sealed class CpModel
{
    public CpModelProto Model { get; } = new();
}

/// <summary>Stands in for the class of that name: solves by what a test says.</summary>
internal sealed class CpSolver
{
    private static readonly ManualResetEventSlim Stopped = new();

    /// <summary>What solving does: told the model, the parameters, and whom to tell of solutions; waits for a stop where it wants one.</summary>
    public static Func<CpModelProto, string, Action<CpSolverResponse>, ManualResetEventSlim, CpSolverResponse> Answer { get; set; } = (_, _, _, _) => new CpSolverResponse();

    public string StringParameters { get; set; } = "";

    public CpSolverResponse Response { get; private set; } = new();

    public CpSolverStatus Solve(CpModel model, SolutionCallback? cb = null)
    {
        Stopped.Reset();
        Response = Answer(model.Model, StringParameters, solution => cb?.Tell(solution), Stopped);
        return Response.Status;
    }

#pragma warning disable CA1822 // In what it stands in for it is a method of the object.
    public void StopSearch() => Stopped.Set();
#pragma warning restore CA1822
}

/// <summary>Stands in for the class of that name.</summary>
internal class SolutionCallback : IDisposable
{
    private CpSolverResponse last = new();

    public virtual void OnSolutionCallback()
    {
    }

    public CpSolverResponse Response() => last;

    public void Dispose() => GC.SuppressFinalize(this);

    internal void Tell(CpSolverResponse response)
    {
        last = response;
        OnSolutionCallback();
    }
}
