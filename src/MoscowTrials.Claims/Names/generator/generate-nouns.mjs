// Makes Lexicon/nouns.tsv: English nouns with the kind of thing they name, by the hypernyms of WordNet 3.0.
// Usage: node generate-nouns.mjs FOLDER_OF_WORDNET OUTPUT (the folder of data.noun, index.noun, index.adj, cntlist.rev)
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, output] = process.argv.slice(2);
const lines = (name) => readFileSync(`${folder}/${name}`, 'latin1').split('\n').filter((l) => l && !l.startsWith(' '));

// Lexicographer files, as lexnames(5WN) numbers them.
const ACT = 4, ARTIFACT = 6, COMMUNICATION = 10, EVENT = 11, GROUP = 14, LOCATION = 15, OBJECT = 17, PERSON = 18;

const synsets = new Map();
for (const line of lines('data.noun')) {
  const [head, gloss] = line.split(' | ');
  const parts = head.trim().split(' ');
  const count = parseInt(parts[3], 16);
  const words = Array.from({ length: count }, (_, i) => parts[4 + 2 * i]);
  const at = 4 + 2 * count;
  const above = [];
  for (let i = 0; i < Number(parts[at]); i++) {
    const [sign, target, part] = parts.slice(at + 1 + 4 * i, at + 4 + 4 * i);
    if (part === 'n' && (sign === '@' || sign === '@i')) above.push(target);
  }
  synsets.set(parts[0], { file: Number(parts[1]), words, above, gloss: gloss ?? '' });
}

const senses = new Map();
for (const line of lines('index.noun')) {
  const parts = line.trim().split(' ');
  senses.set(parts[0], parts.slice(4 + Number(parts[3]) + 2));
}

// How often a sense is tagged in the concordances, by word and sense number.
const uses = new Map();
const adjectives = new Map();
for (const line of readFileSync(`${folder}/cntlist.rev`, 'latin1').split('\n')) {
  const [key, number, count] = line.split(' ');
  if (!count) continue;
  const [word, rest] = key.split('%');
  if (rest[0] === '1') uses.set(`${word} ${number}`, Number(count));
  else if (rest[0] === '3' || rest[0] === '5') adjectives.set(word, (adjectives.get(word) ?? 0) + Number(count));
}
const isAdjective = new Set(lines('index.adj').map((l) => l.split(' ')[0]));

const closures = new Map();
function above(id) {
  let all = closures.get(id);
  if (!all) {
    closures.set(id, (all = new Set([id])));
    for (const next of synsets.get(id).above) for (const one of above(next)) all.add(one);
  }
  return all;
}

// The senses of some words that stand in given lexicographer files.
const of = (words, ...files) => words.split(' ').flatMap((w) => senses.get(w).filter((id) => files.includes(synsets.get(id).file)));
const under = (roots) => (id) => roots.some((r) => above(id).has(r));

const isPerson = under([senses.get('person')[0]]);
const isKin = under([senses.get('relative')[0]]);
const isWoman = under(of('female', PERSON));
const isMan = under(of('male', PERSON));
const isVehicle = under([senses.get('vehicle')[0]]);
const isCraft = under(of('vessel aircraft spacecraft craft', ARTIFACT));
const isBody = under([...of('organization assembly legislature court', GROUP), senses.get('college')[0]]);
const isLooseGroup = under(of('family household gathering religion denomination nation government', GROUP));
const isBuilding = under(of('building building_complex bridge tower defensive_structure stadium penal_institution dam mine facility place_of_worship housing lighthouse memorial monument pier', ARTIFACT)
  .filter((id) => !synsets.get(id).words.includes('pillar')));
const isRoom = under(of('room area lavatory toilet', ARTIFACT));
const isWork = under(of('literary_composition musical_composition dramatic_composition movie opera symphony concerto novel poem play book statue painting sonata ballet encyclopedia', COMMUNICATION, ARTIFACT)
  .filter((id) => !['account_book', 'script', 'record', 'ledger'].includes(synsets.get(id).words[0])));
const isOccasion = under(of('military_action conflict contest festival catastrophe calamity conference expedition ceremony', ACT, EVENT));
const isPlace = under([...of('district municipality settlement region country', LOCATION), ...of('body_of_water geological_formation land', OBJECT)]);

function kindOf(id) {
  if (synsets.get(id).file === PERSON) return isPerson(id) && !isKin(id) ? 'Person' : null;
  if (isBody(id) && !isLooseGroup(id)) return 'Body';
  if (isVehicle(id) && isCraft(id)) return 'Vessel';
  if (isBuilding(id) && !isRoom(id)) return 'Building';
  if (isWork(id)) return 'Work';
  if (isOccasion(id)) return 'Occasion';
  return isPlace(id) ? 'Place' : null;
}

// Nouns that companies and countries are called by as people are.
const either = new Set(('advocate ally amateur beneficiary borrower bidder builder buyer carrier client collaborator competitor consumer contender contractor contributor customer '
  + 'dealer defender designer developer distributor donor employer exporter favorite favourite fellow finalist founder giant guarantor holder importer innovator insurer '
  + 'investor landowner leader lender licensee licensor maker member neighbor neighbour newcomer official operator opponent originator owner partner party passenger patron pioneer '
  + 'player predecessor producer promoter proponent proprietor provider purchaser recipient retailer rival runner seller signatory shareholder shipper specialist sponsor subscriber subsidiary '
  + 'successor supplier supporter tenant trader trustee underwriter user vendor victor victim winner').split(' '));
const rough = /offensive|derogat|disparag|slang|informal|vulgar|insult|contempt|slur|obscene/;
const rows = [];
for (const [word, ids] of senses) {
  if (!/^[a-z]{3,}$/.test(word) || either.has(word)) continue;
  const counts = ids.map((_, i) => uses.get(`${word} ${i + 1}`) ?? 0);
  const most = Math.max(...counts);
  const all = counts.reduce((a, b) => a + b, 0);
  for (let i = 0; i < ids.length; i++) {
    const synset = synsets.get(ids[i]);
    const kind = synset.words.includes(word) && !rough.test(synset.gloss) ? kindOf(ids[i]) : null;
    // A sense that is rare beside the others is not what the word tells.
    if (!kind || (most >= 5 && counts[i] * 5 < most)) continue;
    // A person is told by a noun that is first of all one, and no adjective ("better", "wild").
    const isComparative = word.endsWith('er') && (isAdjective.has(word.slice(0, -2)) || isAdjective.has(word.slice(0, -1)));
    if (kind === 'Person' && (i > 0 || (isComparative && all === 0) || (isAdjective.has(word) && (adjectives.get(word) ?? 0) >= all))) break;
    rows.push([word, kind, kind !== 'Person' ? '' : isWoman(ids[i]) ? 'f' : isMan(ids[i]) ? 'm' : '']);
    break;
  }
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(output, [
  '# English nouns with the kind of thing they name (WordNet 3.0, Princeton University; DATA.md has the notice).',
  '# Columns: singular, kind, gender of a person where the noun tells it.',
  ...rows.map((r) => r.join('\t').trimEnd()),
].join('\n') + '\n');
