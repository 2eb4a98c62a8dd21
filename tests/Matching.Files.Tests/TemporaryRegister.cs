namespace Matching.Files.Tests;

/// <summary>A folder for a register of three children and two homes as CSV files, to be spoiled in one place by a test.</summary>
internal sealed class TemporaryRegister : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory().FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the files of a small register without a fault.</summary>
    public TemporaryRegister WithSmall()
    {
        Write("register.csv", "as_of", "2026-11-01");
        Write("providers.csv", "id,kind,authority", "council,local-authority,W06000015");
        Write("homes.csv", "id,kind,provider,authority,latitude,longitude,places", "h-1,foster,council,W06000015,51.52,-3.21,2", "h-2,foster,council,W06000015,51.48,-3.24,1");
        Write("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-03-02,W06000015,51.48,-3.25", "c-2,2017-09-14,W06000015,51.48,-3.25", "c-3,2011-01-20,W06000015,51.48,-3.25");
        Write("referrals.csv", "child", "c-1", "c-2", "c-3");
        return this;
    }

    public void Write(string name, params string[] lines) => File.WriteAllText(this[name], string.Join('\n', lines));

    public RegisterReading Read(RegisterReadOptions? options = null) => RegisterFiles.Read(Path, options);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
