-- What a rule can query: the claims of one article (and of whatever is declared about it), as tables.
--
-- Days are integers: day 0 is 0001-01-01 in the proleptic Gregorian calendar, earlier days are negative, both ends of an
-- interval belong to it, and NULL is an open end. Flags are 0 or 1. Sentence text stays outside: a rule judges facts.
-- Everything here is SQL that PostgreSQL runs too. The numbers in id columns are counted anew at each load; what stays the
-- same from run to run is public_id.

create table article (
  id integer primary key,
  path text not null,                -- the file as the user named it, with forward slashes
  title text not null,
  language text not null,            -- BCP 47 tag: en
  as_of integer not null,            -- the day that counts as today: --as-of, else the clock's
  covers_paragraph integer not null, -- 1 where a marker stands for the sentences before it in its paragraph too
  dated integer                      -- the day that the head of the file gives as its own; NULL where it gives none
);

create table section (
  id integer primary key,
  article integer not null,          -- article.id
  parent integer,                    -- section.id of the section that holds it; NULL at the top
  ordinal integer not null,          -- position in the article; the lead is 0
  title text not null                -- empty for the lead
);

-- A sentence, heading, list item, caption, cell or note.
create table claim (
  id integer primary key,            -- ascending in the order of the text
  public_id text not null,           -- as reports name it, made from the content: c-7236abf9
  article integer not null,          -- article.id
  section integer not null,          -- section.id
  ordinal integer not null,          -- position in the article, from 0
  paragraph integer not null,        -- number of the paragraph, list item or caption it stands in
  kind text not null,                -- heading prose list-item caption quote table-cell infobox-field note
  voice text not null,               -- of its main clause: article attributed alleged quoted
  speaker text,                      -- the words that name who says it; NULL for the article itself
  factive integer not null,          -- the attribution presents it as so ("revealed", "established")
  asserted integer not null,         -- weighs like the article: its own voice, or factive and not by a party to the matter
  cited integer not null,            -- has a marker of its own
  covered integer not null,          -- is cited, or (article.covers_paragraph) a later sentence of its paragraph is
  tagged integer not null,           -- an editor marked it "citation needed"
  tagged_since text,                 -- when, in words: March 2019; NULL where the mark does not tell
  tag_age text,                      -- how long before article.as_of that certainly was: 7 years, 3 months; NULL where unknown
  line integer not null,             -- 1-based line of its first character
  has_date integer not null,         -- names a time
  has_number integer not null,       -- holds a figure that is no time
  has_quotation integer not null,    -- quotes somebody's words
  has_superlative integer not null,  -- says that something is the first, the largest, the only one
  need text not null,                -- why a reader would want a source, the strongest reason: none quotation figure date superlative
                                     --   living-person person unnamed-attribution event; none too for what needs none where it stands
  review text not null               -- none confirmed suspect: whether somebody stands behind its reading
);

-- An entry of the references.
create table source (
  id integer primary key,
  article integer not null,          -- article.id
  key text not null,                 -- what markers call it: 12
  kind text not null,                -- note bibliography further-reading
  digest text not null,              -- made from its text: stays the same when the numbering moves
  uses integer not null              -- number of markers that name it, in pictures and boxes too
);

-- A marker in a sentence.
create table citation (
  id integer primary key,
  claim integer not null,            -- claim.id
  ordinal integer not null,          -- from 0 within the claim
  source integer,                    -- source.id; NULL where no entry has the key
  key text not null,                 -- what the marker says: 12
  locator text,                      -- the page it names: 24-25
  tag_beside integer not null        -- an editor's "citation needed" stands right beside it
);

-- An event that a citation stands right behind: it is told, date included, in the words that the marker covers.
create table backing (
  citation integer not null,         -- citation.id
  event integer not null             -- event.id
);

-- A work as a note or an entry tells it in full. One that is told twice has two rows.
create table work (
  id integer primary key,
  source integer not null,           -- source.id of the note or entry
  first integer not null,            -- work.id of the first row that is the same work; its own where none is before it
  type text not null,                -- CSL's: book chapter article-journal article-newspaper webpage document …
  name text not null,                -- as a short form names it: Lund 1902
  title text,
  book text,                         -- the title of the book that bears its ISBN, in small letters: of a chapter, of the book it is in
  author text,                       -- the first author's family name, or a body's name, in small letters; of an edited book the editor's
  container text,                    -- the journal, newspaper, website or book that it stands in
  publisher text,
  issued_earliest integer,           -- bounds of the day of publication, as days are counted everywhere
  issued_latest integer,
  reprint integer not null,          -- it is told to be a reprint, a later edition or a translation: the ISBN may be younger than the date
  accessed_earliest integer,         -- bounds of the day on which somebody last looked at it
  accessed_latest integer,
  about_earliest integer,            -- bounds of the dates in its title
  about_latest integer,
  online integer not null            -- it has an address or a day of retrieval: its text may have changed since
);

