using System.Globalization;

namespace MoscowTrials.Reading.Building;

/// <summary>Gives notes the numbers that a page shows: in the order in which they are first cited.</summary>
internal sealed class NoteKeys
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>The next number that no other note has.</summary>
    public string Next()
    {
        while (true)
        {
            var key = (++_number).ToString(CultureInfo.InvariantCulture);
            if (_keys.Add(key))
                return key;
        }
    }

    /// <summary>The key of a note by its name, made unlike all others.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What is put before it where the name is taken, or reads like a number.</param>
    public string Named(string name, string otherwise)
    {
        var key = name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? $"{otherwise} {name}" : name;
        if (_keys.Add(key))
            return key;
        for (key = $"{otherwise} {name}"; !_keys.Add(key);)
            key += "'";
        return key;
    }

    /// <summary>Keeps a key from being given; false where it was.</summary>
    public bool Take(string key) => _keys.Add(key);
}
