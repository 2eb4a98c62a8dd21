using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>A register of three children and two homes as CSV files, to be spoiled in one place by a test.</summary>
internal sealed class SmallRegister : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallRegister()
    {
        Write("register.csv", "as_of", "2026-11-01");
        Write("providers.csv", "id,kind,authority", "council,local-authority,W06000015");
        Write(
            "homes.csv",
            "id,kind,provider,authority,latitude,longitude,places,age_from,age_to",
            "h-1,foster,council,W06000015,51.52,-3.21,2,5,12",
            "h-2,foster,council,W06000015,51.48,-3.24,1,0,17");
        Write(
            "children.csv",
            "id,date_of_birth,authority,latitude,longitude,sex",
            "c-1,2015-03-02,W06000015,51.48,-3.25,female",
            "c-2,2017-09-14,W06000015,51.48,-3.25,male",
            "c-3,2011-01-20,W06000015,51.48,-3.25,male");
        Write("referrals.csv", "child,urgency", "c-1,planned", "c-2,planned", "c-3,urgent");
        Write("siblings.csv", "id,children", "s-1,c-1;c-2");
    }

    public string Path => folder.Path;

    public string PathOf(string name) => folder[name];

    public void Write(string name, params string[] lines) => File.WriteAllLines(folder[name], lines);

    public Task<Finished> Run(params IReadOnlyList<string> arguments) => Samples.Commissioner(Path, arguments);

    public void Dispose() => folder.Dispose();
}