-- A work as a note or an entry names it: in full, by a short form, as the one before.
create table reference (
  id integer primary key,
  source integer not null,           -- source.id
  ordinal integer not null,          -- from 0 within the source
  form text not null,                -- full short ibid op-cit pointer remark
  work integer,                      -- work.id of what is told here, of a full one
  target integer,                    -- work.id of what it means elsewhere: the entry of a short form, the entry that a full one repeats
  ambiguous integer not null,        -- several entries fit as well as the target
  names text,                        -- the names of a short form: lund berg; in small letters
  year text,                         -- its year
  locator text,                      -- the page it names
  note text,                         -- the key of the note that a pointer sends to
  mentioned integer not null,        -- its name, and its year, stand in some full reference, though no entry was found by them
  suggestion integer,                -- work.id of the nearest entry, where a short form means none
  written text not null              -- the words
);

-- A number under which a work stands in catalogues. Worked out by code.
create table identifier (
  work integer not null,             -- work.id
  kind text not null,                -- isbn issn doi
  written text not null,
  normal text,                       -- the same however it is written: an ISBN by its 13 digits; NULL where it cannot be one
  fault text                         -- check-digit length prefix; NULL where it can be one
);

-- Two authors of one given name whose family names are a letter apart, or have the same letters. Compared by code.
create table name_distance (
  one integer not null,              -- work.id
  one_name text not null,
  other integer not null,            -- work.id
  other_name text not null,
  anagram integer not null           -- the same letters in another order
);

-- What is wrong with a list of notes. Found while it was read.
create table source_fault (
  source integer not null,           -- source.id of the entry at which it shows
  kind text not null,                -- gap duplicate out-of-order second-list redefined unclosed
  detail text not null               -- the numbers, or the name, that it is about
);

-- Something that the article names: a person, a place, a building.
create table entity (
  id integer primary key,
  article integer not null,          -- article.id
  kind text not null,                -- unknown person place building body work vessel occasion
  name text not null,                -- the fullest form the article uses
  gender text,                       -- female male either
  within text,                       -- name of the place that holds it
  latitude double precision,         -- WGS84 degrees, north positive
  longitude double precision         -- WGS84 degrees, east positive
);

-- Words that name an entity.
create table mention (
  id integer primary key,
  claim integer not null,            -- claim.id
  entity integer not null,           -- entity.id
  form text not null,                -- name definite-phrase pronoun
  inferred integer not null          -- the link is a conclusion, not a name
);

-- A time expression.
create table date (
  id integer primary key,
  claim integer not null,            -- claim.id
  ordinal integer not null,          -- from 0 within the claim
  edtf text,                         -- the named time in EDTF (ISO 8601-2); NULL where it could not be resolved
  earliest integer,                  -- first day of the named time
  latest integer,                    -- last day of the named time
  relation text not null,            -- during start end before after duration: how the sentence stands to it
  approximate integer not null,      -- "circa"; the bounds are widened already
  inferred integer not null,         -- part of it was taken from the context
  fault text,                        -- impossible-date reversed-range wrong-weekday; NULL where the date can be
  fault_detail text,                 -- the fact that shows it: June 1925 has 30 days
  written text not null              -- the words
);

-- Something said to happen, or (denied) not to happen.
create table event (
  id integer primary key,
  public_id text not null,           -- as reports name it: the claim's, a dot and a number
  claim integer not null,            -- claim.id
  ordinal integer not null,          -- from 0 within the claim
  type text not null,                -- by the lexicon: demolish, meet, die
  effect text not null,              -- on its patient: none begins ends confines releases renews
  presence text not null,            -- what it needs of agent and partners: none, bodily (there), remote (alive)
  denied integer not null,           -- said not to have happened
  actuality text not null,           -- actual unreal (planned, feared, conditional) fictional
  partial integer not null,          -- its sentence speaks of stages, editions, a further time
  voice text not null,               -- article attributed alleged quoted
  speaker text,
  factive integer not null,
  asserted integer not null,         -- weighs like the article, as in claim
  place integer,                     -- entity.id of where it happens
  place_inferred integer not null,
  earliest integer,                  -- first day it can have begun or happened
  latest integer,                    -- last day it can have happened
  edtf text,                         -- the same as EDTF, relation included: ../1871; NULL where nothing is said
  when_inferred integer not null,    -- inherited or resolved from the context
  date integer,                      -- date.id of the expression it was read from
  denies integer,                    -- event.id of what another sentence tells and this one says did not happen
  begins_earliest integer,           -- where it lasts ("from 1887 to 1891", "since 1887"): bounds of its first day;
  begins_latest integer,             --   otherwise the same as earliest and latest
  ends_earliest integer,             -- where its end is told ("from 1887 to 1891", "until 1891"): bounds of its last day
  ends_latest integer,
  continuing integer not null,       -- goes on at the time of telling ("since 1887")
  words text not null                -- the words that tell it
);

-- What part something plays in an event.
create table participant (
  event integer not null,            -- event.id
  ordinal integer not null,          -- from 0 within the event
  role text not null,                -- agent patient partner
  entity integer,                    -- entity.id; NULL where the words name nothing that is known
  inferred integer not null,         -- the words were linked by inference
  words text not null
);

