using System.CommandLine;
using BenchmarkDotNet.Running;
using Matching.Benchmarks.Engine;
using Matching.Benchmarks.External;
using Matching.Benchmarks.Quality;

// `-- quality …` measures whole runs: value, bound, gap, curve, memory. `-- external …` solves public instances. `-- certify …` verifies a certificate, `-- cancel …`
// measures cancelling. Anything else goes to BenchmarkDotNet.
if (args is ["quality" or "external" or "certify" or "cancel", ..])
{
    return new RootCommand("Benchmarks of Matching.") { QualityCommand.Create(), ExternalCommand.Create(), CertifyCommand.Create(), CancelCommand.Create() }.Parse(args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(QualityCommand).Assembly).Run(args);
return 0;
