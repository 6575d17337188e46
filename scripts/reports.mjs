// Renders every shipped scenario into reports/, or with --check says which of them no longer match.
// Charts are compared by their texts, where these stand by eye: it depends on how a machine measures letters. Everything
// else in a report is a function of the scenario alone.
// Pages, plain texts and result documents are kept whole; of spreadsheets only the checksums, in one small file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kept = join(root, 'reports')
const checksums = join(kept, 'checksums.txt')
const check = process.argv.includes('--check')
const out = mkdtempSync(join(tmpdir(), 'sourcing-reports-'))
const scenarios = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'))

const withoutDrawings = (text) =>
  text.replace(/<div class="chart [\s\S]*?<\/svg><\/div>/g, (chart) =>
    chart.replace(/<(?:path|svg)[^>]*>|<\/svg>/g, '').replace(/<text[^>]*>/g, '<text>'),
  )
const sameText = (name) =>
  existsSync(join(kept, name)) &&
  withoutDrawings(readFileSync(join(out, name), 'utf8')) ===
    withoutDrawings(readFileSync(join(kept, name), 'utf8'))
const checksumOf = (name) =>
  createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex')

let failures = 0
const differs = (file, scenario) => {
  failures++
  process.stderr.write(`reports/${file} is not what ${scenario} renders to: run node scripts/reports.mjs\n`)
}

const sums = []
for (const scenario of scenarios) {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'bin', 'run.js'),
      'simulate',
      join('scenarios', scenario),
      '--out',
      out,
      '--lang',
      'en,fr',
      '--format',
      'html,txt,csv,xlsx',
    ],
    { cwd: root, encoding: 'utf8' },
  )
  if (run.status !== 0) {
    failures++
    process.stderr.write(`${scenario}: exit code ${run.status}\n${run.stderr}`)
    continue
  }
  const name = scenario.replace(/\.yaml$/, '')
  for (const ending of ['result.json', 'html', 'fr.html', 'txt', 'fr.txt']) {
    const file = `${name}.${ending}`
    if (!check) copyFileSync(join(out, file), join(kept, file))
    else if (!sameText(file)) differs(file, scenario)
  }
  for (const ending of ['csv', 'fr.csv', 'xlsx', 'fr.xlsx']) {
    sums.push(`${checksumOf(`${name}.${ending}`)}  ${name}.${ending}`)
  }
}
const written = existsSync(checksums) ? readFileSync(checksums, 'utf8').split('\n') : []
if (!check) writeFileSync(checksums, `${sums.join('\n')}\n`)
else for (const line of sums) if (!written.includes(line)) differs(line.split('  ')[1], 'its scenario')
rmSync(out, { recursive: true, force: true })
process.stdout.write(`${scenarios.length} scenarios, ${failures} that do not match\n`)
process.exitCode = failures > 0 ? 1 : 0
