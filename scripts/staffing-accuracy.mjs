// How far tabulated staffing is from the exact one: each candidate's mean net present cost over the same draws, for every
// shipped scenario and each of several seeds. Slow: exact staffing evaluates every half hour by the
// formulas. Ends with an error where a mean is more than 0.1 % off.
// node scripts/staffing-accuracy.mjs [draws] [seeds, such as 11,12,13] [scenario…]; needs a build.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { loadScenario } = await import('../dist/index.js')
const { candidatesOf } = await import('../dist/scenario/candidates.js')
const { simulateShards } = await import('../dist/platform/simulation-shards.js')
const [draws = '200', seeds = '11,12,13', ...chosen] = process.argv.slice(2)
/** Largest difference of an option's mean, as a share of it. */
const mostOff = 0.001
const shipped = readdirSync(join(root, 'scenarios'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))

/** Net present cost of every option in every draw. */
async function costs(study, staffing) {
  const shards = await simulateShards({ ...study, staffing, draws: Number(draws), costsOnly: true })
  return shards[0].options.map((_, option) =>
    shards.flatMap((shard) => [...shard.options[option].draws.netPresentCost]),
  )
}

const percent = (share) => `${(100 * share).toFixed(4)} %`
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

for (const name of chosen.length > 0 ? chosen : shipped) {
  const loaded = await loadScenario(join(root, 'scenarios', `${name}.yaml`))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const started = Date.now()
  for (const seed of seeds.split(',').map(Number)) {
    const study = { ...loaded.study.study, seed }
    const [tabulated, exact] = [await costs(study, 'tabulated'), await costs(study, 'exact')]
    candidatesOf(study.scenario).forEach((id, option) => {
      const differences = exact[option].map((cost, draw) => tabulated[option][draw] - cost)
      const off = mean(differences) / mean(exact[option])
      const widest = Math.max(
        ...differences.map((difference, draw) => Math.abs(difference / exact[option][draw])),
      )
      console.log(`${name}\t${seed}\t${id}\tmean ${percent(off)}\twidest draw ${percent(widest)}`)
      if (Math.abs(off) > mostOff) process.exitCode = 1
    })
  }
  console.error(`${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
