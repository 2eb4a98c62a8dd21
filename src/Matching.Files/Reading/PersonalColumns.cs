using System.Text.RegularExpressions;

namespace Matching.Files;

/// <summary>Headings that look like names, addresses, numbers of public registers or other data that point to a person.</summary>
internal static partial class PersonalColumns
{
    // Whole words of a heading, English and Welsh. Words that a heading may have without pointing to a person ("number", "contact") are left out.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "name", "names", "forename", "forenames", "firstname", "lastname", "fullname", "surname", "surnames", "nickname", "alias", "initials", "aka",
        "address", "addresses", "street", "road", "postcode", "postcodes", "zip", "uprn", "phone", "telephone", "tel", "mobile", "email", "mail", "nhs", "nino", "passport", "upn", "ssn", "photo", "signature",
        "enw", "enwau", "cyfenw", "cyfenwau", "cyfeiriad", "cyfeiriadau", "stryd", "heol", "ffon", "symudol", "ebost", "llun", "llofnod",
    };

    private static readonly string[] Phrases = ["house_number", "national_insurance", "ni_number", "ni_no", "n_h_s", "known_as", "next_of_kin", "post_code", "cod_post", "e_bost", "rhif_ty", "rhif_gig", "yswiriant_gwladol"];

    /// <summary>Whether a heading looks so.</summary>
    public static bool Looks(string heading)
    {
        // Words that are joined, as programs write them, are taken apart: GivenName, NHSNumber.
        string key = HeadingText.Key(Joint().Replace(heading, " "));
        return key.Split('_').Any(Words.Contains) || Phrases.Any(phrase => $"_{key}_".Contains($"_{phrase}_", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
