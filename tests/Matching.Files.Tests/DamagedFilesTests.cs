using System.IO.Compression;
using FsCheck.Fluent;

namespace Matching.Files.Tests;

/// <summary>Files that were damaged anywhere give a list of faults, or a register, and never an exception.</summary>
public sealed class DamagedFilesTests
{
    [Theory]
    [InlineData(RegisterFormat.Csv, 60)]
    [InlineData(RegisterFormat.Json, 150)]
    [InlineData(RegisterFormat.Xlsx, 120)]
    public void A_damaged_register_is_read_or_told(RegisterFormat format, int cases)
    {
        using var folder = new TemporaryRegister();
        string path = format == RegisterFormat.Csv ? folder["register"] : folder[$"register.{format.ToString().ToLowerInvariant()}"];
        CaseTally tally = new RandomCases(cases).Check(Gen.Choose(0, int.MaxValue).Four().ToArbitrary(), (draw, tally) =>
        {
            RegisterFiles.Write(path, HostileRegister.Of([.. Enumerable.Repeat("word", 12)]), format, overwrite: true);
            switch (format)
            {
                case RegisterFormat.Csv:
                    string[] files = [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)];
                    string file = files[draw.Item1 % files.Length];
                    File.WriteAllBytes(file, Damaged(File.ReadAllBytes(file), draw));
                    break;
                case RegisterFormat.Json:
                    File.WriteAllBytes(path, Damaged(File.ReadAllBytes(path), draw));
                    break;
                default:
                    DamageAPart(path, draw);
                    break;
            }

            RegisterReading reading = RegisterFiles.Read(path);

            tally.Note("told", reading.Errors.Count > 0);
            (reading.Problem is null).ShouldBe(reading.Errors.Count > 0);
        });

        tally.ShouldHave("told", 0.3);
    }

    private static void DamageAPart(string path, (int, int, int, int) draw)
    {
        using ZipArchive parts = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry part = parts.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).ElementAt(draw.Item1 % parts.Entries.Count);
        using var content = new MemoryStream();
        using (Stream stream = part.Open())
        {
            stream.CopyTo(content);
        }

        string name = part.FullName;
        part.Delete();
        if (draw.Item4 % 10 == 0)
        {
            return;
        }

        using Stream target = parts.CreateEntry(name).Open();
        target.Write(Damaged(content.ToArray(), draw));
    }

    /// <summary>Cut off, with a piece taken out, twice the same piece, a byte changed, or two digits swapped for others, so that XML stays XML.</summary>
    private static byte[] Damaged(byte[] bytes, (int Part, int Place, int Length, int Kind) draw)
    {
        int place = draw.Place % Math.Max(1, bytes.Length);
        int length = Math.Min(bytes.Length - place, draw.Length % 40);
        return (draw.Kind % 5) switch
        {
            0 => bytes[..place],
            1 => [.. bytes[..place], .. bytes[(place + length)..]],
            2 => [.. bytes[..(place + length)], .. bytes[place..]],
            3 => [.. bytes[..place], (byte)(draw.Length % 256), .. bytes[Math.Min(bytes.Length, place + 1)..]],
            _ => [.. bytes.Select((letter, index) => index >= place && index < place + 200 && letter is >= (byte)'0' and <= (byte)'9' ? (byte)('9' - (letter - '0')) : letter)],
        };
    }
}
