// How often the 95 % intervals of what information is worth hold the truth, over seeds 1 to 2000 of every problem in
// test/decision/information-problems.ts, by number of draws; the table of docs/methods/value-of-information.md.
// node scripts/information-coverage.mjs [draws…]
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const workspace = mkdtempSync(join(tmpdir(), 'sourcing-coverage-'))
const seeds = 2000

/** The sources of a folder as JavaScript, types not checked. */
function compile(folder) {
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const { outputText } = ts.transpileModule(readFileSync(join(root, folder, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    const path = join(workspace, folder, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, outputText)
  }
}

try {
  writeFileSync(join(workspace, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'))
  for (const folder of ['src/kernel', 'src/decision', 'test/decision']) compile(folder)
  const load = (file) => import(pathToFileURL(join(workspace, 'test/decision', file)).href)
  const { informationProblems } = await load('information-problems.js')
  const { coverageOf } = await load('information-coverage.js')
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 2000]
  const percent = (share) => `${(100 * share).toFixed(1)} %`
  for (const problem of informationProblems) {
    const columns = sizes.map((draws) => coverageOf(problem, draws, seeds))
    columns[0].forEach(({ asked, truth }, row) => {
      const cells = columns.map(
        (column) => `${percent(column[row].covered)} (${percent(column[row].relativeError)})`,
      )
      console.log(`| ${problem.name} | ${asked} | ${truth.toFixed(4)} | ${cells.join(' | ')} |`)
    })
  }
} finally {
  rmSync(workspace, { recursive: true })
}
