namespace Matching.Properties.Tests.Domain;

/// <summary>A small problem in plain numbers, so that a failing case shrinks to few children and homes with small numbers.</summary>
public sealed record Sketch(
    IReadOnlyList<ChildSketch> Children,
    IReadOnlyList<HomeSketch> Homes,
    IReadOnlyList<LinkSketch> Links)
{
    public override string ToString() => string.Join(
        Environment.NewLine,
        Children.Select((child, i) => $"c{i} {child}").Concat(Homes.Select((home, i) => $"h{i} {home}")).Concat(Links.Select(link => link.ToString())));
}

/// <summary>A referred child.</summary>
/// <param name="Age">Whole years, 0 to 17.</param>
/// <param name="Sex">0 not recorded, 1 female, 2 male.</param>
/// <param name="X">Steps east of the origin.</param>
/// <param name="Y">Steps north of the origin.</param>
/// <param name="Urgency">0 emergency, 1 urgent, 2 planned.</param>
/// <param name="Need">0 none, 1 essential step-free, 2 desirable therapeutic, 3 essential autism.</param>
/// <param name="Alone">Whether the child must live alone.</param>
/// <param name="Present">Index of the present home, or above the number of homes for none.</param>
/// <param name="Staff">Members of staff needed, 0 to 2.</param>
public sealed record ChildSketch(int Age, int Sex, int X, int Y, int Urgency, int Need, bool Alone, int Present, int Staff);

/// <summary>A home.</summary>
/// <param name="Kind">0 to 2 foster, 3 kinship for the first children, 4 children's home.</param>
/// <param name="Places">Places, 0 to 4.</param>
/// <param name="X">Steps east of the origin.</param>
/// <param name="Y">Steps north of the origin.</param>
/// <param name="FromAge">Lowest approved age.</param>
/// <param name="Sexes">0 any, 1 girls, 2 boys.</param>
/// <param name="Answers">Base 3 digits: what is recorded of three capabilities.</param>
/// <param name="Settled">Ages of settled children.</param>
/// <param name="TakesOne">Whether it takes one child.</param>
public sealed record HomeSketch(int Kind, int Places, int X, int Y, int FromAge, int Sexes, int Answers, IReadOnlyList<int> Settled, bool TakesOne);

/// <summary>Something between two children, or a child and a home, by index.</summary>
/// <param name="Kind">0 together preferred, 1 together required, 2 apart, 3 impact, 4 wish for company, 5 wish against company, 6 decline, 7 veto, 8 recommendation, 9 wish for a home, 10 sibling of the first settled child.</param>
/// <param name="First">A child.</param>
/// <param name="Second">A child or a home.</param>
/// <param name="Amount">Severity or importance.</param>
public sealed record LinkSketch(int Kind, int First, int Second, int Amount);
