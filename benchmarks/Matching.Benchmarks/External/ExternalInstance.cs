using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>A public problem read from its file, and what the model's numbers mean in the file's own unit.</summary>
/// <param name="Name">Folder and file, as in the list of best known values.</param>
/// <param name="Model">The problem as a model of one level, which is minimised.</param>
/// <param name="Scale">How many units of the model make one of the file.</param>
/// <param name="Maximise">Whether the file maximises; the model then counts downwards from 0.</param>
internal sealed record ExternalInstance(string Name, AssignmentModel Model, long Scale = 1, bool Maximise = false)
{
    /// <summary>A value of the model in the unit and the sense of the file.</summary>
    public decimal InOwnUnit(long value) => (Maximise ? -(decimal)value : value) / Scale;
}
