namespace Matching;

/// <summary>Code of a local authority: its nine-character GSS code, such as <c>W06000015</c> for Cardiff.</summary>
/// <param name="Value">The code. The first letter tells the country: W, E, S or N.</param>
/// <remarks>The default value has no code and is refused by a problem.</remarks>
public readonly record struct AuthorityId(string Value)
{
    /// <summary>The country that the code belongs to.</summary>
    public Country Country => Value is null or "" ? Country.Elsewhere : Value[0] switch
    {
        'W' => Country.Wales,
        'E' => Country.England,
        _ => Country.Elsewhere,
    };

    /// <summary>The code.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>The countries that the law tells apart.</summary>
public enum Country
{
    /// <summary>Wales.</summary>
    Wales,

    /// <summary>England.</summary>
    England,

    /// <summary>Scotland, Northern Ireland or further: needs a court's approval (Children Act 1989 Sch 2 para 19; SSWBA 2014 s.124).</summary>
    Elsewhere,
}

/// <summary>A local authority and the authorities that it borders.</summary>
/// <param name="Id">Its GSS code.</param>
/// <param name="Name">Its English name.</param>
/// <param name="WelshName">Its Welsh name; the English one where there is none.</param>
/// <param name="Neighbours">Codes of all authorities that it shares a border with, in Wales and England.</param>
public sealed record Authority(AuthorityId Id, string Name, string WelshName, IReadOnlyList<AuthorityId> Neighbours);

/// <summary>
/// Where a home is, seen from the responsible authority, in the order of preference of the Care Planning, Placement and Case Review (Wales)
/// Regulations 2015 (SI 2015/1818) reg 12(2).
/// </summary>
public enum AreaTier
{
    /// <summary>In the responsible authority's own area.</summary>
    Own = 0,

    /// <summary>In a Welsh authority that borders it (reg 12(2)(a)).</summary>
    BorderingWelsh = 1,

    /// <summary>In an English authority that borders it (reg 12(2)(b)).</summary>
    BorderingEnglish = 2,

    /// <summary>In another Welsh authority (reg 12(2)(c)).</summary>
    OtherWelsh = 3,

    /// <summary>In another English authority (reg 12(2)(d)).</summary>
    OtherEnglish = 4,

    /// <summary>Outside England and Wales (reg 12(2)(e)).</summary>
    Elsewhere = 5,
}