-- How old somebody is said to have been.
create table age (
  id integer primary key,
  claim integer not null,            -- claim.id
  entity integer not null,           -- entity.id of who
  years integer not null,            -- completed years of life; of a range the fewest
  most_years integer not null,       -- the most: "in her sixties", "over eighty"
  birthday integer not null,         -- the years were completed on the day ("his 50th birthday")
  at_death integer not null,         -- the age at which the person died
  earliest integer,                  -- bounds of the day; NULL where it is not told
  latest integer,
  date integer,                      -- date.id of the age, or of its day; NULL where no date's words tell either
  inferred integer not null          -- the person or the day was linked by inference
);

-- A length of time and the dates it lies between, as one sentence tells them side by side.
create table length (
  id integer primary key,
  claim integer not null,            -- claim.id
  told integer not null,             -- date.id of the words for the length: "ten years", "two years later"
  dates integer not null,            -- date.id of the dates: "from 1850 to 1870", "1938"
  tells_minimum integer not null,    -- days that the words can mean, rounded as people round
  tells_maximum integer,             -- NULL is open
  lasts_minimum integer not null,    -- days that the dates leave, both ends counted
  lasts_maximum integer not null,
  since integer                      -- claim.id of the sentence from which the words count; NULL where the dates hold both ends
);

-- A number with what it counts.
create table quantity (
  id integer primary key,
  claim integer not null,            -- claim.id
  ordinal integer not null,          -- from 0 within the claim
  minimum double precision not null, -- the least it can mean; of a share in hundredths
  maximum double precision,          -- the most it can mean; NULL is open
  counted text,                      -- what is counted, a singular noun: sailor
  scope text,                        -- within what: the fleet
  role text not null,                -- whole part listed share
  kind text,                         -- what is counted with what stands before it: able sailor
  narrowed text,                     -- the same with what narrows it behind: able sailor of the fleet
  exact integer not null,            -- told as one number, without "about", "at least", "to"
  slack double precision not null,   -- how far the true number may lie off a round one on either side; 0 below 1,000
  verb text,                         -- what is said of those that are counted: base form; NULL where they are no subject
  circumstance text,                 -- on what occasion that is said of them: fire, construction of bridge; NULL where it is not told
  denied integer not null,           -- that verb is negated
  asserted integer not null,         -- weighs like the article, as in claim
  written text not null              -- the words: at least thirty
);

-- A whole with its parts: what makes them its parts. Worked out by code.
create table part_sum (
  id integer primary key,
  whole integer not null,            -- quantity.id
  basis text not null,               -- single: one part, named with its whole; closed: the last is told to be all that is left
                                     --   ("the other nine"); composed: told to make up the whole; apart: each part tells another
                                     --   outcome or goes on with "more"; open: nothing says that they have nothing in common
  complete integer not null          -- told to be all of the whole, so that less than it is wrong too
);

-- A part of a whole.
create table part (
  part_sum integer not null,         -- part_sum.id
  ordinal integer not null,          -- from 0 in the order of the text
  quantity integer not null          -- quantity.id
);

-- A stated number whose things are then named one by one. Counted by code.
create table enumeration (
  id integer primary key,
  quantity integer not null,         -- quantity.id of the number
  least integer not null,            -- the fewest things that can be meant by the list
  most integer not null,             -- the most; more where a comma or an "and" may stand within one of them
  open integer not null,             -- the list says that there are more ("and others")
  in_sentence integer not null       -- named by the sentence itself; otherwise by the list behind it
);

-- An item of a list whose number was stated.
create table enumeration_item (
  enumeration integer not null,      -- enumeration.id
  ordinal integer not null,          -- from 0
  claim integer not null             -- claim.id
);

-- A share of one whole that a sentence tells with others. Gathered by code.
create table share_part (
  share_sum integer not null,        -- the same for all shares of a whole
  ordinal integer not null,          -- from 0 in the order of the text
  quantity integer not null,         -- quantity.id
  closed integer not null            -- 1 the last of them is told to be all that is left, 2 to come on top of the others, 0 neither
);

-- A part and its whole with the share that the part is told to be: "98 of 139 members (70 %)".
create table share_of_count (
  id integer primary key,
  part integer not null,             -- quantity.id
  whole integer not null,            -- quantity.id
  share integer not null,            -- quantity.id
  precise double precision not null  -- half of the last digit that the share is told with: 0.5 for "70 %"; more for a fraction
);

-- One share told in two ways: "half of the loans, 35 percent".
create table share_gloss (
  id integer primary key,
  one integer not null,              -- quantity.id
  other integer not null,            -- quantity.id
  precise double precision not null  -- hundredths by which they may differ: a fraction is only a word for what comes near it
);

