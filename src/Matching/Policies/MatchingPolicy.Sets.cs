namespace Matching;

public sealed partial class MatchingPolicy
{
    /// <summary>The Welsh rule set in force on a date.</summary>
    /// <remarks>
    /// <para>Four sets, each in force from its first day until the day before the next (Social Services and Well-being (Wales) Act 2014, Health and Social Care (Wales) Act 2025,
    /// SI 2015/1818 and others; each rule names its own source):</para>
    /// <list type="bullet">
    /// <item><description>up to 31 March 2026: without the rules on profit;</description></item>
    /// <item><description>from 1 April 2026: no new for-profit registration (<c>M-26</c>);</description></item>
    /// <item><description>from 1 April 2027: no added for-profit capacity (<c>M-27</c>, and <c>M-03</c> counts no places added since);</description></item>
    /// <item><description>from 1 April 2030: for-profit only with the Ministers' approval (<c>M-25</c>, and <c>A-06</c> for policies that take <c>M-25</c> out).</description></item>
    /// </list>
    /// <para>The day on which ss.81A–81D of the 2014 Act come into force <b>is not confirmed by the sources of this library</b>: no commencement order that names it has been seen.
    /// It is therefore yours to give. From that day on the set has <c>A-06</c>, supplementary placements; while it is null, only from 1 April 2030.</para>
    /// </remarks>
    /// <param name="on">The date.</param>
    /// <param name="commencementOfSections81ATo81D">The day from which ss.81A–81D are in force; null, the default, when it is not known.</param>
    public static MatchingPolicy Wales(DateOnly on, DateOnly? commencementOfSections81ATo81D = null) =>
        Statutory("Wales", on, new StatutorySet(Country.Wales, commencementOfSections81ATo81D));

    /// <summary>The English rule set, simplified.</summary>
    /// <remarks>
    /// <para>Children Act 1989 s.22C has the shape of the Welsh law before 2025: connected persons first, then near home, education, siblings, disability, area. Different from Wales:
    /// kilometres count more from 20 miles on, a threshold of English practice and statistics (and most from 50, an assumption); areas beyond the own are alike; leaving the area needs
    /// the nominated officer or the director of children's services (SI 2010/959 reg 11); supported accommodation from 16 is law and not a default; nothing about profit.</para>
    /// <para>The set is the same on every date. Where a rule is shared, its source names the Welsh provision first; the English counterparts of the approvals are in SI 2010/959.</para>
    /// </remarks>
    /// <param name="on">The date.</param>
    public static MatchingPolicy England(DateOnly on) => Statutory("England", on, new StatutorySet(Country.England));

    private static MatchingPolicy Statutory(string name, DateOnly on, StatutorySet basedOn) => new(name, on, basedOn.Rules(on), basedOn, WishOrder.Sum);
}
