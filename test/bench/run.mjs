// Runs every *.bench.mjs beside this file and prints one table. `npm run bench`, or `npm run bench -- queueing`.
// A benchmark receives what it needs to measure: the built program and, where a C compiler is present, C baselines.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const workspace = mkdtempSync(join(tmpdir(), 'sourcing-bench-'))

/** What people run is measured: the program as it is built, the files that its threads run bundled. */
const build = () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' })
  return join(root, 'dist')
}

/** Compiles and runs a C file; lines of "name speed check" become a map; undefined without a compiler. */
const runC = (file) => {
  const program = join(workspace, relative(here, file).replace(/\W/g, '_'))
  const compiled = spawnSync('cc', ['-O2', '-o', program, file, '-lm'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (compiled.error !== undefined || compiled.status !== 0) return undefined
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [name, speed, check] = line.split(' ')
      return [name, { perSecond: Number(speed), check: Number(check) }]
    }),
  )
}

/** Best speed of seven trials of at least 0.15 s each; `body` returns a check sum of `count` evaluations. */
const measure = (count, body) => {
  let perSecond = 0
  let check = 0
  for (let trial = 0; trial < 7; trial += 1) {
    const start = performance.now()
    let rounds = 0
    let elapsed = 0
    do {
      check = body()
      rounds += 1
      elapsed = performance.now() - start
    } while (elapsed < 150)
    perSecond = Math.max(perSecond, (rounds * count * 1000) / elapsed)
  }
  return { perSecond, check }
}

try {
  const built = build()
  const load = (path) => import(pathToFileURL(join(built, path)).href)
  const wanted = process.argv[2] ?? ''
  for (const file of readdirSync(here).filter(
    (name) => name.endsWith('.bench.mjs') && name.includes(wanted),
  )) {
    const { default: run } = await import(pathToFileURL(join(here, file)).href)
    console.log(`\n${file}`)
    await run({ load, measure, runC: (name) => runC(join(here, name)), here })
  }
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
