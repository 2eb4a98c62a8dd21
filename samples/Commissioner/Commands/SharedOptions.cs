using System.CommandLine;
using System.Globalization;

namespace Commissioner.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<long> Seed(string description) => Positive("--seed", description, "N", 1);

    public static Option<bool> Force() => new("--force") { Description = "Overwrite output files that exist already." };

    /// <summary>An option that takes a day; null without one.</summary>
    public static Option<string?> Date(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && DateOf(result.Tokens[0].Value) is null)
            {
                result.AddError($"{name} '{result.Tokens[0].Value}' is no date. Write year-month-day, such as 2026-11-01.");
            }
        });
        return option;
    }

    /// <summary>The day that a text says; null for none.</summary>
    public static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>An option that takes a whole number from 1 to a greatest one; without a default it is 0 when it is not given.</summary>
    public static Option<long> Positive(string name, string description, string helpName, long standard = 0, long greatest = long.MaxValue)
    {
        Option<long> option = new(name) { Description = description, HelpName = helpName };
        if (standard > 0)
        {
            option.DefaultValueFactory = _ => standard;
        }

        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value < 1 || value > greatest)
            {
                result.AddError($"{name} '{text}' must be a whole number {(greatest == long.MaxValue ? "of 1 or more" : string.Create(CultureInfo.InvariantCulture, $"from 1 to {greatest}"))}.");
            }

            return value;
        };
        return option;
    }
}
