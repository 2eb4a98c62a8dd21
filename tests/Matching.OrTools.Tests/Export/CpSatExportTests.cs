using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Matching.OrTools.Protocol;
using Matching.Solver;
using Matching.Solver.Tests;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>Files that any CP-SAT reads.</summary>
public sealed class CpSatExportTests(ITestOutputHelper output)
{
    [Fact]
    public void WriteText_SmallModel_IsReadByPeopleToo()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddOffset(0, 7);
        builder.AddBin(2, openingCost: [0, 5]);
        builder.AddItem([3, 0]);
        builder.AddArc(0, 0, [1, -2]);
        builder.AddItem(null, unlistedFloor: [2, 2]);
        builder.AddArc(1, 0, [4, 0]);
        builder.AddConflict(0, 1);

        Text(builder.Build(), new ExportOptions { Level = 1, EarlierValues = [11] }).ShouldBe("""
            # 2 items, 1 bins, 2 arcs. Minimised: level 1 of 2.
            variables { name: "x_0_0" domain: [0, 1] }
            variables { name: "x_1_0" domain: [0, 1] }
            variables { name: "out_0" domain: [0, 1] }
            variables { name: "elsewhere_1" domain: [0, 1] }
            constraints { name: "item_0" exactly_one { literals: [0, 2] } }
            constraints { name: "item_1" exactly_one { literals: [1, 3] } }
            variables { name: "open_0" domain: [0, 1] }
            constraints { name: "opens_0" enforcement_literal: [-5] bool_and { literals: [-1, -2] } }
            constraints { name: "listed_0_0" at_most_one { literals: [0, 1] } }
            constraints { name: "held_0" linear { vars: [0, 1, 2, 3] coeffs: [1, 4, 3, 2] domain: [-9223372036854775808, 4] } }
            objective { vars: [0, 3, 4] coeffs: [-2, 2, 5] }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task WriteText_ModelWithEveryFeature_IsTheBinaryMessageToTheCompilerOfProtocolBuffers()
    {
        string protoc = typeof(CpSatExportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "protoc").Value!;
        if (!OperatingSystem.IsLinux() || !File.Exists(protoc))
        {
            output.WriteLine($"'{protoc}' is not here, so nothing reads the text.");
            return;
        }

        AssignmentModel model = ConformanceModels.Large(items: 12, bins: 5);
        string folder = Path.Combine(Path.GetDirectoryName(typeof(CpSatExportTests).Assembly.Location)!, "Protocol");
        var start = new ProcessStartInfo(protoc, ["--encode=matching.cp_sat.CpModelProto", $"-I{folder}", "cp_sat.proto"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task write = process.StandardInput.WriteAsync(Text(model)).ContinueWith(_ => process.StandardInput.Close(), TaskScheduler.Default);
        using var encoded = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(encoded);
        await write;
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0);
        CpModelProto.Parser.ParseFrom(encoded.ToArray()).ShouldBe(CpModelProto.Parser.ParseFrom(Binary(model)));
    }

    [Fact]
    public void WriteBinary_Level_IsSolvedByCpSatToTheOptimumOfTheEngine()
    {
        if (NodeCpSat.OnThisMachine(output) is not { } process)
        {
            return;
        }

        AssignmentModel model = ConformanceModels.Large(items: 12, bins: 5);
        AssignmentSolution engine = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 50_000_000 });
        long[] optimum = [.. engine.Levels.Select(level => level.Value)];
        for (int level = 0; level < optimum.Length; level++)
        {
            byte[] message = Binary(model, new ExportOptions { Level = level, EarlierValues = optimum[..level] });
            CpSolverResponse response = CpSolverResponse.Parser.ParseFrom(process.Solve(new CpSatRequest(message, default, ""), _ => { }, default).Span);
            response.Status.ShouldBe(CpSolverStatus.Optimal);
            response.ObjectiveValue.ShouldBe(optimum[level]);
        }
    }

    [Fact]
    public void Write_OptionsThatDoNotSuitTheLevels_Throws()
    {
        AssignmentModel model = ConformanceModels.TwoLevels().Build();

        Should.Throw<ArgumentOutOfRangeException>(() => Binary(model, new ExportOptions { Level = 2 })).Message.ShouldStartWith("Level must be from 0 to 1.");
        Should.Throw<ArgumentOutOfRangeException>(() => Text(model, new ExportOptions { Level = 1 })).Message.ShouldStartWith("EarlierValues must have one value for each of the 1 level(s) before level 1.");
    }

    private static string Text(AssignmentModel model, ExportOptions? options = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        CpSatExport.WriteText(model, writer, options);
        return writer.ToString();
    }

    private static byte[] Binary(AssignmentModel model, ExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        CpSatExport.WriteBinary(model, stream, options);
        return stream.ToArray();
    }
}
