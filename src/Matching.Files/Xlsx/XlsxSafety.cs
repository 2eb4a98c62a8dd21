using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ExcelDataReader.Exceptions;

namespace Matching.Files;

/// <summary>Looks at a workbook before anything reads it: a small file that unpacks to a huge one, and XML that defines entities, are refused.</summary>
internal static class XlsxSafety
{
    /// <summary>Parts that a workbook may have at most; real ones have some dozens.</summary>
    private const int MostParts = 4096;

    /// <summary>How many times larger a part may become; sheets of numbers become about ten times larger, and hardly ever fifty.</summary>
    private const int MostRatio = 500;

    /// <summary>Bytes below which a part may become as much larger as it likes: it does no harm.</summary>
    private const int Harmless = 1 << 20;

    // How a sheet says that a formula has failed, in one kind of quotation mark or the other, and how a formula begins; none is longer than the first.
    private static readonly byte[][] Formulas = ["t=\"e\""u8.ToArray(), "t='e'"u8.ToArray(), "<f>"u8.ToArray(), "<f "u8.ToArray(), ":f>"u8.ToArray(), ":f "u8.ToArray()];

    /// <summary>What is wrong with a workbook and what would be right; null when it may be read.</summary>
    public static (string Problem, string Remedy)? Find(string path, RegisterReadOptions options) => Find(path, options, out _);

    /// <summary>What is wrong with a workbook and what would be right; null when it may be read.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="options">How much may be read.</param>
    /// <param name="mayHaveErrors">Whether a formula of some sheet may have failed, or have no result.</param>
    public static (string Problem, string Remedy)? Find(string path, RegisterReadOptions options, out bool mayHaveErrors)
    {
        mayHaveErrors = false;
        if (new FileInfo(path).Length > options.MostBytes)
        {
            return ($"the file has {new FileInfo(path).Length} bytes.", $"Give at most {options.MostBytes} bytes.");
        }

        try
        {
            using ZipArchive parts = ZipFile.OpenRead(path);
            return parts.Entries.Count > MostParts ? ($"the workbook has {parts.Entries.Count} parts.", $"Give at most {MostParts} parts.") : FindIn(parts, options.MostBytes, ref mayHaveErrors);
        }
        catch (InvalidDataException)
        {
            return ("the file is no workbook, is damaged, or is locked by a password.", "Save it in Excel as 'Excel Workbook (.xlsx)' without a password.");
        }
        catch (XmlException)
        {
            return ("a part of the workbook is no XML, or defines entities.", "Save it in Excel as 'Excel Workbook (.xlsx)'.");
        }
    }

    /// <summary>Whether an exception is what the libraries throw at a damaged workbook: each part that they miss or misread has its own.</summary>
    public static bool IsDamage(Exception exception) => exception
        is ExcelReaderException or OpenXmlPackageException or XmlException or InvalidDataException or EndOfStreamException or FormatException or ArgumentException
        or InvalidOperationException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or OverflowException or NotSupportedException;

    private static bool HasFormula(ReadOnlySpan<byte> seen)
    {
        foreach (byte[] words in Formulas)
        {
            if (seen.IndexOf(words) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a part says about its own size is not believed: it is unpacked once to count, in small pieces that are thrown away.
    private static (string Problem, string Remedy)? FindIn(ZipArchive parts, long mostBytes, ref bool mayHaveErrors)
    {
        byte[] piece = new byte[1 << 16];
        long total = 0;
        foreach (ZipArchiveEntry part in parts.Entries)
        {
            using (Stream content = part.Open())
            {
                long size = 0;
                int kept = 0;
                for (int read = content.Read(piece); read > 0; read = content.Read(piece.AsSpan(kept)))
                {
                    ReadOnlySpan<byte> seen = piece.AsSpan(0, kept + read);
                    mayHaveErrors = mayHaveErrors || HasFormula(seen);

                    // The end of a piece is looked at again with the next one, because the words may be cut in two.
                    kept = Math.Min(Formulas[0].Length - 1, seen.Length);
                    seen[^kept..].CopyTo(piece);
                    size += read;
                    total += read;
                    if (total > mostBytes || (size > Harmless && size / MostRatio > part.CompressedLength))
                    {
                        return ("the workbook unpacks to far more than it should hold.", $"Give a workbook of at most {mostBytes} bytes unpacked.");
                    }
                }
            }

            if (part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                // Entities can only be defined before the first element.
                using Stream content = part.Open();
                using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
                reader.MoveToContent();
            }
        }

        return null;
    }
}