-- How many of a kind something has, or killed: "the bridge has twelve arches", "his only son".
create table holding (
  id integer primary key,
  claim integer not null,            -- claim.id
  quantity integer,                  -- quantity.id; NULL where no number is written
  owner integer,                     -- entity.id; NULL where it has no name
  owner_words text,                  -- what has them, in lower case; NULL where the sentence does not tell
  relation text not null,            -- has had of ("its 14 arches") kin killed measure (metres of the kind: height)
  kind text not null,                -- what is counted, a singular with what stands before it; death for those killed
  number double precision not null,
  at_least integer not null,         -- there may be more ("his sons Karl and Otto")
  qualified integer not null,        -- the sentence holds it for a time only, for a part, or adds it to others
  inferred integer not null,         -- the owner was concluded from "its", "the bridge"
  asserted integer not null,
  written text not null,             -- the words that tell it
  phrase integer not null             -- where they stand, for a rule's "..._phrase" column
);

-- Something said of all of a kind, or of none.
create table generality (
  id integer primary key,
  claim integer not null,            -- claim.id
  quantifier text not null,          -- all none
  kind text not null,                -- of what, in the singular: leading defendant
  verb text not null,                -- what is said of them: base form
  denied integer not null,           -- the verb is negated
  excepted integer not null,         -- the sentence takes some out ("except", "all but", "nearly")
  circumstance text,                 -- as in quantity
  asserted integer not null,
  written text not null,             -- the words, verb included
  phrase integer not null             -- where they stand, for a rule's "..._phrase" column
);

-- Something said to be the only or the first of its kind.
create table distinction (
  id integer primary key,
  claim integer not null,            -- claim.id
  sort text not null,                -- first only
  kind text not null,                -- of what, in lower case: woman to climb mount orn
  specific integer not null,         -- the kind says where or what for, so that it means the same in every section
  holder integer not null,           -- entity.id
  asserted integer not null,
  written text not null,             -- the words
  phrase integer not null             -- where they stand, for a rule's "..._phrase" column
);

-- A sentence that rules something out, and another that tells it all the same.
create table contrast (
  id integer primary key,
  kind text not null,                -- refuted: established not to have happened; excepted: one of those of whom all is said; preceded: there before
                                     --   the first; doubled: another than the only one; answered: a reply before its letter; reordered: dated
                                     --   before what it had to wait for; recounted: two tolls of one disaster; redated: two days of what happens once;
                                     --   relocated: two towns of what happens once;
                                     --   counted-again: all of the same things counted twice;
                                     --   of-kin: told of a family against the births and deaths in it;
                                     --   mistimed: a length, or an anniversary, against the dates of begin and end
  claim integer not null,            -- claim.id of the one that rules it out
  asserted integer not null,
  written text not null,             -- its words
  phrase integer not null,           -- where they stand, for a rule's "..._phrase" column
  other_claim integer not null,      -- claim.id of the one that tells it, in the article's own voice
  other_written text not null,
  other_phrase integer not null,
  third_claim integer,               -- claim.id of a third one that is needed, or NULL: it dates what was waited for
  third_phrase integer
);

-- A deed that is told to be the first of its kind, with its day: "the first woman to win the Norda Prize, in 1931".
create table first_deed (
  id integer primary key,
  claim integer not null,            -- claim.id
  type text not null,                -- as event.type: win
  object integer not null,           -- entity.id of what it was done to
  gender text,                       -- among whom it was the first: female; NULL for anybody
  earliest integer not null,         -- first day that it can have been
  asserted integer not null,
  written text not null,             -- the words
  phrase integer not null            -- where they stand, for a rule's "..._phrase" column
);

-- Whom the sentence with such a deed names.
create table first_doer (
  deed integer not null,             -- first_deed.id
  entity integer not null            -- entity.id
);

-- Verbs that tell what becomes of somebody or something in the end: nobody has two outcomes of one domain. Filled only where
-- an article says something of all of a kind.
create table fate (
  verb text not null,                -- base form
  domain text not null,              -- court life ship vote …
  outcome text not null              -- freed, put-to-death …
);

-- Two towns in which one thing is said to have happened, and which certainly lie apart; both ways round. Computed by code.
create table apart (
  one integer not null,              -- entity.id
  other integer not null             -- entity.id
);

-- What an edit did to a claim. Rows are here only where the version before the edit was given (check --base-file): a claim that is the same in
-- words, place and citations has none, one that was split or merged has one a pair. Worked out by code, as are the three tables below.
create table claim_change (
  id integer primary key,
  fate text not null,                -- same moved reworded split merged added removed; same where only its citations changed
  claim integer,                     -- claim.id; NULL where it was removed
  old_claim integer,                 -- the sentence before the edit, for a column "..._claim": no table has it; NULL where it was added
  moved integer not null,            -- changed its place among the claims that stayed
  similarity double precision not null, -- share of words in common, 0 to 1
  old_kind text,                     -- of the old sentence, as in claim; NULL where it was added, and so are those below
  old_cited integer,                 -- had a marker of its own
  old_covered integer,               -- was cited, or a later sentence of its paragraph was
  old_paragraph integer              -- the same for the sentences of one paragraph before the edit
);

