// Compares the words that `trials extract --format json` reads on pages with those that wtf_wikipedia reads.
//
//   node compare.mjs PAGES.json [--sentences N] [--least RATIO]
//
// PAGES.json is the output of `trials extract FOLDER --format json`; the pages are read from the paths in it.
// A row a page: of the words of wtf_wikipedia's text how many trials has too, and the other way round. Below it, up to N (3) sentences
// of each that miss most in the other. Exits with 1 where a page shares less than RATIO (0) of wtf_wikipedia's words.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import wtf from 'wtf_wikipedia'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const [file] = process.argv.slice(2)
if (!file || file.startsWith('--')) {
  console.error('usage: node compare.mjs PAGES.json [--sentences N] [--least RATIO]')
  process.exit(2)
}
const mostSentences = option('--sentences', 3)
const least = option('--least', 0)

const words = (text) => text.normalize('NFKC').toLowerCase().replace(/[\u0300-\u036f]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []

const count = (texts) => {
  const counts = new Map()
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const total = (counts) => [...counts.values()].reduce((sum, n) => sum + n, 0)

// How many words of one are in the other, each as often at the most as it stands there.
const shared = (of, within) => {
  let sum = 0
  for (const [word, n] of of) sum += Math.min(n, within.get(word) ?? 0)
  return sum
}

// The sentences of one whose words the other has used up, the worst first.
const missing = (sentences, within) => {
  const left = new Map(within)
  const found = []
  for (const sentence of sentences) {
    const lost = []
    for (const word of words(sentence)) {
      const n = left.get(word) ?? 0
      if (n > 0) left.set(word, n - 1)
      else lost.push(word)
    }
    if (lost.length > 0) found.push({ sentence, lost })
  }
  return found.sort((a, b) => b.lost.length - a.lost.length).slice(0, mostSentences)
}

const short = (text) => (text.length > 220 ? text.slice(0, 217) + '...' : text).replaceAll('\n', ' ')

// Everything that wtf_wikipedia holds of a page besides its text: boxes, tables, captions, references, templates.
const strings = (value, into) => {
  if (typeof value === 'string') into.push(value)
  else if (typeof value === 'number') into.push(String(value))
  else if (Array.isArray(value)) for (const item of value) strings(item, into)
  else if (value && typeof value === 'object') for (const item of Object.values(value)) strings(item, into)
  return into
}

const pages = JSON.parse(readFileSync(file, 'utf8')).articles
const sum = { theirs: 0, theirsShared: 0, ours: 0, oursShared: 0 }
let worst = 1
console.log('theirs in ours   ours in theirs   page')
for (const page of pages) {
  const source = readFileSync(page.path, 'utf8')
  const doc = wtf(source)
  const theirSentences = doc.sentences().map((s) => s.text()).concat(doc.lists().flatMap((l) => l.lines().map((s) => s.text())))
  const theirText = doc.text()
  const theirs = count([theirText])
  const ourSentences = page.claims.map((c) => c.text)
  // Entries of bibliographies are sources here and lists there.
  const ours = count([...ourSentences, ...page.sources.map((s) => s.text)])
  const running = page.claims.filter((c) => ['prose', 'list-item', 'quote'].includes(c.kind)).map((c) => c.text)
  const theirsAll = count([theirText, ...doc.sections().map((s) => s.title()), ...strings(doc.json({ images: true }), [])])
  const runningCounts = count(running)
  const row = {
    theirs: total(theirs),
    theirsShared: shared(theirs, ours),
    ours: total(runningCounts),
    oursShared: shared(runningCounts, theirsAll),
  }
  for (const key of Object.keys(sum)) sum[key] += row[key]
  const ratio = row.theirs === 0 ? 1 : row.theirsShared / row.theirs
  worst = Math.min(worst, ratio)
  const percent = (n, of) => `${of === 0 ? '-' : ((100 * n) / of).toFixed(1)}% of ${of}`.padEnd(16)
  console.log(`${percent(row.theirsShared, row.theirs)} ${percent(row.oursShared, row.ours)} ${basename(page.path)}`)
  for (const { sentence, lost } of missing(theirSentences, ours)) console.log(`   not in ours (${lost.slice(0, 12).join(' ')}): ${short(sentence)}`)
  for (const { sentence, lost } of missing(running, theirsAll)) console.log(`   not in theirs (${lost.slice(0, 12).join(' ')}): ${short(sentence)}`)
}
const all = (n, of) => ((100 * n) / of).toFixed(2)
console.log(`all ${pages.length} pages: ${all(sum.theirsShared, sum.theirs)}% of wtf_wikipedia's words are in ours, ${all(sum.oursShared, sum.ours)}% of ours in theirs`)
process.exit(worst < least ? 1 : 0)
