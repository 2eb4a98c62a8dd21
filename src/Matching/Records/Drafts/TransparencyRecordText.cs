using System.Globalization;

namespace Matching;

/// <summary>Puts a transparency record into words.</summary>
internal static class TransparencyRecordText
{
    public static Draft Of(TransparencyRecord of) => new(
        "Algorithmic transparency record: Matching",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Draft, a proposal; people decide what is published. After the fields of the Algorithmic Transparency Recording Standard, version 3.0; made from the record {of.Record.Hash[..16]}… of {of.Record.AsOf:d MMMM yyyy}. What stands in square brackets is for people to fill in."),
        [
            new("Tier 1: in short", new DraftFields(
                new DraftField("1.1 Name", $"Matching ({of.Record.Engine})"),
                new DraftField("1.2 Description", "Proposes a home for each looked-after child who needs one, for all of them at once, by the rules of the law and by weights that people have set. It explains each proposal and lists what stands in the way where it has none. It is used to prepare decisions: people decide."),
                new DraftField("1.3 Website URL", null, "page about this use"),
                new DraftField("1.4 Contact email", null, "address of the team"))),
            new("Tier 2: owner and responsibility", new DraftFields(
                new DraftField("2.1.1 Organisation or department", null, "organisation"),
                new DraftField("2.1.2 Team", null, "team"),
                new DraftField("2.1.3 Senior responsible owner", null, "role"),
                new DraftField("2.1.4 External supplier involvement", null, "yes or no; if yes: supplier (2.1.4.1), Companies House number (2.1.4.2), role (2.1.4.3), procurement procedure (2.1.4.4), terms of access to data (2.1.4.5)"))),
            Rationale(),
            DecisionMaking(of),
            Specification(of),
            Data(of),
            Risks(),
        ]);

    private static DraftSection Rationale() => new("Tier 2: description and rationale", new DraftFields(
        new DraftField("Detailed description", "A register of children and homes is turned into a model of numbers: which home is possible for which child by the rules that must hold, and what each possibility costs by the rules that count. A search finds the plan that leaves the fewest children without a home, the most urgent first, then follows what the law prefers, then costs least; and proves how much better any plan could be, at most. A checker that shares no code with the search goes over the plan before anybody sees it. Nothing is learnt from past cases, nothing is predicted, no score is given to a child, a family or a carer."),
        new DraftField("Scope", "Proposals for referred children, from a register as of one day. Not for moving settled children, not for deciding, not for judging carers, not for predicting outcomes."),
        new DraftField("Benefit", "Everybody is looked at together, so that one child's home is not taken unseen for another; the reasons and the alternatives are written down; the same data give the same plan.", "benefits as measured here"),
        new DraftField("Previous process", null, "how children and homes were matched before"),
        new DraftField("Alternatives considered", null, "what else was considered, and matching without a tool")));

    private static DraftSection DecisionMaking(TransparencyRecord of) => new("Tier 2: decision-making process", new DraftFields(
        new DraftField("Process integration", "Before a matching or panel meeting. The plan, its explanations and its list of approvals to seek are papers for people; drafts for panels are marked as drafts.", "meetings and roles here"),
        new DraftField("Provided information", "For each child the home proposed or what stands in the way, every rule that counted with its amount, what became of each wish, the next best homes and why not, approvals to seek with their source in law; for all children together measures before and after, and how good the plan is shown to be."),
        new DraftField("Frequency and scale of usage", string.Create(CultureInfo.InvariantCulture, $"The recorded run: {of.Children:#,0} children, {of.Referred:#,0} of them referred, {of.Homes:#,0} homes; a home was proposed for {of.Proposed:#,0}."), "how often it is used"),
        new DraftField("Human decisions and review", "Every proposal is decided on by people: accepted, changed or rejected, by whom (a role), when and why. Decisions are kept in a log of their own, each entry with a hash of the one before, so that an edit is found. No proposal becomes a decision by itself. People may pin or veto a home for a child, and change or leave out rules.", "who decides, and who reviews the log"),
        new DraftField("Required training", null, "training of those who read and decide"),
        new DraftField("Appeals and review", null, "how a child, parents, carers and providers can question a decision, and the role of the independent reviewing officer and of advocates")));

