using System.Runtime.InteropServices;

namespace Matching.Solver;

/// <summary>Walks through all patterns of a bin below a value.</summary>
/// <remarks>
/// Where units suit the bin, a pattern is a choice of units of different families; elsewhere of single arcs. What a unit or an arc wins by itself is the most that it adds, because company, cuts
/// and opening cost 0 or more, and that bounds what may still come.
/// </remarks>
/// <param name="relaxation">Costs, duals and cuts, priced.</param>
/// <param name="slack">How far above its bin's best a pattern may be.</param>
/// <param name="mostSteps">Choices tried at most, in all bins together.</param>
internal sealed class PatternCollector(Relaxation relaxation, long slack, long mostSteps)
{
    private const int MostPatterns = 100_000;

    private readonly CompositeProblem problem = relaxation.Problem;
    private readonly BinContents contents = new(relaxation.Problem, relaxation.Cuts);
    private readonly List<Choice> choices = [];
    private readonly List<int> chosen = [];
    private long mostSteps = mostSteps;
    private int bin;

    // Whether the shared places hold for everybody: nobody who could come is exempt.
    private bool sharesPlaces;
    private long limit;

    public List<int> BinStart { get; } = [0];

    public List<long> Cost { get; } = [];

    public List<int> ArcStart { get; } = [0];

    public List<int> Arc { get; } = [];

    public List<int> Item { get; } = [];

    /// <summary>Choices tried.</summary>
    public long Steps { get; private set; }

    /// <summary>Adds all patterns of a bin; false when there are too many.</summary>
    public bool AddBin(int whichBin)
    {
        bin = whichBin;
        limit = relaxation.BinValue[bin] + slack;
        Gather();
        contents.Start(bin);
        chosen.Clear();
        Take(0);
        bool fits = Search(0, 0, problem.Places[bin], problem.Opening[bin]);
        BinStart.Add(Cost.Count);
        return fits;
    }

    /// <summary>Finds all patterns of one bin, in place of those found before; false when there are too many.</summary>
    /// <param name="whichBin">The bin.</param>
    /// <param name="steps">Choices tried at most.</param>
    public bool TryAlone(int whichBin, long steps)
    {
        BinStart.RemoveRange(1, BinStart.Count - 1);
        ArcStart.RemoveRange(1, ArcStart.Count - 1);
        Cost.Clear();
        Arc.Clear();
        Item.Clear();
        mostSteps = Steps + steps;
        return AddBin(whichBin);
    }

    /// <summary>Adds the bin of an item that may stay outside: it takes the item or nobody.</summary>
    public void AddOutside(int item)
    {
        chosen.Clear();
        limit = 1;
        Take(0);
        Arc.Add(-1);
        Item.Add(item);
        ArcStart.Add(Arc.Count);
        Cost.Add(problem.Outside[item]);
        BinStart.Add(Cost.Count);
    }

    // Keeps what is chosen when it is below the limit, at what it costs without duals and cuts.
    private void Take(long value)
    {
        if (value >= limit)
        {
            return;
        }

        long cost = value - relaxation.Cuts.PaidFor(CollectionsMarshal.AsSpan(chosen), problem.ArcItem);
        foreach (int arc in chosen)
        {
            Arc.Add(arc);
            Item.Add(problem.ArcItem[arc]);
            cost += relaxation.Dual[problem.ArcItem[arc]];
        }

        ArcStart.Add(Arc.Count);
        Cost.Add(cost);
    }

    // Best for a place first.
    private void Gather()
    {
        choices.Clear();
        sharesPlaces = true;
        FamilyUnits units = problem.Units;
        bool suits = units.Suits(bin);
        for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
        {
            int item = problem.ArcItem[arc];
            sharesPlaces &= !problem.ArcExempt[arc];
            long value = relaxation.Cost[arc] - relaxation.Dual[item] + (suits && problem.HasSets ? units.SplitAlone[arc] : 0);
            Add(arc, value, problem.Size[item], suits ? units.Family[item] : -1);
        }

        for (int unit = units.BinStart[bin]; suits && unit < units.BinStart[bin + 1]; unit++)
        {
            long value = units.Extra[unit];
            foreach (int arc in units.ArcsOf(unit))
            {
                value += relaxation.Cost[arc] - relaxation.Dual[problem.ArcItem[arc]];
            }

            Add(~unit, value, units.Size[unit], units.Family[problem.ArcItem[units.ArcsOf(unit)[0]]]);
        }

        choices.Sort((one, other) => one.Each != other.Each ? one.Each.CompareTo(other.Each) : one.Unit.CompareTo(other.Unit));
    }

    private void Add(int unit, long value, int size, int family)
    {
        long each = size <= 1 ? value : (value / size) - 1;
        choices.Add(new Choice(unit, each, size, family));
    }

    // The choices from one on are sorted, so no place can win more than what the first of them wins.
    private bool Search(int from, long value, int room, long opening)
    {
        // Once mixed, a pattern stays so, and whoever comes takes one of the shared places.
        if (sharesPlaces && contents.IsMixed)
        {
            room = Math.Min(room, problem.SharedPlaces[bin] - contents.Counted);
        }

        for (int c = from; c < choices.Count && room > 0; c++)
        {
            if (value + opening + AtBest(c, room) >= limit)
            {
                return true;
            }

            if (++Steps > mostSteps || Cost.Count > MostPatterns)
            {
                return false;
            }

            Choice choice = choices[c];
            if (choice.Size > room || IsRelated(choice.Family))
            {
                continue;
            }

            int before = chosen.Count;
            bool fits = true;
            if (Enter(choice.Unit, out long gained))
            {
                Take(value + gained);
                fits = Search(c + 1, value + gained, room - choice.Size, 0);
            }

            while (chosen.Count > before)
            {
                chosen.RemoveAt(chosen.Count - 1);
                contents.RemoveLast();
            }

            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    // The least that any of the choices from one on add, when at least one is taken.
    private long AtBest(int from, int room)
    {
        long sum = 0;
        for (int c = from; c < choices.Count && room > 0 && choices[c].Each < 0; c++)
        {
            int places = Math.Min(room, choices[c].Size);
            sum += choices[c].Each * places;
            room -= places;
        }

        return choices[from].Each >= 0 ? choices[from].Each : sum;
    }

    private bool IsRelated(int family)
    {
        if (family < 0)
        {
            return false;
        }

        foreach (int arc in chosen)
        {
            if (problem.Units.Family[problem.ArcItem[arc]] == family)
            {
                return true;
            }
        }

        return false;
    }

    private bool Enter(int unit, out long gained)
    {
        gained = 0;
        foreach (int arc in unit >= 0 ? new ReadOnlySpan<int>(in unit) : problem.Units.ArcsOf(~unit))
        {
            if (!contents.TryAdd(arc, out long extra))
            {
                return false;
            }

            chosen.Add(arc);
            gained += relaxation.Cost[arc] - relaxation.Dual[problem.ArcItem[arc]] + extra;
        }

        return true;
    }

    private readonly record struct Choice(int Unit, long Each, int Size, int Family);
}
