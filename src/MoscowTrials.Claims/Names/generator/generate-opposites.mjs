// Makes Lexicon/opposites.tsv: words that exclude each other, by the antonyms of its nouns, adjectives and adverbs in WordNet 3.0; of
// verbs not: who
// buys may sell.
// Usage: node generate-opposites.mjs FOLDER_OF_WORDNET OUTPUT (the folder of data.*, index.* and cntlist.rev)
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, output] = process.argv.slice(2);
const lines = (name) => readFileSync(`${folder}/${name}`, 'latin1').split('\n').filter((l) => l && !l.startsWith(' '));

// A word that is common in many senses tells no side by itself.
const senses = new Map();
for (const pos of ['noun', 'adj', 'adv']) {
  for (const line of lines(`index.${pos}`)) {
    const parts = line.split(' ');
    senses.set(`${parts[0]} ${pos}`, parts.slice(4 + Number(parts[3]) + 2).map((s) => s.trim()));
  }
}

const pairs = new Set();
for (const pos of ['noun', 'adj', 'adv']) {
  const synsets = new Map();
  for (const line of lines(`data.${pos}`)) {
    const parts = line.split(' | ')[0].trim().split(' ');
    const count = parseInt(parts[3], 16);
    const words = Array.from({ length: count }, (_, i) => parts[4 + 2 * i].replace(/\(.*\)/, '').toLowerCase());
    const at = 4 + 2 * count;
    const opposites = [];
    for (let i = 0; i < Number(parts[at]); i++) {
      const [sign, target] = parts.slice(at + 1 + 4 * i, at + 3 + 4 * i);
      if (sign === '!') opposites.push(target);
    }
    synsets.set(parts[0], { words, opposites });
  }
  const first = (word, id) => (senses.get(`${word} ${pos}`) ?? []).slice(0, 2).includes(id);
  for (const [id, { words, opposites }] of synsets) {
    for (const other of opposites) {
      for (const a of words) {
        for (const b of synsets.get(other).words) {
          if (/^[a-z]{3,}$/.test(a) && /^[a-z]{3,}$/.test(b) && a !== b && first(a, id) && first(b, other)) pairs.add(`${a}\t${b}`);
        }
      }
    }
  }
}
const rows = new Map();
for (const pair of pairs) {
  const [a, b] = pair.split('\t');
  rows.set(a, [...(rows.get(a) ?? []), b]);
}
const sorted = [...rows].sort((x, y) => (x[0] < y[0] ? -1 : 1));
writeFileSync(output, [
  '# Words that exclude each other, by the antonyms of WordNet 3.0 (Princeton University; DATA.md has the notice).',
  '# Columns: word (base form), its opposites, blank separated.',
  '#= word\topposites*',
  ...sorted.map(([word, others]) => `${word}\t${[...new Set(others)].sort().join(' ')}`),
].join('\n') + '\n');
