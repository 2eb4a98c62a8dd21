using System.Runtime.CompilerServices;

namespace Matching.Solver;

/// <summary>
/// Turns violations into steps: for each dual the average of its violations, measured against their usual size, so that all that is torn moves alike, however often (adaptive moments, Kingma and Ba 2015).
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class AdaptiveMoments(int length)
{
    private const double MeanMemory = 0.8;
    private const double SquareMemory = 0.95;

    // Keeps what is hardly ever torn from taking a whole step at once.
    private const double Steadiness = 0.1;

    private readonly double[] mean = new double[length];
    private readonly double[] square = new double[length];
    private double meanShare;
    private double squareShare;

    /// <summary>Begins anew, as if no step had been taken.</summary>
    public void Forget()
    {
        Array.Clear(mean);
        Array.Clear(square);
        meanShare = squareShare = 0;
    }

    /// <summary>Begins a round of steps; averages over few rounds are made up for.</summary>
    public void NextRound()
    {
        meanShare = 1 - (MeanMemory * (1 - meanShare));
        squareShare = 1 - (SquareMemory * (1 - squareShare));
    }

    /// <summary>The step of one dual, as a share of the step's length: about 1 or −1 where the violation is the same each time.</summary>
    /// <param name="index">The dual.</param>
    /// <param name="violation">How far what it prices is off this time, above 0 where it should rise.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Step(int index, double violation)
    {
        mean[index] += (1 - MeanMemory) * (violation - mean[index]);
        square[index] += (1 - SquareMemory) * ((violation * violation) - square[index]);
        return mean[index] / meanShare / (Math.Sqrt(square[index] / squareShare) + Steadiness);
    }
}
