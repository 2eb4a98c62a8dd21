namespace Matching.OrTools;

/// <summary>CP-SAT gave no answer, or one that cannot be true: it died, speaks another version, or its plan breaks the model. There is no plan; nothing of the answer was used.</summary>
public sealed class CpSatException : Exception
{
    /// <summary>Makes an exception without a reason.</summary>
    public CpSatException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what would be right.</param>
    public CpSatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what would be right.</param>
    /// <param name="innerException">What it comes from.</param>
    public CpSatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
