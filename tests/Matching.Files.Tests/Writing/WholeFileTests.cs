using System.Text;

namespace Matching.Files.Tests.Writing;

public sealed class WholeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string FilePath => Path.Combine(folder, "plans", "plan.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_MissingFolder_MakesItAndLeavesNothingElse()
    {
        WholeFile.Write(FilePath, overwrite: false, stream => stream.Write("new"u8));

        File.ReadAllText(FilePath, Encoding.UTF8).ShouldBe("new");
        Directory.GetFiles(Path.GetDirectoryName(FilePath)!).ShouldBe([FilePath]);
    }

    [Fact]
    public void Write_FileThereAndNoLeave_IsRefusedAndLeavesIt()
    {
        WholeFile.Write(FilePath, overwrite: false, stream => stream.Write("old"u8));

        Should.Throw<IOException>(() => WholeFile.Write(FilePath, overwrite: false, stream => stream.Write("new"u8)))
            .Message.ShouldBe($"{FilePath} exists already. Choose another place, or allow it to be overwritten.");
        File.ReadAllText(FilePath, Encoding.UTF8).ShouldBe("old");
    }

    [Fact]
    public void Write_BreaksOffOnTheWay_LeavesTheOldFileWhole()
    {
        WholeFile.Write(FilePath, overwrite: false, stream => stream.Write("old"u8));

        Should.Throw<IOException>(() => WholeFile.Write(FilePath, overwrite: true, stream =>
        {
            stream.Write("half of the n"u8);
            throw new IOException("No space left on device.");
        })).Message.ShouldBe("No space left on device.");

        File.ReadAllText(FilePath, Encoding.UTF8).ShouldBe("old");
        Directory.GetFiles(Path.GetDirectoryName(FilePath)!).ShouldBe([FilePath]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".part")]
    public void Write_LinkInItsPlace_LeavesWhatItLeadsTo(string ending)
    {
        WholeFile.Write(FilePath, overwrite: false, stream => stream.Write("old"u8));
        string elsewhere = Path.Combine(Path.GetDirectoryName(FilePath)!, "elsewhere");
        File.WriteAllText(elsewhere, "theirs");
        File.Delete(FilePath + ending);
        File.CreateSymbolicLink(FilePath + ending, elsewhere);

        WholeFile.Write(FilePath, overwrite: true, stream => stream.Write("new"u8));

        File.ReadAllText(elsewhere, Encoding.UTF8).ShouldBe("theirs");
        File.ReadAllText(FilePath, Encoding.UTF8).ShouldBe("new");
    }
}
