using System.CommandLine;
using System.Globalization;
using Matching;
using Matching.Files;
using Matching.Testing;

namespace Commissioner.Commands;

/// <summary>A register to work on.</summary>
/// <param name="Problem">Its data.</param>
/// <param name="Warnings">What may be wrong with its files; none for the embedded one.</param>
internal sealed record GivenRegister(MatchingProblem Problem, IReadOnlyList<FileFault> Warnings);

/// <summary>Where the register comes from: files, or the embedded synthetic register of Wales.</summary>
internal sealed class RegisterSource
{
    private readonly RegisterPath path = new(isRequired: false);
    private readonly RegisterChoice choice = new(note: " (embedded register only)");
    private readonly Option<long> seed;
    private readonly bool isSeedShared;

    /// <summary>Makes the options.</summary>
    /// <param name="seed">The seed of the embedded register where it is that of something else too, which then adds the option; null for one of its own.</param>
    public RegisterSource(Option<long>? seed = null)
    {
        this.seed = seed ?? SharedOptions.Seed("Seed of the register: the same seed, the same register (embedded register only).");
        isSeedShared = seed is not null;
    }

    public void AddTo(Command command)
    {
        path.AddTo(command);
        choice.AddTo(command);
        if (!isSeedShared)
        {
            command.Options.Add(seed);
        }
    }

    /// <summary>The register's path; null for the embedded one.</summary>
    public string? PathOf(ParseResult result) => path.Of(result);

    /// <summary>Reads or makes the register.</summary>
    /// <exception cref="FaultsException">The files have faults.</exception>
    /// <exception cref="UsageException">The embedded register was described, and files were given.</exception>
    public GivenRegister Read(ParseResult result, CancellationToken cancellation = default)
    {
        if (path.Of(result) is not { } files)
        {
            return new GivenRegister(WelshRegister.Generate(choice.Read(result, result.GetValue(seed))).Build(), []);
        }

        if (choice.Given(result) is { } given)
        {
            throw new UsageException($"{given} describes the embedded register. Leave it out, or leave out --data.");
        }

        RegisterReading reading = path.Read(result, files, cancellation);
        return reading.Problem is { } problem
            ? new GivenRegister(problem, reading.Warnings)
            : throw new FaultsException([.. reading.Errors.Select(fault => fault.ToString())]);
    }
}

/// <summary>Options that describe a synthetic register.</summary>
internal sealed class RegisterChoice
{
    private readonly Option<string> kind;
    private readonly Option<int> scale;
    private readonly Option<string?> authority;

    /// <summary>Makes the options.</summary>
    /// <param name="note">What their help says besides, where they belong to one source of several.</param>
    public RegisterChoice(string note = "")
    {
        kind = new("--kind") { Description = $"today: settled children stay; afresh: everybody is placed anew and nobody has a present home{note}.", HelpName = "today|afresh", DefaultValueFactory = _ => "today" };
        scale = new("--scale") { Description = $"Multiples of Wales, 1 to 12{note}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        authority = new("--authority") { Description = $"One Welsh authority by its GSS code, such as W06000015 for Cardiff{note}. Default: all of Wales.", HelpName = "GSS" };
        kind.AcceptOnlyFromAmong("today", "afresh");
        scale.Validators.Add(result =>
        {
            if (result.Errors.Any() || !int.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "1", NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value is < 1 or > WelshRegister.LargestScale)
            {
                result.AddError($"--scale must be a whole number from 1 to {WelshRegister.LargestScale}.");
            }
        });
        authority.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Welsh().All(one => one.Id.Value != result.Tokens[0].Value))
            {
                result.AddError($"--authority '{result.Tokens[0].Value}' is no Welsh authority. The codes are: {string.Join(", ", Welsh().Select(one => $"{one.Id} {one.Name}"))}.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(kind);
        command.Options.Add(scale);
        command.Options.Add(authority);
    }

    /// <summary>The first of these options that was given; null for none.</summary>
    public string? Given(ParseResult result) =>
        new Option[] { kind, scale, authority }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false })?.Name;

    public RegisterOptions Read(ParseResult result, long seed) => new()
    {
        Kind = result.GetValue(kind) == "afresh" ? RegisterKind.Afresh : RegisterKind.Today,
        Scale = result.GetValue(scale),
        Authority = result.GetValue(authority) is { } code ? new AuthorityId(code) : null,
        Seed = seed,
    };

    private static IEnumerable<Authority> Welsh() => AuthorityMap.Wales.Authorities.Where(authority => authority.Id.Country == Country.Wales);
}
