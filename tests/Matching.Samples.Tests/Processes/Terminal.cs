using System.Diagnostics;
using System.Text;

namespace Matching.Samples.Tests.Processes;

/// <summary>A program that runs in a terminal of its own, so that it sees what it would see before a person.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>What Ctrl-C sends.</summary>
    private const char Interrupt = '\u0003';

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder shown = new();
    private readonly CancellationTokenSource patience = new(Patience);

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">Arguments of dotnet, without spaces in them.</param>
    public Terminal(string folder, params IReadOnlyList<string> arguments)
    {
        // A test host that was itself started without ears for Ctrl-C must not hand its deafness on.
        // The shell makes room for it: one that waited would itself be ended by Ctrl-C, and its exit code would be told instead.
        string command = $"stty cols 120 rows 40; exec env --default-signal=INT dotnet {string.Join(' ', arguments)}";
        process = Process.Start(new ProcessStartInfo("script", ["--quiet", "--flush", "--return", "--command", command, "/dev/null"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TERM"] = "xterm-256color", ["SHELL"] = "/bin/sh" },
        })!;
    }

    /// <summary>Waits until the screen has shown a text.</summary>
    public async Task Shows(string text)
    {
        var buffer = new char[4096];
        while (!shown.ToString().Contains(text, StringComparison.Ordinal))
        {
            int read;
            try
            {
                read = await process.StandardOutput.ReadAsync(buffer, patience.Token);
            }
            catch (OperationCanceledException canceled)
            {
                throw new InvalidOperationException($"The program did not show \"{text}\" in time:\n{shown}", canceled);
            }

            if (read == 0)
            {
                throw new InvalidOperationException($"The program ended without showing \"{text}\":\n{shown}");
            }

            shown.Append(buffer, 0, read);
        }
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task Interrupted()
    {
        await process.StandardInput.WriteAsync(Interrupt);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Finished> Ends()
    {
        shown.Append(await process.StandardOutput.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new Finished(process.ExitCode, shown.Replace("\r\n", "\n").ToString(), "");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        patience.Dispose();
    }
}
