namespace Matching.Files;

/// <summary>Writes a file so that it is there whole or not at all: a crash or a full disk on the way leaves the file that was there before as it was.</summary>
/// <remarks>The content goes to a new file beside it, is flushed to the disk, and only then takes the file's name. Thread-safe for different paths.</remarks>
public static class WholeFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where; its folder is made when it is missing.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Write(string path, bool overwrite, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(write);
        string target = Path.GetFullPath(path);
        if (!overwrite && File.Exists(target))
        {
            throw new IOException($"{target} exists already. Choose another place, or allow it to be overwritten.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string draft = target + ".part";

        // What a crash left is removed first, and the draft must be new: a link of that name would lead out of the folder.
        File.Delete(draft);
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
