using System.Text.Json;
using Matching;

namespace Commissioner.Output;

/// <summary>Choices of the register as people read them: <c>UnplacedEmergency</c> is "unplaced emergency".</summary>
internal static class FieldWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    /// <summary>The kind of one home.</summary>
    public static string Of(HomeKinds kind) => kind == HomeKinds.ChildrensHome ? "children's home" : Of<HomeKinds>(kind);
}
