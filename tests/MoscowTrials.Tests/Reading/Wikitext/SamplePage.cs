namespace MoscowTrials.Tests.Reading.Wikitext;

/// <summary>A page with something of everything, made up for tests.</summary>
internal static class SamplePage
{
    public const string Text = """
        {{Short description|A mill on the river Aa}}
        {{Use dmy dates|date=May 2020}}
        {{Infobox building
        | name          = Old Mill <!-- its name -->
        | image         = [[File:Old mill.jpg|250px|alt=A mill]]
        | caption       = The mill in {{circa|1900}}{{efn|name=pic|A picture by [[Ann Lee]].<ref name="Lee" />}}
        | built         = {{start date|1850|3|1|df=yes}}
        | demolished    = {{end date|1917}}
        | owner         = {{plainlist|
        * [[Ann Lee]] (1850–1860)
        * [[Tom Ray (miller)|Tom Ray]]<br />until 1917
        }}
        | height        = {{convert|10|to|12|m|ft|abbr=on}}
        | module        = {{Infobox mapframe|zoom=5}}
        | coordinates   = {{coord|51|30|N|0|7|W|display=inline,title}}
        }}
        :''For other mills, see [[Mill (disambiguation)]].''
        The '''Old Mill''' ({{lang-de|Alte Mühle}}; {{IPA|x}}) is a ''water'' mill{{'}}s ruin in [[Oslo]], built on {{OldStyleDate|6 February|1850|25 January}}
        by [[Ann Lee|her]] own hands.<ref name="Lee">{{cite book |last1=Lee |first1=Ann |last2=Ray |first2=Tom |title=[[The Mill]]: ''A Life'' |year=1900
        |publisher=Press |isbn=0-000-00000-0 |url=https://example.org/?a=b&c=d |access-date=1 May 2020 }}</ref>{{rp|12–13}} It burned in 1917.{{sfn|Ray|1950|p=5}}
        [[File:Fire.jpg|thumb|upright=1.2|left|The fire, seen from [[Oslo|the town]]<ref>''Daily News'', 1917.</ref>{{cn|date=May 2020}}]]

        == History<!-- of it --> ==
        {{Main|History of mills}}
        In its first year,&nbsp;1850, it ground <math>\frac{1}{2} x_{i} < 5</math> tons&mdash;or 5&nbsp;% less.{{r|Lee|Moe|p=7}}<ref group="note">{{harvnb|Moe|1960|pp=1–2}}; so too
        [https://example.org/page the page of the town].</ref> &ldquo;I saw it&rdquo;, she wrote{{dubious|date=May 2020}}.

        <blockquote>
        It was a terrible sight. I '''wept'''.{{sfn|Ray|1950|p=5}}
        </blockquote>
        {{quote box|quote=The mill is gone.|source=Tom Ray|width=30%}}

        === Owners ===
        {| class="wikitable sortable" style="width:50%"
        |+ Owners of the mill
        |-
        ! rowspan="2" | Name !! colspan=2 | Years
        |-
        ! from
        ! to
        |-
        ! scope="row" | [[Ann Lee]]
        | 1850 || 1860<ref name=Moe />
        |-
        | rowspan=2 style="x" | Tom {{nowrap|Ray}}
        | 1861 || 1870
        |-
        | {{dts|1875|2|3}}
        |
        * 1917
        * never again
        |}
        ; Staff
        : Ten men, and
        :: their wives
        # One [[bus]]es
        #* Two {{unheard of|a={{nested|b}}}}

        <gallery mode="packed">
        File:A.jpg|The ''mill'' in 1900
        Image:B.jpg|alt=x|link=y|Its [[wheel]].<ref>Seen there.</ref>
        </gallery>
        <nowiki>[[as it stands]]</nowiki> <span style="color:red">red</span> H<sub>2</sub>O <poem>
        Roses are red
        </poem>

        == Notes ==
        {{notelist}}
        <references group="note" />

        == References ==
        {{Reflist|30em|refs=
        <ref name="Moe">Moe, Per (1960). ''Mills''. Oslo.</ref>
        }}
        * {{cite book|last=Ray|first=Tom|date=1950|title=Water}}
        * Poe, E. (1849). ''Fire''.

        == External links ==
        * [https://example.org Official page]
        {{Navbox mills|state=collapsed}}
        {{DEFAULTSORT:Mill, Old}}
        [[Category:Mills]]
        [[de:Alte Mühle]]
        """;
}
