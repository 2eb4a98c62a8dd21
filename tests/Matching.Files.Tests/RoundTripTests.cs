using FsCheck;
using FsCheck.Fluent;
using Matching.Testing;

namespace Matching.Files.Tests;

/// <summary>What is written is read again as it was, in every format.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<RegisterFormat> Formats => [RegisterFormat.Csv, RegisterFormat.Xlsx, RegisterFormat.Json];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_generated_register_comes_back_as_it_was(RegisterFormat format)
    {
        Arbitrary<int> seeds = Gen.Choose(1, 1000).ToArbitrary();

        CaseTally tally = new RandomCases(4).Check(seeds, (seed, cases) =>
        {
            var kind = (RegisterKind)(seed % 2);
            MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Authority = new("W06000024"), Seed = seed, Kind = kind }).Build();
            cases.Note("with residents", problem.Residents.Count > 0);
            cases.Note("with wishes", problem.Wishes.Count > 0);
            ComesBack(problem, format);
        });

        tally.ShouldHave("with residents", 0.2).ShouldHave("with wishes", 0.9);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_register_with_every_field_filled_and_hostile_text_comes_back_as_it_was(RegisterFormat format)
    {
        CaseTally tally = new RandomCases(format == RegisterFormat.Xlsx ? 20 : 60).Check(HostileRegister.Arbitrary, (words, cases) =>
        {
            cases.Note("formulas", words.Any(word => word.Length > 0 && "=+-@\t\r".Contains(word[0], StringComparison.Ordinal)));
            cases.Note("separators or quotation marks", words.Any(word => word.IndexOfAny([';', ',', '"', '\n']) >= 0));
            ComesBack(HostileRegister.Of(words), format);
        });

        tally.ShouldHave("formulas", 0.5).ShouldHave("separators or quotation marks", 0.5);
    }

    private static void ComesBack(MatchingProblem problem, RegisterFormat format)
    {
        using var folder = new TemporaryRegister();
        string path = format == RegisterFormat.Csv ? folder.Path : folder[$"register.{format.ToString().ToLowerInvariant()}"];
        RegisterFiles.Write(path, problem, format, overwrite: false);

        RegisterReading reading = RegisterFiles.Read(path);

        reading.Errors.ShouldBeEmpty();
        Structure.Of(reading.Problem!).ShouldBe(Structure.Of(problem));
        reading.Hash.ShouldBe(RegisterHash.Of(problem));
    }
}
