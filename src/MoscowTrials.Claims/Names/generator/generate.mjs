#!/usr/bin/env node
// Writes places.tsv and given-names.tsv, the two tables that the names layer embeds and searches in place.
//
//   node generate.mjs NODE_MODULES DEBIAN_ROOT OUT
//
// NODE_MODULES  folder with the npm packages named in DATA.md
// DEBIAN_ROOT   folder into which the Debian packages named in DATA.md were unpacked (holds usr/share/...)
// OUT           folder that holds places-extra.tsv and given-names-extra.tsv, and receives the tables
//
// The result depends on the inputs alone: no clock, no locale, ordinal comparison of UTF-8 bytes everywhere, so that
// the same packages give the same bytes and a change of a package shows as a diff.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeople } from './generate-people.mjs';
import { loadPlaces } from './generate-places.mjs';

const [npm, debian, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node generate.mjs NODE_MODULES DEBIAN_ROOT OUT');
  process.exit(2);
}

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const people = await loadPeople(npm, debian, join(out, 'given-names-extra.tsv'));
const places = await loadPlaces(npm, debian, join(out, 'places-extra.tsv'), people);
// "Danish", "German" and "Kenya" are given names too, but in a text they are the country, unless very many people bear the name.
const born = key => { const b = people.births.get(key); return b ? b.m + b.f : 0; };
const names = [...people.genders].filter(([key]) => !places.countryKeys.has(key) || born(key) >= 50000)
  .map(([key, gender]) => `${key}\t${gender}`).sort(byBytes);
writeFileSync(join(out, 'given-names.tsv'),
  `#given-names 1: key, gender (m, f, e either); made by generate.mjs, see DATA.md\n${names.join('\n')}\n`);

const maximumWords = places.lines.reduce((most, l) => Math.max(most, l.split('\t', 1)[0].split(' ').length), 0);
writeFileSync(join(out, 'places.tsv'),
  `#${maximumWords} words at most in a key; made by generate.mjs, see DATA.md; ` +
  `key name canonical kind country region latitude longitude population\n${places.lines.join('\n')}\n`);

console.log(`given names ${names.length}, place lines ${places.lines.length}, words ${maximumWords}`);
