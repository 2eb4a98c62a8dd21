namespace Matching.Testing;

/// <summary>The synthetic Welsh register: invented children and homes on the real ground of Wales, calibrated to published figures.</summary>
/// <remarks>
/// <para>No child, carer or home of it exists. Places, authorities and totals are real; <c>data/README.md</c> names every source and every assumption.</para>
/// <para>
/// Children who live with their parents, and those who live with relatives or friends, have a <see cref="KinshipHome"/> that names them (ids <c>p…</c> and <c>k…</c>);
/// children placed for adoption a <see cref="FosterHome"/> that names them (<c>a…</c>). Foster homes have ids <c>f…</c>, children's homes <c>h…</c>, supported
/// accommodation <c>u…</c>, the secure home <c>x…</c>.
/// </para>
/// </remarks>
public static class WelshRegister
{
    /// <summary>The largest <see cref="RegisterOptions.Scale"/>.</summary>
    public const int LargestScale = 12;

    /// <summary>Makes a register.</summary>
    /// <param name="options">What to make; null for Wales today.</param>
    /// <returns>A builder that holds all of it and whose <see cref="MatchingProblemBuilder.Build"/> finds no fault; add to it or build it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Scale, shortage or date is out of range.</exception>
    /// <exception cref="ArgumentException">The authority is not one of the 22 Welsh authorities.</exception>
    public static MatchingProblemBuilder Generate(RegisterOptions? options = null)
    {
        options ??= new RegisterOptions();
        Check(options);
        var providers = new ProviderDirectory(options.Seed, options.AsOf);
        var assembly = new RegisterAssembly(options);
        for (int copy = 0; copy < options.Scale; copy++)
        {
            assembly.Add(RegisterDrawing.Draw(options, copy, providers), copy);
        }

        return assembly.ToBuilder();
    }

    private static void Check(RegisterOptions options)
    {
        if (options.Scale is < 1 or > LargestScale)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Scale, $"Scale {options.Scale}: 1 to {LargestScale} would be right.");
        }

        if (options.Shortage is not (>= 0 and <= 0.9))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Shortage, "Shortage: a share from 0 to 0.9 would be right.");
        }

        if (options.AsOf.Year is < 2000 or > 2100)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.AsOf, "As-of date: a day in the years 2000 to 2100 would be right.");
        }

        if (options.Authority is { } authority && !WelshGeography.Authorities.Any(known => known.Id == authority))
        {
            throw new ArgumentException($"Authority '{authority}' is not Welsh; a GSS code such as W06000015 (Cardiff) would be right.", nameof(options));
        }
    }
}
