namespace Matching.Solver;

/// <summary>Draws one of several ways of searching, the more often the more it has won lately for its work (adaptive large neighbourhoods; Ropke and Pisinger 2006).</summary>
internal sealed class ChoiceByEarnings(int ways, Chance chance)
{
    private const double Memory = 0.9;
    private const double EvenShare = 0.4;

    private readonly double[] won = new double[ways];
    private readonly double[] work = new double[ways];

    /// <summary>Draws a way, from 0; one that has not been tried comes first.</summary>
    public int Draw()
    {
        int untried = Array.IndexOf(work, 0.0);
        if (untried >= 0)
        {
            return untried;
        }

        double all = 0;
        for (int way = 0; way < won.Length; way++)
        {
            all += won[way] / work[way];
        }

        double at = chance.Fraction();
        for (int way = 0; way < won.Length - 1; way++)
        {
            double even = 1.0 / won.Length;
            double earned = all > 0 ? won[way] / work[way] / all : even;
            at -= (EvenShare * even) + ((1 - EvenShare) * earned);
            if (at < 0)
            {
                return way;
            }
        }

        return won.Length - 1;
    }

    /// <summary>Notes what a way has won.</summary>
    /// <param name="way">The way.</param>
    /// <param name="gain">By how much the plan got cheaper; 0 for not at all.</param>
    /// <param name="spent">Units of work.</param>
    public void Note(int way, double gain, long spent)
    {
        won[way] = (won[way] * Memory) + gain;
        work[way] = (work[way] * Memory) + Math.Max(1, spent);
    }
}
