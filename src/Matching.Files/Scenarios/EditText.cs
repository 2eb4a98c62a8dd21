using System.Text;

namespace Matching.Files;

/// <summary>Reads one edit from a line of text: <c>close-home h-1 refer=yes</c>.</summary>
internal static class EditText
{
    /// <summary>The fields by name, the kind among them; null, with a fault, when the line cannot be read.</summary>
    public static Dictionary<string, string>? Fields(string line, List<string> faults)
    {
        if (Words(line) is not { Count: > 0 } words)
        {
            faults.Add($"\"{line}\": nothing can be read. Write a kind of edit and its fields, such as change-places h-1 1; close every quotation mark.");
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["edit"] = words[0] };
        if (EditKinds.Find(words[0]) is not { } kind)
        {
            // What its values mean is not known; that there is no such kind is told where the edit is made.
            return fields;
        }

        string[] inOrder = [.. kind.Fields.Where(field => field.IsNeeded).Select(field => field.Name)];
        int position = 0;
        foreach (string word in words.Skip(1))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string? name = equals > 0 ? word[..equals] : inOrder.Skip(position++).FirstOrDefault();
            if (name is null)
            {
                faults.Add($"\"{line}\": '{word}' is one value too many. Write {kind.Usage}.");
                return null;
            }

            if (!fields.TryAdd(name, equals > 0 ? word[(equals + 1)..] : word))
            {
                faults.Add($"\"{line}\": '{name}' is given twice. Keep one.");
                return null;
            }
        }

        return fields;
    }

    /// <summary>Words separated by blanks; between quotation marks blanks belong to the word. Null where a quotation mark stays open.</summary>
    private static List<string>? Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false;
        bool begun = false;
        foreach (char letter in line)
        {
            if (letter == '"')
            {
                (quoted, begun) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(letter) && !quoted)
            {
                Finish();
            }
            else
            {
                word.Append(letter);
                begun = true;
            }
        }

        Finish();
        return quoted ? null : words;

        void Finish()
        {
            if (begun)
            {
                words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
        }
    }
}
