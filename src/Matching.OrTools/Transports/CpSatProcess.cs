using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Matching.OrTools;

/// <summary>A CP-SAT in a process of its own: a program that reads requests from its standard input and writes answers to its standard output. What it does wrong, it does to itself alone.</summary>
/// <remarks>
/// <para><b>Frames.</b> A length is four bytes, little-endian. A request is the length of the model, the model, the length of the parameters, the parameters. An answer is one byte for its kind, a length and that many bytes:
/// kind 0 is the answer, 1 a solution on the way, both a <c>CpSolverResponse</c>; 2 is why there is none, in UTF-8. One answer or reason ends a request. The program ends when its input ends.</para>
/// <para><b>Life.</b> The process is started by the first request and kept for those after it; requests wait for each other. It is killed, with all that it has started, when a request is cancelled or its time is up, and when this
/// object is disposed of; the next request starts it anew. When it dies by itself, the request that it was on fails.</para>
/// <para>Safe for concurrent use, but for disposing of it.</para>
/// </remarks>
public sealed class CpSatProcess : ICpSatTransport, IDisposable
{
    private const int MostErrorText = 2_000;

    /// <summary>How long a killed process and what it has still to say are waited for: ten times what a loaded machine needs.</summary>
    private static readonly TimeSpan Burial = TimeSpan.FromSeconds(5);

    private readonly string program;
    private readonly string[] arguments;
    private readonly Lock inTurn = new();
    private readonly StringBuilder errors = new();
    private Process? process;
    private Task complaints = Task.CompletedTask;
    private bool disposed;

    /// <summary>Says which program; nothing is started yet.</summary>
    /// <param name="program">Path or name of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="ArgumentException"><paramref name="program"/> is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CpSatProcess(string program, params IReadOnlyList<string> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(arguments);
        this.program = program;
        this.arguments = [.. arguments];
    }

    private enum AnswerKind : byte
    {
        Last,
        OnTheWay,
        Failure,
    }

    /// <summary>The number of the running process; null while there is none.</summary>
    public int? ProcessId => process?.Id;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Solve(CpSatRequest request, Action<ReadOnlyMemory<byte>> solution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(solution);
        lock (inTurn)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            cancellationToken.ThrowIfCancellationRequested();
            Process running = Running();
            bool answered = false;
            try
            {
                // Killing the process is what ends a read or write that waits for it.
                using CancellationTokenRegistration kill = cancellationToken.Register(() => Kill(running));
                ReadOnlyMemory<byte> answer = Exchange(running, request, solution);
                answered = true;
                return answer;
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw Died(running, exception);
            }
            finally
            {
                if (!answered || running.HasExited)
                {
                    End();
                }
            }
        }
    }

    /// <summary>Kills the process, if there is one.</summary>
    public void Dispose()
    {
        lock (inTurn)
        {
            disposed = true;
            End();
        }
    }

    private static void Kill(Process running)
    {
        try
        {
            running.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself in the meantime.
        }
    }

    private static ReadOnlyMemory<byte> Exchange(Process running, CpSatRequest request, Action<ReadOnlyMemory<byte>> solution)
    {
        Stream input = running.StandardInput.BaseStream;
        Write(input, request.Model.Span);
        Write(input, request.Parameters.Span);
        input.Flush();
        while (true)
        {
            (AnswerKind kind, byte[] bytes) = Read(running.StandardOutput.BaseStream);
            switch (kind)
            {
                case AnswerKind.Last:
                    return bytes;
                case AnswerKind.OnTheWay:
                    solution(bytes);
                    break;
                case AnswerKind.Failure:
                    throw new CpSatException($"The process of CP-SAT gave no answer: {Encoding.UTF8.GetString(bytes)}");
                default:
                    throw new CpSatException($"The process of CP-SAT answered with kind {(byte)kind}; 0, 1 or 2 would be right.");
            }
        }
    }

    private static void Write(Stream input, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        input.Write(length);
        input.Write(bytes);
    }

    private static (AnswerKind Kind, byte[] Bytes) Read(Stream output)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        output.ReadExactly(head);
        int length = BinaryPrimitives.ReadInt32LittleEndian(head[1..]);
        if (length < 0)
        {
            throw new CpSatException($"The process of CP-SAT announced an answer of {length} bytes; 0 or more would be right.");
        }

        var bytes = new byte[length];
        output.ReadExactly(bytes);
        return ((AnswerKind)head[0], bytes);
    }

    private Process Running()
    {
        if (process is { HasExited: true })
        {
            End();
        }

        if (process is not null)
        {
            return process;
        }

        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            process = Process.Start(start) ?? throw new CpSatException($"The process '{program}' was not started.");
        }
        catch (Exception exception) when (exception is Win32Exception or FileNotFoundException)
        {
            throw new CpSatException($"The process '{program}' cannot be started: {exception.Message}", exception);
        }

        lock (errors)
        {
            errors.Clear();
        }

        StreamReader error = process.StandardError;
        complaints = Task.Run(async () =>
        {
            while (await error.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                Note(line);
            }
        });
        return process;
    }

    /// <summary>Keeps the beginning of what the process complains about.</summary>
    private void Note(string line)
    {
        lock (errors)
        {
            if (line.Length > 0 && errors.Length < MostErrorText)
            {
                errors.Append(' ').Append(line.AsSpan(0, Math.Min(line.Length, MostErrorText - errors.Length)));
            }
        }
    }

    private CpSatException Died(Process running, Exception exception)
    {
        Kill(running);
        running.WaitForExit(Burial);
        complaints.Wait(Burial);
        lock (errors)
        {
            string complaint = errors.Length == 0 ? "It wrote no error." : $"It wrote:{errors}";
            return new CpSatException($"The process of CP-SAT ended with code {running.ExitCode} before it had answered. {complaint}", exception);
        }
    }

    private void End()
    {
        if (process is { } ended)
        {
            process = null;
            Kill(ended);
            ended.WaitForExit(Burial);
            ended.Dispose();
        }
    }
}
