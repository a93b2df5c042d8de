using System.Text;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>Asks a person, line by line; it works over any connection, and a program can answer.</summary>
/// <param name="host">Whose standard input answers.</param>
/// <param name="output">Where questions go.</param>
internal sealed class Prompt(Host host, TerminalWriter output) : IDisposable
{
    private readonly StreamReader _input = new(host.OpenInput(), Encoding.UTF8);

    /// <summary>Where what is asked about is shown.</summary>
    public TerminalWriter Output => output;

    /// <summary>Whether nobody answers any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Asks for a text.</summary>
    /// <returns>The answer without blanks around it; null where nobody answers.</returns>
    public string? Ask(string question)
    {
        output.Write(question + " ", Style.Strong).Prompt();
        var answer = _input.ReadLine();
        IsOver = answer is null;
        if (IsOver)
            output.EndLine();
        return answer?.Trim();
    }

    /// <summary>Asks until one of some letters is the answer; a question mark tells what they stand for.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="choices">The letters, each with what it stands for.</param>
    /// <returns>The letter; null where nobody answers.</returns>
    public char? Choose(string question, params (char Letter, string Meaning)[] choices)
    {
        var letters = string.Join('/', choices.Select(c => c.Letter));
        while (Ask($"{question} [{letters}/?]") is { } answer)
        {
            if (answer is [var letter] && choices.Any(c => c.Letter == char.ToLowerInvariant(letter)))
                return char.ToLowerInvariant(letter);
            foreach (var (key, meaning) in choices)
                output.WriteLine($"  {key}  {meaning}", Style.Faint);
        }
        return null;
    }

    /// <summary>Asks for one of some things by its number.</summary>
    /// <param name="what">What they are: "date".</param>
    /// <param name="things">As they are shown.</param>
    /// <returns>Its place; null where there is none, or none is wanted.</returns>
    public int? Pick(string what, IReadOnlyList<string> things)
    {
        if (things.Count == 0)
        {
            output.WriteLine($"  no {what} was read here", Style.Faint);
            return null;
        }
        for (var i = 0; i < things.Count; i++)
            output.WriteProse(things[i], FormattableString.Invariant($"  {i + 1,2}  "), "      ");
        while (Ask(FormattableString.Invariant($"which {what}, 1 to {things.Count}, or nothing to go back:")) is { Length: > 0 } answer)
        {
            if (int.TryParse(answer, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= things.Count)
                return number - 1;
        }
        return null;
    }

    public void Dispose() => _input.Dispose();
}
