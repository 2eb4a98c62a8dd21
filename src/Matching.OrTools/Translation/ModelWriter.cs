using System.Globalization;
using Matching.OrTools.Protocol;

namespace Matching.OrTools.Translation;

/// <summary>Makes variables and constraints, numbers them, and notes what is beyond the message's limits.</summary>
/// <remarks>Every variable has a least value of 0. A constraint that is over its limits is noted and not passed on, so a sink holds valid parts only.</remarks>
internal sealed class ModelWriter(IModelSink sink, bool withNames, ModelLimits limits)
{
    private const int MostFaults = 20;

    private readonly List<string> faults = [];
    private readonly Dictionary<int, long> greatest = [];
    private Int128 domains;
    private long faultCount;

    /// <summary>Where parts go from now on.</summary>
    public IModelSink Sink { get; set; } = sink;

    /// <summary>Number of variables so far, also of those that were one too many.</summary>
    public long VariableCount { get; private set; }

    /// <summary>Number of constraints so far.</summary>
    public long ConstraintCount { get; private set; }

    /// <summary>The negation of a literal.</summary>
    public static int Not(int literal) => -literal - 1;

    /// <summary>A variable that is 0 or 1.</summary>
    public int Boolean(PartName name) => Amount(name, 1);

    /// <summary>A variable from 0 to a greatest value.</summary>
    public int Amount(PartName name, Int128 most)
    {
        long next = VariableCount++;
        if (next >= limits.Variables)
        {
            if (next == limits.Variables)
            {
                Fault($"{name}: the model needs more than {limits.Variables} variables, the most that a message numbers.");
            }

            return 0;
        }

        if (most > limits.Sum)
        {
            Fault($"{name}: its values go up to {most}, beyond {limits.Sum}.");
            most = limits.Sum;
        }

        domains += most;
        if (most != 1)
        {
            greatest[(int)next] = (long)most;
        }

        var variable = new IntegerVariableProto { Name = withNames ? name.ToString() : "" };
        variable.Domain.Add(0);
        variable.Domain.Add((long)most);
        Sink.Add(variable);
        return (int)next;
    }

    /// <summary>None of some variables is 1.</summary>
    public void None(PartName name, IEnumerable<int> variables)
    {
        var none = new BoolArgumentProto();
        none.Literals.AddRange(variables.Select(Not));
        Add(name, new ConstraintProto { BoolAnd = none }, []);
    }

    /// <summary>At least one literal is true.</summary>
    public void BoolOr(PartName name, params ReadOnlySpan<int> literals) => Add(name, new ConstraintProto { BoolOr = Literals(literals) }, []);

    /// <summary>At most one literal is true.</summary>
    public void AtMostOne(PartName name, ReadOnlySpan<int> literals) => Add(name, new ConstraintProto { AtMostOne = Literals(literals) }, []);

    /// <summary>Just one literal is true.</summary>
    public void ExactlyOne(PartName name, ReadOnlySpan<int> literals) => Add(name, new ConstraintProto { ExactlyOne = Literals(literals) }, []);

    /// <summary>None of some variables is 1 where a literal is true.</summary>
    public void NoneIf(PartName name, int literal, IEnumerable<int> variables)
    {
        var none = new BoolArgumentProto();
        none.Literals.AddRange(variables.Select(Not));
        if (none.Literals.Count > 0)
        {
            Add(name, new ConstraintProto { BoolAnd = none }, [literal]);
        }
    }

    /// <summary>The sum of the terms is at most a number wherever all enforcing literals are true; left out when it can never be more.</summary>
    public void AtMost(PartName name, IReadOnlyCollection<(int Variable, long Coefficient)> terms, Int128 most, params ReadOnlySpan<int> enforcement)
    {
        (Int128 least, Int128 dearest) = Range(terms);
        if (dearest > most)
        {
            // Below anything the sum can reach, one limit is as good as another.
            AddLinear(name, terms, long.MinValue, (long)Int128.Max(most, Int128.Max(least - 1, long.MinValue + 1)), enforcement);
        }
    }

    /// <summary>The sum of the terms is just a number.</summary>
    public void Equal(PartName name, IReadOnlyCollection<(int Variable, long Coefficient)> terms, long value) => AddLinear(name, terms, value, value, []);

    /// <summary>Checks what is minimised and passes it on.</summary>
    public void Minimise(LevelCosts costs, int level)
    {
        if (Fits(new PartName("level", level), Range([.. costs.Terms(level)])))
        {
            Sink.Set(costs.Objective(level));
        }
    }

    /// <summary>What is wrong with the whole message, each named; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        if (domains > limits.Sum)
        {
            Fault($"The values of all variables go up to {domains} together, beyond {limits.Sum}.");
            domains = 0;
        }

        return faultCount <= MostFaults ? faults : [.. faults, string.Create(CultureInfo.InvariantCulture, $"and {faultCount - MostFaults} more")];
    }

    /// <summary>Notes a fault of the message.</summary>
    public void Fault(FormattableString fault)
    {
        faultCount++;
        if (faultCount <= MostFaults)
        {
            faults.Add(fault.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static BoolArgumentProto Literals(ReadOnlySpan<int> literals)
    {
        var argument = new BoolArgumentProto();
        foreach (int literal in literals)
        {
            argument.Literals.Add(literal);
        }

        return argument;
    }

    private void AddLinear(PartName name, IReadOnlyCollection<(int Variable, long Coefficient)> terms, long least, long most, ReadOnlySpan<int> enforcement)
    {
        if (!Fits(name, Range(terms)))
        {
            return;
        }

        var linear = new LinearConstraintProto();
        foreach ((int variable, long coefficient) in terms)
        {
            if (coefficient != 0)
            {
                linear.Vars.Add(variable);
                linear.Coeffs.Add(coefficient);
            }
        }

        linear.Domain.Add(least);
        linear.Domain.Add(most);
        Add(name, new ConstraintProto { Linear = linear }, enforcement);
    }

    private void Add(PartName name, ConstraintProto constraint, ReadOnlySpan<int> enforcement)
    {
        ConstraintCount++;
        constraint.Name = withNames ? name.ToString() : "";
        foreach (int literal in enforcement)
        {
            constraint.EnforcementLiteral.Add(literal);
        }

        Sink.Add(constraint);
    }

    private (Int128 Least, Int128 Greatest) Range(IEnumerable<(int Variable, long Coefficient)> terms)
    {
        Int128 least = 0;
        Int128 most = 0;
        foreach ((int variable, long coefficient) in terms)
        {
            Int128 end = (Int128)coefficient * greatest.GetValueOrDefault(variable, 1);
            least += Int128.Min(0, end);
            most += Int128.Max(0, end);
        }

        return (least, most);
    }

    private bool Fits(PartName name, (Int128 Least, Int128 Greatest) range)
    {
        bool fits = range.Least >= -limits.Sum && range.Greatest <= limits.Sum;
        if (!fits)
        {
            Fault($"{name}: its sum could be anything from {range.Least} to {range.Greatest}, beyond ±{limits.Sum}.");
        }

        return fits;
    }
}
