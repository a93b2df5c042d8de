using MoscowTrials.Reading;

namespace MoscowTrials.Tests.Reading.Markdown;

/// <summary>Markdown for tests.</summary>
internal static class MarkdownPages
{
    /// <summary>A page with a little of everything.</summary>
    public const string Sample = """
        ---
        title: "Grand Pier"
        lang: en
        bibliography: refs.json
        ---

        # Grand Pier

        The **Grand Pier** was built in 1890.[^1] It was torn down in 1917.[^lee] In 1932 the two
        men met at the *Grand Pier*,^[Smith 2001, p. 3.] as `x = 1990` and [Ann Lee](https://x.org/a_b "t") said.[citation needed]

        > He was *never*
        there, [see @conquest1990, pp. 3-4; -@smith2004].

        - item one was **bold**
          1. and set in
        - [x] task done in 1950

        | Year | What |
        |------|:----:|
        | 1990 | A `b|c` |

        ![The pier seen from the east in 1900](pier.jpg){width=50%}

        !!! note "Title"
            The pier stood in Oslo.

            It was old.

        ::: warning
        Careful with it.
        :::

        Text with <b>html</b> and &amp; and \*stars\* and snake_case_word and H~2~O ~~gone~~ 1936--1938 [ref] and [text][ref].
        <!-- a comment --> @lee1999 [p. 7] wrote so. {{< figure src="a.png" >}} See <https://example.org>.

        Term
        : Definition here.

        ```js
        const born = 1990;
        ```

        <details>
        <summary>More</summary>

        Hidden words were found in 1999.

        </details>

        [ref]: http://x.org

        [^1]: Survey of Piers, p. 4.
        [^lee]: Lee 1999, p. 5;
            Smith 2001.

            Second *paragraph*.

        ## References

        - Conquest, Robert (1990). *The Great Terror*. London.
        """;

    /// <summary>Reads a text as an article.</summary>
    public static Article Read(string text, string path = "articles/Town.md", ReadCompanion? companions = null) =>
        ArticleReader.Read(new SourceText(path, text), new ReadingOptions { Companions = companions });
}
