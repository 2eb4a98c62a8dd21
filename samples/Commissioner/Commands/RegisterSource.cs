using System.CommandLine;
using System.Globalization;
using Matching;
using Matching.Files;
using Matching.Testing;

namespace Commissioner.Commands;

/// <summary>Where the register comes from: a folder of CSV files, or the embedded synthetic register of Wales.</summary>
internal sealed class RegisterSource
{
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "Folder with a register as CSV files. Default: the embedded synthetic register of Wales.", HelpName = "FOLDER" };
    private readonly Option<string?> date = SharedOptions.Date("--date", "Day as of which the folder's register holds, such as 2026-11-01. Default: what register.csv says.");

    public RegisterSource() => data.AcceptExistingOnly();

    /// <summary>Options that describe the embedded register.</summary>
    public RegisterChoice Choice { get; } = new(note: " (embedded register only)");

    public void AddTo(Command command, bool withChoice)
    {
        command.Options.Add(data);
        command.Options.Add(date);
        if (withChoice)
        {
            Choice.AddTo(command);
        }
    }

    /// <summary>Reads or makes the register.</summary>
    /// <exception cref="FaultsException">The files have faults.</exception>
    /// <exception cref="UsageException">The embedded register was described, and a folder was given.</exception>
    public MatchingProblem Read(ParseResult result, ulong seed)
    {
        if (result.GetValue(data) is not { } folder)
        {
            return result.GetValue(date) is null
                ? WelshRegister.Generate(Choice.Read(result, seed)).Build()
                : throw new UsageException("--date belongs to --data: the embedded register has a day of its own.");
        }

        if (Choice.Given(result) is { } given)
        {
            throw new UsageException($"{given} describes the embedded register. Leave it out, or leave out --data.");
        }

        RegisterReading reading = RegisterFiles.Read(folder.FullName, new RegisterReadOptions { AsOf = SharedOptions.DateOf(result.GetValue(date)) });
        return reading.Problem ?? throw new FaultsException([.. reading.Errors.Select(fault => fault.ToString())]);
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

    public RegisterOptions Read(ParseResult result, ulong seed) => new()
    {
        Kind = result.GetValue(kind) == "afresh" ? RegisterKind.Afresh : RegisterKind.Today,
        Scale = result.GetValue(scale),
        Authority = result.GetValue(authority) is { } code ? new AuthorityId(code) : null,
        Seed = (long)seed,
    };

    private static IEnumerable<Authority> Welsh() => AuthorityMap.Wales.Authorities.Where(authority => authority.Id.Country == Country.Wales);
}
