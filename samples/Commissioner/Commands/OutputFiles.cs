using System.Text;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>Files that a command will write, tried before any work is done: nobody waits for a plan that cannot be kept.</summary>
internal static class OutputFiles
{
    /// <summary>Refuses files that exist, unless forced, and files that cannot be written. Leaves everything as it was.</summary>
    /// <param name="files">Options and the files that they name.</param>
    /// <param name="force">Whether files that exist may be overwritten.</param>
    /// <exception cref="UsageException">One of them exists or cannot be written, or two are the same.</exception>
    public static void Try(IReadOnlyList<(string Option, string Path)> files, bool force)
    {
        string[] there = force ? [] : [.. files.Select(file => file.Path).Where(File.Exists)];
        if (there.Length > 0)
        {
            throw new UsageException($"{string.Join(", ", there)} exist{(there.Length == 1 ? "s" : "")} already. Choose another place, or add --force to overwrite.");
        }

        if (files.GroupBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new UsageException($"{string.Join(" and ", same.Select(file => file.Option))} would both be written to {same.Key}. Choose another place for one of them.");
        }

        foreach ((string option, string path) in files)
        {
            try
            {
                Try(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{option}: {path} cannot be written. {exception.Message} Choose another place.");
            }
        }
    }

    /// <summary>Refuses files that belong to the register that is read: a plan's wishes.csv or approvals.csv would take the place of the register's own.</summary>
    /// <param name="files">Options and the files that they name.</param>
    /// <param name="register">The register; null for the embedded one.</param>
    /// <exception cref="UsageException">One of them is the register's, or would be taken for it when it is read again.</exception>
    public static void Spare(IReadOnlyList<(string Option, string Path)> files, string? register)
    {
        if (register is null)
        {
            return;
        }

        var own = RegisterFiles.FilesOf(Path.TrimEndingDirectorySeparator(register), RegisterFiles.FormatOf(register)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach ((string option, string path) in files.Where(file => own.Contains(file.Path)))
        {
            throw new UsageException($"{option}: {path} is a file of the register in --data. Choose another place.");
        }
    }

    /// <summary>Writes a text file whole, or leaves what was there as it was.</summary>
    /// <exception cref="IOException">The file has come to be there since it was tried, or the disk is full.</exception>
    public static void Write(string path, bool force, string content) => WholeFile.Write(path, force, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    private static void Try(string path)
    {
        var made = new List<string>();
        for (DirectoryInfo? folder = new FileInfo(path).Directory; folder is { Exists: false }; folder = folder.Parent)
        {
            made.Add(folder.FullName);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Directory.Exists(path))
        {
            throw new IOException("It is a folder.");
        }

        // Files are written beside their place first, so that is what is tried; what is there under the name itself, a link perhaps, is not touched.
        string trial = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
        using (new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
        {
            // Made, and gone when closed.
        }

        made.ForEach(Directory.Delete);
    }
}
