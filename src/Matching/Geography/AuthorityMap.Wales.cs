namespace Matching;

public sealed partial class AuthorityMap
{
    /// <summary>The 22 Welsh authorities with their borders, and the four English authorities that border them.</summary>
    /// <remarks>
    /// Codes and names: mySociety uk_local_authority_names_and_codes (CC BY 4.0). Borders: computed from shared boundary arcs of the Office for
    /// National Statistics (Open Government Licence v3.0; contains OS data, Crown copyright and database right); Anglesey and Gwynedd count as
    /// bordering because the Menai bridges join them.
    /// </remarks>
    public static AuthorityMap Wales { get; } = new(
    [
        Of("W06000001", "Isle of Anglesey", "Ynys Môn", "W06000002"),
        Of("W06000002", "Gwynedd", "Gwynedd", "W06000001 W06000003 W06000004 W06000008 W06000023"),
        Of("W06000003", "Conwy", "Conwy", "W06000002 W06000004"),
        Of("W06000004", "Denbighshire", "Sir Ddinbych", "W06000002 W06000003 W06000005 W06000006 W06000023"),
        Of("W06000005", "Flintshire", "Sir y Fflint", "W06000004 W06000006 E06000050"),
        Of("W06000006", "Wrexham", "Wrecsam", "W06000004 W06000005 W06000023 E06000050 E06000051"),
        Of("W06000008", "Ceredigion", "Ceredigion", "W06000002 W06000009 W06000010 W06000023"),
        Of("W06000009", "Pembrokeshire", "Sir Benfro", "W06000008 W06000010"),
        Of("W06000010", "Carmarthenshire", "Sir Gaerfyrddin", "W06000008 W06000009 W06000011 W06000012 W06000023"),
        Of("W06000011", "Swansea", "Abertawe", "W06000010 W06000012"),
        Of("W06000012", "Neath Port Talbot", "Castell-nedd Port Talbot", "W06000010 W06000011 W06000013 W06000016 W06000023"),
        Of("W06000013", "Bridgend", "Pen-y-bont ar Ogwr", "W06000012 W06000014 W06000016"),
        Of("W06000014", "Vale of Glamorgan", "Bro Morgannwg", "W06000013 W06000015 W06000016"),
        Of("W06000015", "Cardiff", "Caerdydd", "W06000014 W06000016 W06000018 W06000022"),
        Of("W06000016", "Rhondda Cynon Taf", "Rhondda Cynon Taf", "W06000012 W06000013 W06000014 W06000015 W06000018 W06000023 W06000024"),
        Of("W06000018", "Caerphilly", "Caerffili", "W06000015 W06000016 W06000019 W06000020 W06000022 W06000023 W06000024"),
        Of("W06000019", "Blaenau Gwent", "Blaenau Gwent", "W06000018 W06000020 W06000021 W06000023"),
        Of("W06000020", "Torfaen", "Torfaen", "W06000018 W06000019 W06000021 W06000022"),
        Of("W06000021", "Monmouthshire", "Sir Fynwy", "W06000019 W06000020 W06000022 W06000023 E06000019 E10000013"),
        Of("W06000022", "Newport", "Casnewydd", "W06000015 W06000018 W06000020 W06000021"),
        Of("W06000023", "Powys", "Powys", "W06000002 W06000004 W06000006 W06000008 W06000010 W06000012 W06000016 W06000018 W06000019 W06000021 W06000024 E06000019 E06000051"),
        Of("W06000024", "Merthyr Tydfil", "Merthyr Tudful", "W06000016 W06000018 W06000023"),
        Of("E06000019", "Herefordshire", "Swydd Henffordd", ""),
        Of("E06000050", "Cheshire West and Chester", "Gorllewin Swydd Gaer a Chaer", ""),
        Of("E06000051", "Shropshire", "Swydd Amwythig", ""),
        Of("E10000013", "Gloucestershire", "Swydd Gaerloyw", ""),
    ]);

    private static Authority Of(string id, string name, string welshName, string neighbours) => new(
        new AuthorityId(id),
        name,
        welshName,
        [.. neighbours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(neighbour => new AuthorityId(neighbour))]);
}