    private static DraftSection Specification(TransparencyRecord of)
    {
        int Count(RuleStrength strength) => of.Policy.Rules.Count(rule => rule.Rule.Strength == strength);
        string rules = string.Create(CultureInfo.InvariantCulture, $"{Count(RuleStrength.Must)} rules that must hold, {Count(RuleStrength.Approval)} that ask for an approval, {Count(RuleStrength.Wish)} that count by weight; each names its source in law or practice. Policy: {of.Policy.Name} on {of.Policy.On:d MMMM yyyy}.");
        return new DraftSection("Tier 2: tool specification", new DraftFields(
            new DraftField("System architecture", "A library: register → rules → integer model → search and bound → independent check → explanation. It runs on the organisation's own machine and sends nothing anywhere."),
            new DraftField("Phase", null, "pilot, in use, retired"),
            new DraftField("Maintenance", "Rules carry the day from which they are in force; a test holds each rule's list and source up to date.", "who keeps register and policy, and how often"),
            new DraftField("Models", "Lexicographic integer optimisation (an assignment problem with side conditions). No machine learning, no language model."),
            new DraftField("Model input", "Ids, dates of birth, areas as points, needs, wishes, terms of approval, who lives where, judgements of professionals."),
            new DraftField("Model output", "A home or none for each referred child; score and bound for each level of the objective."),
            new DraftField("Model performance", $"The recorded run: {Performance(of.Record)}"),
            new DraftField("Rules and weights", rules)));
    }

    private static string Performance(MatchingRecord record) => record.Gap switch
    {
        null => "no plan was found.",
        0 => "proven best by the policy's rules and weights; the independent check found no broken rule.",
        { } gap => string.Create(CultureInfo.InvariantCulture, $"not proven best; by the first measure that is open another plan could be better by at most {gap:0.00%}. The independent check found no broken rule."),
    };

    private static DraftSection Data(TransparencyRecord of) => new("Tier 2: data", new DraftFields(
        new DraftField("Source data", $"The organisation's register of children and homes, as of {of.Record.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}; hash {of.Record.RegisterHash}.", "systems that it comes from"),
        new DraftField("Sensitive attributes", "Date of birth, sex, health and disability needs, language and culture, faith, family ties, risks as assessed. No name, no address, no free text about a person: columns that look like them are refused. Whether a child is disabled, speaks Welsh or is unaccompanied is read for measures by group only; what follows from it for a home is a need that people record."),
        new DraftField("Data completeness and representativeness", "Faults are listed before anything is proposed. What is not recorded is treated as not recorded, never as no; an essential need that a home has not answered is put on the list to check.", "known gaps of the register"),
        new DraftField("Data collection and cleaning", null, "how records come into the register"),
        new DraftField("Data sharing agreements", null, "agreements with other authorities and providers"),
        new DraftField("Data access and storage", null, "who may read register, plans, records and the log; where they are kept, and how long")));

    private static DraftSection Risks() => new(
        "Tier 2: risks, mitigations and impact assessments",
        new DraftFields(new DraftField(
            "Impact assessments",
            null,
            "data protection impact assessment; equality impact assessment; children's rights impact assessment; Welsh language: titles, dates, links")),
        new DraftTable(
            ["Risk", "What the tool does about it", "What the organisation does about it"],
            [
                ["A proposal is taken for a decision", "every output says proposal; a decision needs a role and a reason and is kept apart", new(null, "practice")],
                ["Records are wrong or missing, so a home looks better or worse than it is", "faults and unknowns are listed; each explanation shows what it rests on", new(null, "practice")],
                ["Weights favour some children over others", "weights are printed, can be changed, and are in the record's hash; measures are told by group, before and after, small numbers suppressed", new(null, "who sets and reviews weights")],
                ["A child without a home is not seen", "each is listed, the most urgent first, with what stands in the way", new(null, "practice")],
                ["People follow the plan without looking", "alternatives and what counts against each proposal stand beside it", new(null, "training, sampling of decisions")],
                ["Someone changes records of what was proposed or decided", "hashes and a chained log show edits; what a chain cannot show is written down", new(null, "where the log's head is kept")],
            ]));
}
