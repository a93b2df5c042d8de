// Times wtf_wikipedia, alone and with chrono-node over the lines of its text, on the pages of a folder; prints the bytes and the seconds of
// processor time as JSON. `benchmarks peers` runs it beside trials.
//
//   node speed.mjs FOLDER [ROUNDS]
//
// The best of ROUNDS (5) counts, once everything is compiled; reading is parsing and the plain text of the page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import wtf from 'wtf_wikipedia'

const [folder, rounds = '5'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node speed.mjs FOLDER [ROUNDS]')
  process.exit(2)
}
const pages = readdirSync(folder).filter((name) => name.endsWith('.wikitext')).sort().map((name) => readFileSync(join(folder, name), 'utf8'))
const reference = new Date(2000, 0, 1)

const seconds = (run) => {
  let best = Infinity
  for (let round = 0; round < Number(rounds); round++) {
    const before = process.cpuUsage()
    for (const page of pages) run(page)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return best
}

let units = 0
const read = seconds((page) => {
  units += wtf(page).text().length
})
const both = seconds((page) => {
  const text = wtf(page).text()
  for (const line of text.split('\n')) units += chrono.parse(line, reference).length
})
console.log(JSON.stringify({ pages: pages.length, bytes: pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0), read, both, units }))
