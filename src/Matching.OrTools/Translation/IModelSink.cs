using Matching.OrTools.Protocol;

namespace Matching.OrTools.Translation;

/// <summary>Takes the parts of a message one by one, so that a file can be written without the whole message in memory.</summary>
/// <remarks>A message of protocol buffers is the sum of its parts in any order: variables may follow constraints, as long as each kind keeps its own order.</remarks>
internal interface IModelSink
{
    /// <summary>The next variable; variables are numbered from 0.</summary>
    void Add(IntegerVariableProto variable);

    /// <summary>The next constraint.</summary>
    void Add(ConstraintProto constraint);

    /// <summary>What is minimised; at most once.</summary>
    void Set(CpObjectiveProto objective);

    /// <summary>A plan to begin with; at most once.</summary>
    void Set(PartialVariableAssignment hint);
}