-- A value that took the place of another. The same value written in another way is none, nor is one that is only told less exactly.
create table value_change (
  id integer primary key,
  change integer not null,           -- claim_change.id
  what text not null,                -- date number place name
  relation text not null,            -- refined: within what the old one says; akin: may be a form of the old name; changed: another
  old_value text not null,           -- normalised: EDTF, a figure, a name in lower case
  value text not null,
  old_written text not null,         -- the words
  written text not null,
  old_phrase integer not null,       -- where they stand, for a rule's "..._phrase" column
  phrase integer not null,
  kept_marker text                   -- the marker that stood and stands behind it; NULL where there was none, or another source has come
);

-- A source that a claim cited before or after the edit; of the claims in claim_change only.
create table citation_change (
  id integer primary key,
  change integer not null,           -- claim_change.id; of a split or merged claim its first row
  fate text not null,                -- kept revised (the entry was rewritten in part) removed added
  source integer,                    -- source.id; NULL where it was removed, or the references have none of that key
  old_digest text,                   -- of the entry before, as source.digest; NULL where it was added or had no entry
  digest text,                       -- of the entry after
  marker text not null               -- as a reader sees it, of the version in which it stands: [12]
);

-- A quotation of at least four words that was changed in other words than dates and numbers, outside of brackets and ellipses.
create table quotation_change (
  id integer primary key,
  change integer not null,           -- claim_change.id
  removed text not null,             -- the words that went; empty where none did
  added text not null,               -- the words that came
  slight integer not null,           -- only a word's spelling differs
  kept integer not null,             -- the same source stands behind it, and no other has come
  old_phrase integer not null,       -- where it stands, for a rule's "..._phrase" column
  phrase integer not null
);

-- How many sentences of a section a reader would want a source for, before and after an edit; of sections that both versions have.
create table coverage_change (
  section integer primary key,       -- section.id
  old_wanting integer not null,      -- sentences with a date, a figure, a quotation or a superlative
  old_covered integer not null,      -- of these, how many are cited, or a later sentence of their paragraph is
  wanting integer not null,
  covered integer not null,
  claim integer                      -- claim.id of the first that is not covered; NULL where there is none
);

-- Claims whose dates and whose words for what comes before what cannot be true together, though two of them alone mostly can: A before B,
-- B before C, C dated before A. A negative cycle of the timeline, from which no claim can be left out. Computed by code.
create table conflict_chain (
  id integer primary key,
  judged integer not null,           -- 0: a part of the timeline was too large to be judged to the end, and this is all that is known
  excess integer,                    -- days by which the claims miss each other, however their dates are read
  miss text,                         -- the same in words: 29 years
  inferred integer not null,         -- a link or a date was concluded
  approximate integer not null,      -- rests on an "about"
  loose integer not null,            -- rests on what mostly holds: what was torn down is not built afterwards
  earliest integer,                  -- the earliest day that it names
  told text not null,                -- the steps in words, in order
  facts text not null                -- the steps as facts that an edit of the words leaves as they are, sorted
);

-- A step of such a chain: a moment is at most so many days after the one before.
create table conflict_step (
  chain integer not null,            -- conflict_chain.id
  ordinal integer not null,          -- from 0
  claim integer,                     -- claim.id of who says it; NULL for what holds of itself
  event integer,                     -- event.id; NULL where it is none of the record
  role text not null,                -- date order length series life
  says text not null,                -- in words, without quotation marks of JSON; empty where two sentences tell the same event
  most integer not null              -- days
);

-- Two days on which somebody is told to have been in towns too far apart for the fastest means of his time. Computed by code.
create table journey (
  person integer not null,           -- entity.id
  one integer not null,              -- event.id of the earlier
  other integer not null,            -- event.id of the later
  kilometres integer not null,       -- as the crow flies
  reach integer not null             -- kilometres that can have been made from the morning of the one to the evening of the other
);

-- An office that somebody takes, leaves, holds or acts in.
create table tenure (
  id integer primary key,
  claim integer not null,            -- claim.id
  holder integer not null,           -- entity.id
  office text not null,              -- in lower case: mayor of bergen, director
  title text not null,               -- the same without what it is of: mayor
  told_of text not null,             -- what the words say it is of; empty where they leave that open
  body text,                         -- name of what it is of: told, or what the article is about; NULL where neither is known
  turn text not null,                -- begins ends holds (from a day to a day) acts (on a day)
  begins_earliest integer,           -- of what begins or is held: bounds of the first day; of what ends, of the last
  begins_latest integer,
  ends_earliest integer,             -- of what is held: bounds of the last day
  ends_latest integer,
  edtf text,
  sole integer not null,             -- one person holds it at a time: by what it is, or as the words say ("sole editor")
  qualified integer not null,        -- acting, deputy, joint, again, disputed …
  inferred integer not null,         -- the holder or the day was concluded
  asserted integer not null,
  written text not null,             -- the words for the office
  phrase integer not null            -- where they stand, for a rule's "..._phrase" column
);

