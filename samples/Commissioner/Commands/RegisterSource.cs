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
    private readonly RegisterChoice choice;
    private readonly Option<long> seed;
    private readonly bool isSeedShared;

    /// <summary>Makes the options.</summary>
    /// <param name="seed">The seed of the embedded register where it is that of something else too, which then adds the option; null for one of its own.</param>
    /// <param name="hasKind">Whether the embedded register's kind can be chosen: not where the command has another --kind.</param>
    public RegisterSource(Option<long>? seed = null, bool hasKind = true)
    {
        choice = new(" (embedded register only)", hasKind);
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
    private const int MostShortage = 90;

    private readonly Option<string> kind;
    private readonly Option<int> scale;
    private readonly Option<string?> authority;
    private readonly Option<double> shortage;
    private readonly bool hasKind;

    /// <summary>Makes the options.</summary>
    /// <param name="note">What their help says besides, where they belong to one source of several.</param>
    /// <param name="hasKind">Whether the kind can be chosen; otherwise it is that of today.</param>
    public RegisterChoice(string note = "", bool hasKind = true)
    {
        this.hasKind = hasKind;
        kind = new("--kind") { Description = $"today: settled children stay; afresh: everybody is placed anew and nobody has a present home{note}.", HelpName = "today|afresh", DefaultValueFactory = _ => "today" };
        scale = new("--scale") { Description = $"Multiples of Wales, 1 to 12{note}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        authority = new("--authority") { Description = $"One Welsh authority by its GSS code, such as W06000015 for Cardiff{note}. Default: all of Wales.", HelpName = "GSS" };
        shortage = new("--shortage") { Description = $"Free places to take away, in percent, 0 to 90, so that some children have no home{note}. Default: 0.", HelpName = "PERCENT" };
        shortage.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || value > MostShortage)
            {
                result.AddError($"--shortage '{text}' must be a number from 0 to {MostShortage}, in percent of the free places.");
            }

            return value;
        };
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
        if (hasKind)
        {
            command.Options.Add(kind);
        }

        command.Options.Add(scale);
        command.Options.Add(authority);
        command.Options.Add(shortage);
    }

    /// <summary>The first of these options that was given; null for none.</summary>
    public string? Given(ParseResult result) =>
        new Option[] { kind, scale, authority, shortage }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false })?.Name;

    public RegisterOptions Read(ParseResult result, long seed) => new()
    {
        Kind = hasKind && result.GetValue(kind) == "afresh" ? RegisterKind.Afresh : RegisterKind.Today,
        Scale = result.GetValue(scale),
        Authority = result.GetValue(authority) is { } code ? new AuthorityId(code) : null,
        Seed = seed,
        Shortage = result.GetValue(shortage) / 100,
    };

    private static IEnumerable<Authority> Welsh() => AuthorityMap.Wales.Authorities.Where(authority => authority.Id.Country == Country.Wales);
}
