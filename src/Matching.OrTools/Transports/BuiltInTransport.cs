namespace Matching.OrTools.Transports;

/// <summary>The transport that a build with <c>-p:WithOrTools=true</c> brings along; other builds have none.</summary>
internal static class BuiltInTransport
{
    public const string Missing =
        "This build of Matching.OrTools brings no CP-SAT along: build it with -p:WithOrTools=true on a feed that has Google.OrTools 9.15, or give OrToolsSolver an ICpSatTransport.";

    public static ICpSatTransport Create() =>
#if WITH_ORTOOLS
        new GoogleOrToolsTransport();
#else
        throw new InvalidOperationException(Missing);
#endif
}
