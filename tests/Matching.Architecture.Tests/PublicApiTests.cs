namespace Matching.Architecture.Tests;

/// <summary>The public face of each package stands in a text file, so that a change to it is seen by whoever reads the change.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(PublicFaceTests.Packages), MemberType = typeof(PublicFaceTests))]
    public void It_is_what_its_file_says(Type package) =>
        string.Join('\n', PublicApi.LinesOf(package.Assembly)).ShouldMatchGolden($"eng/api/{package.Assembly.GetName().Name}.txt");
}
