namespace Matching.Files;

/// <summary>Languages in which plans and reports are written.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Welsh.</summary>
    Welsh,
}
