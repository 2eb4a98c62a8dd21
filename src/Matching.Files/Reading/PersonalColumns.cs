namespace Matching.Files;

/// <summary>Headings that look like names, addresses, numbers of public registers or other data that point to a person.</summary>
internal static class PersonalColumns
{
    // Whole words of a heading, English and Welsh. Words that a heading may have without pointing to a person ("number", "contact") are left out.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "name", "names", "forename", "forenames", "firstname", "lastname", "fullname", "surname", "surnames", "nickname", "alias", "initials", "aka",
        "address", "addresses", "street", "road", "postcode", "postcodes", "zip", "uprn", "phone", "telephone", "tel", "mobile", "email", "mail", "nhs", "nino", "passport", "upn", "photo", "signature",
        "enw", "enwau", "cyfenw", "cyfenwau", "cyfeiriad", "cyfeiriadau", "stryd", "heol", "ffon", "symudol", "ebost", "llun", "llofnod",
    };

    private static readonly string[] Phrases = ["house_number", "national_insurance", "post_code", "cod_post", "e_bost", "rhif_ty", "yswiriant_gwladol"];

    /// <summary>Whether a heading looks so.</summary>
    public static bool Looks(string heading)
    {
        string key = HeadingText.Key(heading);
        return key.Split('_').Any(Words.Contains) || Phrases.Any(phrase => $"_{key}_".Contains($"_{phrase}_", StringComparison.Ordinal));
    }
}
