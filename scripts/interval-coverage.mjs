// How often the other 95 % intervals that the program states hold the truth, over seeds 1 to 2000 of the problems in
// test/decision/stated-intervals.ts: the table of docs/methods/intervals.md.
// node scripts/interval-coverage.mjs [words of the figure or problem]
import { withCompiled } from './compiled-sources.mjs'

const seeds = 2000
const folders = ['src', 'test/decision']

await withCompiled(folders, async (load) => {
  const { statedIntervals } = await load('test/decision/stated-intervals.ts')
  const [words = ''] = process.argv.slice(2)
  for (const { figure, problem, held } of statedIntervals) {
    if (!`${figure} ${problem}`.includes(words)) continue
    const tallies = new Map()
    for (let seed = 1; seed <= seeds; seed++) {
      for (const [asked, holds] of Object.entries(held(seed))) {
        const tally = tallies.get(asked) ?? { stated: 0, held: 0 }
        tallies.set(asked, tally)
        if (holds === undefined) continue
        tally.stated++
        if (holds) tally.held++
      }
    }
    for (const [asked, tally] of tallies) {
      const share = ((100 * tally.held) / tally.stated).toFixed(1)
      const of = tally.stated < seeds ? ` of the ${tally.stated} that state it` : ''
      console.log(`| ${figure} | ${problem} | ${asked} | ${share} %${of} |`)
    }
  }
})
