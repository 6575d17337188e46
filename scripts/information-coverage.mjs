// How often the 95 % intervals and limits of what information is worth hold the truth, over seeds 1 to 2000 of every problem in
// test/decision/information-problems.ts, by number of draws: the table of docs/methods/value-of-information.md.
// node scripts/information-coverage.mjs [draws…]
// node scripts/information-coverage.mjs --drawn SEED COUNT [SEEDS]   problems that are drawn instead, each with its own number of draws
import { withCompiled } from './compiled-sources.mjs'

const seeds = 2000
const percent = (share) => `${(100 * share).toFixed(1)} %`
const cell = ({ covered, relativeError, limits }) =>
  `${percent(covered)} (${percent(relativeError)}${limits > 0 ? `; ${percent(limits)} limits` : ''})`

await withCompiled(['src/kernel', 'src/decision', 'test/decision'], async (load) => {
  const { coverageOf } = await load('test/decision/information-coverage.ts')
  const [first, drawnSeed, count, drawnSeeds = seeds] = process.argv.slice(2)
  if (first === '--drawn') {
    const { drawnProblems } = await load('test/decision/drawn-problems.ts')
    for (const problem of drawnProblems(Number(count), Number(drawnSeed))) {
      for (const row of coverageOf(problem, problem.draws, Number(drawnSeeds))) {
        if (row.truth > 0)
          console.log(`| ${problem.name} | ${row.asked} | ${row.truth.toFixed(4)} | ${cell(row)} |`)
      }
    }
    return
  }
  const { informationProblems } = await load('test/decision/information-problems.ts')
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 2000]
  for (const problem of informationProblems) {
    const columns = sizes.map((draws) => coverageOf(problem, draws, seeds))
    columns[0].forEach(({ asked, truth }, row) => {
      const cells = columns.map((column) => cell(column[row]))
      console.log(`| ${problem.name} | ${asked} | ${truth.toFixed(4)} | ${cells.join(' | ')} |`)
    })
  }
})
