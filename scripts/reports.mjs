// Renders every shipped scenario into reports/, or with --check says which of them no longer match.
// Pictures are compared by eye, not by byte: everything else in a report is a function of the scenario alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const out = check ? mkdtempSync(join(tmpdir(), 'sourcing-reports-')) : join(root, 'reports')
const scenarios = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'))

const withoutPictures = (text) => text.replace(/data:image\/png;base64,[A-Za-z0-9+/=]+/g, 'data:image/png')

let failures = 0
for (const scenario of scenarios) {
  const run = spawnSync(
    process.execPath,
    [join(root, 'bin', 'run.js'), 'simulate', join('scenarios', scenario), '--out', out, '--lang', 'en,fr'],
    { cwd: root, encoding: 'utf8' },
  )
  if (run.status !== 0) {
    failures++
    process.stderr.write(`${scenario}: exit code ${run.status}\n${run.stderr}`)
    continue
  }
  if (!check) continue
  const name = scenario.replace(/\.yaml$/, '')
  for (const file of [`${name}.result.json`, `${name}.html`, `${name}.fr.html`]) {
    const [made, kept] = [join(out, file), join(root, 'reports', file)].map((path) =>
      withoutPictures(readFileSync(path, 'utf8')),
    )
    if (made === kept) continue
    failures++
    process.stderr.write(`reports/${file} is not what ${scenario} renders to: run node scripts/reports.mjs\n`)
  }
}
if (check) rmSync(out, { recursive: true, force: true })
process.stdout.write(`${scenarios.length} scenarios, ${failures} that do not match\n`)
process.exitCode = failures > 0 ? 1 : 0
