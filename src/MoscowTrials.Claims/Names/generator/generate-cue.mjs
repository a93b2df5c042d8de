// Which names need a cue ("town of", "in ... ,") before they may be read as a place: those that an article as likely
// means otherwise. Thresholds are births in the United States since 1880, the only name counts at hand.
const everyone = 100000; // Georgia, Jordan, Sofia, Victoria: a first name first
const many = 2000; // enough to doubt a town that is not world-famous
const famousPopulation = 1e6;
const famousNames = 60; // so many names in other languages has a town that the world knows
const knownNames = 35; // and so many one that is well known (Genoa, Schwerin)
const largePopulation = 1e5;
const obscurePopulation = 5000;
// Towns of the New World mostly bear a person's name or that of a town of the Old (Humboldt, Paterson, Petersburg).
const newWorld = new Set(['US', 'CA', 'AU', 'NZ', 'ZA']);
const newWorldPopulation = 50000;
const hugePopulation = 3e6; // Sydney, Alexandria: a city first, whoever else bears the name
const everydayWord = 20; // SCOWL size: up to here everybody uses the word daily
const plainWord = 35; // known to every child
const commonWord = 60; // SCOWL size: up to here a word is in ordinary dictionaries
const knownWord = 70;

/** Whether the name with this key needs a cue. The list is in order of rank: its first place is the one meant by default. */
export function needsCue(key, list, cueNames, people) {
  const best = list[0];
  if (list.some(p => cueNames.has(p.name))) return true;
  const b = people.births.get(key);
  const births = b ? b.m + b.f : 0;
  const kind = best.kind[0];
  if (best.kind.endsWith('a') || kind === 'C' || kind === 'F') return births >= everyone;
  const single = !key.includes(' ');
  const word = single ? people.words.lower.get(key) ?? 99 : 99;
  if (kind === 'W') return word <= commonWord;
  const person = people.genders.has(key) || people.surnames.any.has(key);
  if (kind === 'R') {
    if (key.length <= 3 && !best.known) return true;
    if (best.known) return births >= everyone;
    return (best.inSmall && single) || births >= many || word <= knownWord || people.surnames.common.has(key) || (best.rank <= 1 && person) || personal(key, people);
  }
  const famous = best.population >= famousPopulation || best.feature === 'PPLC' || best.fame >= famousNames;
  // "shanghai", "cologne" and "mecca" are words after the city; "nice" and "reading" have nothing to do with it.
  // Two or three letters are as often an initial, a particle or an abbreviation (Ii, Wa, Se).
  if (key.length <= 3 && !famous && best.fame < knownNames && !best.known) return true;
  const wellKnown = best.fame >= knownNames;
  if (word <= (famous ? everydayWord : wellKnown ? plainWord : commonWord)) return true;
  // A former or foreign name that only the word list vouches for may just as well be its namesake (Mikoyan, Voroshilov).
  if (best.alias && !best.known) return true;
  if (newWorld.has(best.code) && best.population < newWorldPopulation && !best.known && !famous && !wellKnown) return true;
  if (best.population >= hugePopulation) return false;
  if (best.known) return births >= everyone;
  if (best.population < obscurePopulation && best.feature !== 'PPLC' && best.feature !== 'PPLA') return true;
  if (famous) {
    return births >= everyone || people.surnames.common.has(key);
  }
  if (wellKnown) return births >= many || people.surnames.common.has(key);
  if (best.population >= largePopulation) return births >= many || people.surnames.common.has(key) || word <= knownWord;
  return person || word <= knownWord || personal(key, people);
}

/** "Jean Pierre", "Charles City": a first name, then a surname or a word, reads as a person or a thing. */
function personal(key, people) {
  const parts = key.split(' ');
  return parts.length > 1 && parts.every(p => people.genders.has(p) || people.surnames.any.has(p) || people.words.lower.get(p) <= commonWord);
}