-- Somebody told to be somebody's child by blood.
create table parenthood (
  id integer primary key,
  claim integer not null,            -- claim.id
  parent integer not null,           -- entity.id
  child integer not null,            -- entity.id
  role text not null,                -- father mother parent: what the parent is
  inferred integer not null,         -- one of the two was linked by inference
  asserted integer not null,         -- weighs like the article, as in claim
  phrase integer not null            -- where the words stand, for a rule's "..._phrase" column
);

-- Claims that come from outside the article, declared with their own source.
create table background (
  claim integer primary key,         -- claim.id
  source text not null               -- where it is taken from
);

-- What a person decided about a finding. Filled when the decisions themselves are checked, after every article; each is a claim then.
create table decision (
  claim integer primary key,         -- claim.id
  fingerprint text not null,         -- of the finding
  verdict text not null,             -- accepted false-alarm reported-knowingly will-fix
  expires integer,                   -- last day on which it holds; NULL for good
  state text not null                -- used expired outdated unreasoned unused unjudged
);

-- When something began and ended, as far as the article stands behind it. One row an event that tells it.
create view lifespan as
select
  p.entity as entity,                -- whose life
  e.effect as turn,                  -- begins or ends
  e.id as event,
  e.claim as claim,
  e.earliest as earliest,            -- bounds of the day it began or ended
  e.latest as latest,
  e.words as words,
  case when e.when_inferred = 1 or p.inferred = 1 then 1 else 0 end as inferred
from event e
join participant p on p.event = e.id and p.role = 'patient'
where e.effect in ('begins', 'ends') and e.actuality = 'actual' and e.denied = 0 and e.asserted = 1
  and p.entity is not null;

-- What may have brought something back, or set its owner free: any voice, and plans too, because they may have come true. Who begins
-- something else is not brought back by it.
create view reprieve as
select p.entity as entity, e.effect as effect, e.id as event, e.claim as claim, e.earliest as earliest, e.latest as latest
from event e
join participant p on p.event = e.id and p.role in ('patient', 'agent')
where e.effect in ('begins', 'renews', 'releases') and not (p.role = 'agent' and e.effect = 'begins'
    and exists (select 1 from participant other where other.event = e.id and other.role = 'patient'
      and other.words not in ('anew', 'again', 'afresh'))) and e.actuality <> 'fictional' and e.denied = 0
  and p.entity is not null;

-- Who was confined, and between which days for certain. One row an event that confines.
create view custody as
select
  c.person as person,                -- entity.id
  c.event as event,                  -- event.id of the confinement
  c.claim as claim,
  c.place as place,                  -- entity.id of where; NULL where it is not told
  c.words as words,
  c.inferred as inferred,
  c.continuing as continuing,        -- told as going on ("since 1887")
  c.begins_earliest as begins_earliest,
  c.begins_latest as begins_latest,  -- confined for certain after this day
  case
    when c.told_end is not null and c.release is not null and c.release < c.told_end then c.release
    when c.told_end is not null then c.told_end
    when c.continuing = 0 or c.now is null then c.release
    when c.release is not null and c.release < c.now then c.release
    else c.now
  end as ends_earliest,              -- confined for certain until before this day; NULL where no end is known
  c.freed_undated as freed_undated   -- the article tells of a release or an escape without saying when
from (
  select
    p.entity as person, e.id as event, e.claim as claim, e.place as place, e.words as words,
    case when e.when_inferred = 1 or p.inferred = 1 then 1 else 0 end as inferred,
    e.begins_earliest as begins_earliest, e.begins_latest as begins_latest,
    -- Told with the beginning, or by another sentence that only knows the end ("remained there until 1814").
    coalesce(e.ends_earliest, (select min(x.ends_earliest) from event x join participant xp on xp.event = x.id and xp.role = 'patient'
      where xp.entity = p.entity and x.effect = 'confines' and x.denied = 0 and x.asserted = 1 and x.actuality = 'actual'
        and x.begins_earliest is null and x.ends_earliest > e.begins_latest)) as told_end, e.continuing as continuing,
    -- The first release, or death, that can have followed.
    (select min(r.earliest) from event r join participant rp on rp.event = r.id
     where rp.entity = p.entity and not exists (
         -- Who is arrested again was free in between.
         select 1 from event a join participant ap on ap.event = a.id and ap.role = 'patient'
         where ap.entity = p.entity and a.id <> e.id and a.type = 'arrest' and e.type = 'arrest' and a.denied = 0 and a.actuality = 'actual'
           and a.earliest > e.latest and a.latest <= r.earliest)
       and r.denied = 0 and r.actuality <> 'fictional' and r.latest >= e.begins_earliest
       -- A death ends a custody that is told with it; years after an arrest it says nothing of where he was.
       and (r.effect = 'releases' and rp.role in ('patient', 'agent') or r.effect = 'ends' and rp.role = 'patient'
         and (r.claim = e.claim or r.place = e.place or e.ends_earliest is not null or e.continuing = 1
           or r.latest <= e.begins_earliest + 1096))) as release,
    -- "had been in prison since May 1911": until the time the section last spoke of.
    (select d.latest + 1 from date d join claim dc on dc.id = d.claim join claim ec on ec.id = e.claim
     where dc.section = ec.section and dc.id <= ec.id and d.relation in ('during', 'before') and d.inferred = 0
       and d.earliest > e.begins_latest
     order by d.id desc limit 1) as now,
    case when exists (
      select 1 from reprieve f where f.entity = p.entity and f.effect = 'releases' and (f.earliest is null or f.latest is null)
        -- "after his release" takes up the end that was told.
        and not (e.ends_earliest is not null and exists (select 1 from event again where again.id = f.event and again.words = 'release'))
        -- "was arrested in 1905 and released within a week" tells of that arrest.
        and not (f.claim <> e.claim and exists (
          select 1 from event own join participant op on op.event = own.id and op.role = 'patient'
          where op.entity = p.entity and own.claim = f.claim and own.effect = 'confines' and own.earliest > e.latest))
    ) then 1 else 0 end as freed_undated
  from event e
  join participant p on p.event = e.id and p.role = 'patient'
  where e.effect = 'confines' and e.actuality = 'actual' and e.denied = 0 and e.asserted = 1 and p.entity is not null
) c;

