// How far tabulated staffing is from the exact one: each option's mean net present cost over the same draws, for every
// shipped scenario. Slow: exact staffing evaluates every half hour by the formulas.
// node scripts/staffing-accuracy.mjs [draws] [scenario…]; needs a build.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { loadScenario } = await import('../dist/index.js')
const { simulateShards } = await import('../dist/platform/simulation-shards.js')
const [draws = '200', ...chosen] = process.argv.slice(2)
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
  const { study } = loaded.study
  const started = Date.now()
  const [tabulated, exact] = [await costs(study, 'tabulated'), await costs(study, 'exact')]
  Object.keys(study.scenario.options).forEach((id, option) => {
    const differences = exact[option].map((cost, draw) => tabulated[option][draw] - cost)
    const size = mean(exact[option])
    const widest = Math.max(
      ...differences.map((difference, draw) => Math.abs(difference / exact[option][draw])),
    )
    console.log(`${name}\t${id}\tmean ${percent(mean(differences) / size)}\twidest draw ${percent(widest)}`)
  })
  console.error(`${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
