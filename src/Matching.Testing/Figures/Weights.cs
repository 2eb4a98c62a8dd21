using System.Globalization;

namespace Matching.Testing;

/// <summary>Names with weights, read from text such as <c>1:46 2:35 3:19</c>. Weights are relative; they need not add up to anything.</summary>
internal sealed class Weights
{
    public Weights(string text)
    {
        string[][] parts = [.. text.Split(' ').Select(part => part.Split(':'))];
        Names = [.. parts.Select(part => part[0])];
        Values = [.. parts.Select(part => double.Parse(part[1], CultureInfo.InvariantCulture))];
        Total = Values.Sum();
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<double> Values { get; }

    public double Total { get; }

    /// <summary>The weight of a name; 0 when it has none.</summary>
    public double Of(string name)
    {
        for (int index = 0; index < Names.Count; index++)
        {
            if (Names[index] == name)
            {
                return Values[index];
            }
        }

        return 0;
    }
}