-- Who took part in what, where and when; any voice. One row a person or body and event.
create view whereabouts as
select
  p.entity as entity,                -- who
  e.id as event,
  e.claim as claim,
  e.type as type,
  e.effect as effect,
  e.presence as presence,            -- bodily or remote
  e.voice as voice,                  -- article attributed alleged quoted
  e.place as place,                  -- entity.id; NULL where it is not told
  e.earliest as earliest,
  e.latest as latest,
  e.edtf as edtf,
  e.words as words,
  case when e.when_inferred = 1 or p.inferred = 1 then 1 else 0 end as inferred,
  case when e.place is not null and e.place_inferred = 1 then 1 else 0 end as place_inferred
from event e
join participant p on p.event = e.id and p.role in ('agent', 'partner')
where e.presence in ('bodily', 'remote') and e.actuality = 'actual' and e.denied = 0 and p.entity is not null;

-- Nouns of what happens once under one name, and whether it begins and is over at once.
create view sole_occasion as
select 'fire' as name, 1 as at_once union all select 'explosion', 1 union all select 'earthquake', 1 union all select 'accident', 1
  union all select 'collision', 1 union all select 'crash', 1 union all select 'disaster', 1 union all select 'avalanche', 1
  union all select 'derailment', 1 union all select 'massacre', 1 union all select 'robbery', 1 union all select 'landslide', 1
  union all select 'shipwreck', 1 union all select 'siege', 0 union all select 'strike', 0 union all select 'epidemic', 0
  union all select 'outbreak', 0 union all select 'mutiny', 0 union all select 'revolt', 0 union all select 'rebellion', 0
  union all select 'uprising', 0 union all select 'blockade', 0 union all select 'expedition', 0 union all select 'trial', 0
  union all select 'inquest', 0 union all select 'famine', 0 union all select 'lockout', 0 union all select 'boycott', 0;

-- What can happen to one thing only once, whatever words tell it. One row an event that tells it, in any voice.
create view milestone as
select
  p.entity as entity,                -- what it happened to
  case
    when e.type = 'born' then 'born'
    when e.type in ('die', 'kill') then 'died'
    when e.type in ('found', 'form', 'come-into-being') then 'founded'
    when e.type = 'build' then 'built'
    when e.type = 'begin-building' then 'begun'
    when e.type = 'lay-stone' then 'given its first stone'
    when e.type = 'consecrate' then 'consecrated'
    when e.type = 'air' then 'opened'
    when e.type = 'course-end' then 'ended'
    when who.kind = 'occasion' and e.type in ('course-begin', 'occur') and at_once.name is not null then 'broken out'
    when e.type = 'course-begin' then 'begun'
    when e.type = 'enter-orbit' then 'put into orbit'
    when e.type = 'maiden' then 'first flown or sailed'
    when e.type = 'ratify' then 'ratified'
    when e.type in ('open', 'inaugurate') then 'opened'
    when e.type = 'complete' then 'completed'
    when e.type in ('launch', 'lift-off') then 'launched'
    when e.type in ('sink', 'scuttle') then 'sunk'
    when e.type in ('demolish', 'burn-down', 'vanish') then 'demolished'
    when e.type in ('dissolve', 'fold', 'absorb') then 'dissolved'
    when e.type = 'release-work' then 'published'
    when e.type = 'premiere' then 'first shown'
    when e.type = 'sign' then 'signed'
    when e.type = 'marry' then 'married'
    else 'held'
  end as what,                       -- as a participle: born died founded built opened … held (of a battle), married
  case when e.type = 'marry' then mate.entity else 0 end as mate, -- entity.id of whom, for a wedding; else 0
  e.id as event,
  e.claim as claim,
  e.type as type,
  e.words as words,
  e.earliest as earliest,            -- bounds of the day, NULL where open or not told
  e.latest as latest,
  e.edtf as edtf,
  e.place as place,                  -- entity.id of where; NULL where it is not told
  e.place_inferred as place_inferred,
  e.partial as partial,              -- may be a stage, an edition, a further time
  e.speaker as speaker,
  case when e.voice = 'article' then 0 else 1 end as reported, -- in somebody's words, even if they are vouched for
  coalesce(d.approximate, 0) as approximate,
  -- 0 told outright, 1 linked by inference, 2 another's word, 3 both: the lower, the better a witness.
  case when e.when_inferred = 1 or p.inferred = 1 or mate.inferred = 1 then 1 else 0 end
    + case when e.asserted = 1 then 0 else 2 end as doubt
