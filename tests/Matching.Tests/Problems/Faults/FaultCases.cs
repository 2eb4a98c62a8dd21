using System.Collections;

namespace Matching.Tests.Problems.Faults;

/// <summary>A table of single faults: the whole message that a change of faultless data must give, alone, and the change.</summary>
internal sealed class FaultCases : IEnumerable<string>
{
    private readonly Dictionary<string, Action<ProblemData>> changes = [];

    /// <summary>The messages, as the data of a theory.</summary>
    public TheoryData<string> Lines => new(changes.Keys);

    public void Add(string line, Action<ProblemData> change) => changes.Add(line, change);

    /// <summary>Makes the change and asserts that the message is the only one.</summary>
    public void Check(string line)
    {
        var data = new ProblemData();
        changes[line](data);
        data.Faults().ShouldBe([line]);
    }

    public IEnumerator<string> GetEnumerator() => changes.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
