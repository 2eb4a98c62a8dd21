using System.Reflection;

namespace Matching.Tests.Problems.Faults;

public class FaultTableTests
{
    [Fact]
    public void Document_ListsEveryKindOfFault() => FaultTable.Document().ShouldMatchGolden("docs/faults.md");

    [Fact]
    public void Document_HoldsEveryCode() => FaultTable.All.ShouldAllBe(kind => FaultTable.Document().Contains($"| {kind.Code} |", StringComparison.Ordinal));

    [Fact]
    public void All_Codes_AreUniqueAndWellFormed()
    {
        FaultTable.All.Select(kind => kind.Code).ShouldBeUnique();
        FaultTable.All.ShouldAllBe(kind => kind.Code.Length == 5 && kind.Code[0] == 'M' && kind.Code.Skip(1).All(char.IsAsciiDigit));
        FaultTable.All.ShouldAllBe(kind => kind.Meaning.EndsWith('.') && kind.Advice.EndsWith('.'));
    }

    [Fact]
    public void All_EveryKind_IsHeldByACaseWithItsWholeMessage()
    {
        string[] lines =
        [
            .. typeof(FaultCases).Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(FaultCases))
                .SelectMany(field => (FaultCases)field.GetValue(null)!),
        ];

        FaultTable.All
            .Where(kind => !lines.Any(line => line.StartsWith(kind.Code + " ", StringComparison.Ordinal) && line.EndsWith(". " + kind.Advice, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }
}