from event e
join participant p on p.event = e.id
join entity who on who.id = p.entity
left join date d on d.id = e.date
-- Of a couple the one with the smaller number stands first, whoever is told to have married the other.
left join sole_occasion at_once on who.kind = 'occasion' and at_once.at_once = 1 and (' ' || lower(who.name) || ' ') like '% ' || at_once.name || ' %'
left join sole_occasion once on who.kind = 'occasion' and once.at_once = 0 and (' ' || lower(who.name) || ' ') like '% ' || once.name || ' %'
left join participant mate on e.type = 'marry' and mate.event = e.id and mate.entity > p.entity
where e.denied = 0 and e.actuality = 'actual'
  and (p.role = 'patient' and (
      e.type in ('born', 'die', 'kill') and who.kind in ('person', 'unknown')
      or e.type in ('found', 'form', 'come-into-being', 'dissolve', 'fold', 'absorb', 'vanish') and who.kind in ('body', 'building', 'unknown')
      -- Towns of the gazetteer grew, and were founded anew; of a village that only the article knows its story is one.
      or e.type = 'found' and who.kind = 'place' and who.latitude is null
      or e.type in ('build', 'begin-building', 'lay-stone', 'open', 'inaugurate', 'complete', 'demolish', 'burn-down') and who.kind in ('building', 'vessel', 'unknown')
      -- A railway is a company and a line; clubs open what they own.
      or e.type in ('open', 'inaugurate') and who.kind = 'body' and (lower(who.name) like '%railway%' or lower(who.name) like '%railroad%'
        or lower(who.name) like '%tramway%' or lower(who.name) like '%funicular%' or lower(who.name) like '%metro' or lower(who.name) like '%museum%'
        or lower(who.name) like '%theatre%' or lower(who.name) like '%hospital%' or lower(who.name) like '%school%' or lower(who.name) like '%college%')
      or e.type = 'air' and who.kind in ('body', 'unknown')
      or e.type in ('launch', 'lift-off', 'sink', 'scuttle', 'enter-orbit', 'maiden') and who.kind in ('vessel', 'unknown')
      or e.type = 'ratify' and who.kind in ('occasion', 'work')
      -- "The Winter Ferry" is a novel, whatever its name names.
      or e.type in ('release-work', 'premiere') and who.kind not in ('person', 'body', 'place'))
    or e.type = 'consecrate' and who.kind = 'building' and p.role in ('patient', 'partner')
    -- Festivals and championships come again, and wars end in one country after the other.
    or e.type in ('course-begin', 'course-end', 'occur') and who.kind = 'occasion' and p.role in ('patient', 'agent')
      and (at_once.name is not null or once.name is not null)
    or e.type = 'marry' and mate.entity is not null
    -- Games, fairs and trials come again.
    or who.kind = 'occasion' and e.type in ('fight', 'sign', 'hold', 'occur') and p.role in ('patient', 'partner', 'agent')
      and (lower(who.name) like '%battle%' or lower(who.name) like '%treaty%' or lower(who.name) like '%peace%'
        or lower(who.name) like '%siege%' or lower(who.name) like '%massacre%' or lower(who.name) like '%mutiny%'));

-- What somebody tells of a milestone whose name shows that accounts differ: a tradition, a legend, some historians.
create view hearsay as
select distinct m.entity as entity, m.event as event
from milestone m
where m.doubt >= 2 and (lower(m.speaker) like '%tradition%' or lower(m.speaker) like '%legend%' or lower(m.speaker) like '%chronicle%'
  or lower(m.speaker) like '%source%' or lower(m.speaker) like '%account%' or lower(m.speaker) like '%stor%'
  or lower(m.speaker) like '%histor%' or lower(m.speaker) like '%biograph%' or lower(m.speaker) like '%scholar%'
  or lower(m.speaker) like '%author%' or lower(m.speaker) like '%writer%' or lower(m.speaker) like '%annal%'
  or lower(m.speaker) like '%some%' or lower(m.speaker) like '%other%' or lower(m.speaker) like '%local%'
  or lower(m.speaker) like '%belie%');

-- What a reader would want a source for, or an editor asks one for.
create view wants_source as
select c.id as claim, c.public_id as public_id, c.section as section, c.covered as covered, c.tagged as tagged, c.need as need,
  a.covers_paragraph as covers_paragraph
from claim c
join article a on a.id = c.article
where c.need <> 'none' or c.tagged = 1;

-- Of that, what has none and no editor asks one for.
create view uncited as
select claim, public_id, section, need, covers_paragraph
from wants_source
where covered = 0 and tagged = 0;
