namespace Matching.Solver.Tests.Knapsacks;

public sealed class KnapsackTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fill_RandomCandidates_AnswersAsTryingAllSetsDoes(int dimensions)
    {
        var random = new Random(dimensions);
        var table = new KnapsackTable(dimensions);
        for (int trial = 0; trial < 60; trial++)
        {
            int count = random.Next(1, 9);
            int[] room = [.. Enumerable.Range(0, dimensions).Select(_ => random.Next(3, 22))];
            table.Reserve(count);
            for (int c = 0; c < count; c++)
            {
                table.Value[c] = -random.Next(1, 50);
                for (int d = 0; d < dimensions; d++)
                {
                    table.Weight[(c * dimensions) + d] = random.Next(0, room[d] + 1);
                }
            }

            table.Fill(count, room).ShouldBe(Least(table, count, room, _ => true));
            var chosen = new bool[count];
            table.Trace(chosen);
            Enumerable.Range(0, count).Where(c => chosen[c]).Sum(c => table.Value[c]).ShouldBe(Least(table, count, room, _ => true));
            for (int c = 0; c < count; c++)
            {
                table.With(c).ShouldBe(Least(table, count, room, set => (set >> c & 1) == 1));
                table.Without(c).ShouldBe(Least(table, count, room, set => (set >> c & 1) == 0));
            }

            int[] other = [.. room.Select(most => random.Next(0, most + 1))];
            table.Beside(other).ShouldBe(Least(table, count, [.. room.Select((most, d) => most - other[d])], _ => true));
        }
    }

    private static long Least(KnapsackTable table, int count, int[] room, Func<int, bool> allowed)
    {
        long least = long.MaxValue;
        for (int set = 0; set < 1 << count; set++)
        {
            bool fits = allowed(set);
            for (int d = 0; d < room.Length; d++)
            {
                fits &= Enumerable.Range(0, count).Where(c => (set >> c & 1) == 1).Sum(c => table.Weight[(c * room.Length) + d]) <= room[d];
            }

            least = fits ? Math.Min(least, Enumerable.Range(0, count).Where(c => (set >> c & 1) == 1).Sum(c => table.Value[c])) : least;
        }

        return least;
    }
}
