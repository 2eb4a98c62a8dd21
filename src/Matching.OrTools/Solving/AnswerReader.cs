using Google.Protobuf;
using Google.Protobuf.Collections;
using Matching.OrTools.Protocol;
using Matching.OrTools.Translation;
using Matching.Solver;

namespace Matching.OrTools.Solving;

/// <summary>Reads CP-SAT's answers and believes nothing: every plan is added up from the model, every number compared with what it must be.</summary>
internal sealed class AnswerReader(TranslatedModel translated, long variableCount)
{
    /// <summary>Doubles skip whole numbers beyond 2^53; what is computed in them may be off by a few such steps.</summary>
    private const double Rounding = 1e-12;

    private readonly AssignmentModel model = translated.Model;

    /// <summary>Reads an answer for one level.</summary>
    /// <param name="bytes">The answer.</param>
    /// <param name="level">The level that was minimised.</param>
    /// <param name="isLast">Whether it is the answer; a solution on the way says nothing of bounds.</param>
    /// <exception cref="CpSatException">It is not one of 9.15, or cannot be true.</exception>
    public SolverAnswer Read(ReadOnlyMemory<byte> bytes, int level, bool isLast)
    {
        CpSolverResponse response = Parse(bytes);
        RepeatedField<long> solution = response.Solution;
        bool isSolved = response.Status is CpSolverStatus.Feasible or CpSolverStatus.Optimal;
        if (!isSolved && solution.Count == 0)
        {
            return new SolverAnswer(response.Status, [], null, [], null, response.DeterministicTime);
        }

        CheckSolution(solution);
        CheckObjective(response, solution, level);
        (int?[]? plan, IReadOnlyList<long> values) = Plan(solution, level);
        return new SolverAnswer(response.Status, solution, plan, values, isSolved && isLast ? Bound(response, solution, level) : null, response.DeterministicTime);
    }

    private static CpSolverResponse Parse(ReadOnlyMemory<byte> bytes)
    {
        CpSolverResponse response;
        try
        {
            response = CpSolverResponse.Parser.ParseFrom(bytes.Span);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new CpSatException($"CP-SAT's answer of {bytes.Length} bytes is no CpSolverResponse of OR-Tools 9.15; it may be cut short or of another version.", exception);
        }

        if (bytes.IsEmpty)
        {
            throw new CpSatException("CP-SAT's answer is empty; a CpSolverResponse of OR-Tools 9.15 would be right.");
        }

        return response.Status switch
        {
            CpSolverStatus.ModelInvalid => throw new CpSatException($"CP-SAT finds the model invalid: {response.SolutionInfo}"),
            < CpSolverStatus.Unknown or > CpSolverStatus.Optimal => throw new CpSatException($"CP-SAT's answer has status {(int)response.Status}; OR-Tools 9.15 knows 0 to 4."),
            _ => response,
        };
    }

    private void CheckSolution(RepeatedField<long> solution)
    {
        if (solution.Count != variableCount)
        {
            throw new CpSatException($"CP-SAT's solution has {solution.Count} values for {variableCount} variables.");
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            long choices = 0;
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                choices += Decision(solution, arc);
            }

            choices += Decision(solution, translated.LeftOut[item]) + Decision(solution, translated.Elsewhere[item]);
            if (choices != 1)
            {
                throw new CpSatException($"CP-SAT's solution makes {choices} choices for item {item}; one would be right.");
            }
        }
    }

    private static long Decision(RepeatedField<long> solution, int variable) => variable < 0 ? 0
        : solution[variable] is 0 or 1 ? solution[variable]
        : throw new CpSatException($"CP-SAT's solution gives variable {variable} the value {solution[variable]}; 0 or 1 would be right.");

    private void CheckObjective(CpSolverResponse response, RepeatedField<long> solution, int level)
    {
        Int128 cost = translated.Costs.Value(level, solution);
        if (!IsNear(response.ObjectiveValue, (double)cost, solution, level))
        {
            throw new CpSatException($"CP-SAT says that its solution costs {response.ObjectiveValue:R} at level {level} ('{model.Levels[level]}'); it costs {cost}.");
        }
    }

    private bool IsNear(double said, double cost, RepeatedField<long> solution, int level)
    {
        double magnitude = 1 + Math.Abs(cost) + Math.Abs((double)translated.Costs.Constant(level));
        foreach ((int variable, long each) in translated.Costs.Terms(level))
        {
            magnitude += Math.Abs((double)each * solution[variable]);
        }

        return Math.Abs(said - cost) <= Math.Max(1e-6, magnitude * Rounding);
    }

    private (int?[]? Plan, IReadOnlyList<long> Values) Plan(RepeatedField<long> solution, int level)
    {
        if (translated.Elsewhere.Any(variable => variable >= 0 && solution[variable] == 1))
        {
            return (null, []);
        }

        var plan = new int?[model.ItemCount];
        for (int arc = 0; arc < model.ArcCount; arc++)
        {
            if (solution[arc] == 1)
            {
                plan[translated.Arcs.ItemOfArc[arc]] = model.ArcBin[arc];
            }
        }

        PlanVerification verified = PlanVerifier.Verify(model, plan);
        if (!verified.IsFeasible)
        {
            throw new CpSatException($"CP-SAT's plan breaks the model in {verified.Violations.Count} way(s), first: {verified.Violations[0]}");
        }

        Int128 cost = translated.Costs.Value(level, solution);
        return cost >= verified.Values[level]
            ? (plan, verified.Values)
            : throw new CpSatException($"CP-SAT's solution costs {cost} at level {level} ('{model.Levels[level]}') where its plan costs {verified.Values[level]}.");
    }

    /// <summary>The bound is told twice, exactly without the offset and rounded with it; both must be the same, and no more than the solution costs.</summary>
    private long Bound(CpSolverResponse response, RepeatedField<long> solution, int level)
    {
        Int128 cost = translated.Costs.Value(level, solution);
        Int128 bound = translated.Costs.Constant(level) + response.InnerObjectiveLowerBound;
        if (!IsNear(response.BestObjectiveBound, (double)bound, solution, level))
        {
            throw new CpSatException($"CP-SAT's bounds at level {level} ('{model.Levels[level]}') are {bound} and {response.BestObjectiveBound:R}; the same would be right.");
        }

        return bound <= cost && bound >= long.MinValue
            ? (long)bound
            : throw new CpSatException($"CP-SAT's bound at level {level} ('{model.Levels[level]}') is {bound}, but its own solution costs {cost}.");
    }
}
