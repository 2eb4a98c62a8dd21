using System.CommandLine;
using Commissioner.Output;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>A register in files, and how to read it.</summary>
internal sealed class RegisterPath
{
    private readonly Option<FileSystemInfo> data;
    private readonly Option<string?> date = SharedOptions.Date("--date", "Day as of which the register in --data holds, such as 2026-11-01. Default: what the register says.");
    private readonly Option<bool> drop = new("--drop-personal-columns") { Description = "Leave columns that look like names, addresses or other personal data unread, instead of refusing them." };
    private readonly Option<FileSystemInfo> postcodes = new("--postcodes") { Description = "Your copy of the ONS Postcode Directory (a CSV file) or of Code-Point Open (its folder): postcodes in --data become points here and are dropped.", HelpName = "PATH" };

    /// <summary>Makes the options.</summary>
    /// <param name="isRequired">Whether there is no other register to take.</param>
    public RegisterPath(bool isRequired)
    {
        data = new("--data")
        {
            Description = $"The register: a folder of CSV files, one .xlsx workbook or one .json file.{(isRequired ? "" : " Default: the embedded synthetic register of Wales.")}",
            HelpName = "PATH",
            Required = isRequired,
        };
        data.AcceptExistingOnly();
        postcodes.AcceptExistingOnly();
    }

    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(date);
        command.Options.Add(drop);
        command.Options.Add(postcodes);
    }

    /// <summary>The path; null when none is given.</summary>
    /// <exception cref="UsageException">It is said how to read a register, but not which, or its ending is of no register.</exception>
    public string? Of(ParseResult result)
    {
        if (result.GetValue(data) is { } given)
        {
            CheckEnding(given);
            return given.FullName;
        }

        string? alone = result.GetValue(date) is not null ? date.Name : result.GetValue(drop) ? drop.Name : result.GetValue(postcodes) is not null ? postcodes.Name : null;
        return alone is null ? null : throw new UsageException($"{alone} belongs to --data: the embedded register has a day of its own and no personal data.");
    }

    /// <summary>Reads the register, and shows how far it is where somebody sits at a terminal.</summary>
    /// <exception cref="UsageException">The postcodes are neither of the two.</exception>
    public RegisterReading Read(ParseResult result, string path, CancellationToken cancellation)
    {
        var options = new RegisterReadOptions { AsOf = SharedOptions.DateOf(result.GetValue(date)), DropPersonalColumns = result.GetValue(drop), Postcodes = Points(result, cancellation) };
        return ReadingStatus.Show(progress => RegisterFiles.Read(path, options, progress, cancellation));
    }

    private PostcodePoints? Points(ParseResult result, CancellationToken cancellation)
    {
        try
        {
            return result.GetValue(postcodes) is { } given ? PostcodePoints.Read(given.FullName, cancellation) : null;
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"--postcodes: {exception.Message}");
        }
    }

    private static void CheckEnding(FileSystemInfo given)
    {
        try
        {
            RegisterFiles.FormatOf(given.FullName);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"--data {exception.Message.Split(" (Parameter")[0]}");
        }
    }
}
