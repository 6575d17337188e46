// Runs every *.bench.mjs beside this file and prints one table. `npm run bench`, or `npm run bench -- queueing`.
// A benchmark receives what it needs to measure: the compiled sources and, where a C compiler is present, C baselines.
import { execFileSync, spawnSync } from 'node:child_process'
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
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const workspace = mkdtempSync(join(tmpdir(), 'sourcing-bench-'))

/** Compiles src once, file by file, without checking types. */
const compileSources = () => {
  const target = join(workspace, 'src')
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const { outputText } = ts.transpileModule(readFileSync(join(root, 'src', file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    const path = join(target, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, outputText)
  }
  writeFileSync(join(workspace, 'package.json'), '{"type":"module"}')
  for (const folder of ['node_modules', 'scenarios']) symlinkSync(join(root, folder), join(workspace, folder))
  return target
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
  const sources = compileSources()
  const load = (path) => import(pathToFileURL(join(sources, path)).href)
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
