// Builds dist/ and oclif.manifest.json. With --if-stale, only when a source is newer than the last build.
// The new dist takes its place only once it is complete; two builds at a time wait for each other.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { writeListOfLanguages } from './languages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'src')
const built = join(root, 'dist')
const manifest = join(root, 'oclif.manifest.json')
const workshop = join(root, 'node_modules', '.cache', 'build')
const lock = join(workshop, 'lock')
const longestBuildMs = 180_000

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function isStale() {
  if (!existsSync(manifest) || !existsSync(built)) return true
  const builtAt = statSync(manifest).mtimeMs
  const inputs = [
    ...filesIn(sources),
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/build.mjs',
  ]
  return inputs.some((file) => statSync(resolve(root, file)).mtimeMs > builtAt)
}

async function takeLock() {
  mkdirSync(workshop, { recursive: true })
  const since = Date.now()
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      // A build that was killed leaves its lock behind.
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > longestBuildMs || Date.now() - since > longestBuildMs)
        rmSync(lock, { recursive: true, force: true })
      else await pause(200)
    }
  }
}

function compile(into) {
  const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', into], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('the sources do not compile')
}

function copyAssets(into) {
  for (const file of filesIn(sources)) {
    if (file.endsWith('.ts')) continue
    const target = join(into, relative(sources, file))
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(file, target)
  }
}

/** What a thread runs becomes one file: where it has hundreds of modules to load, it starts to work three times as late. */
async function bundleWorkers(into) {
  const { rolldown } = await import('rolldown')
  for (const worker of ['simulation-worker.js', 'value-studies-worker.js']) {
    const file = join(into, 'platform', worker)
    const bundle = await rolldown({ input: file, platform: 'node', treeshake: { moduleSideEffects: false } })
    await bundle.write({ file, format: 'esm', codeSplitting: false })
    await bundle.close()
  }
}

async function writeManifest() {
  const { Plugin } = await import('@oclif/core/config')
  rmSync(manifest, { force: true })
  const plugin = new Plugin({
    root,
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  })
  await plugin.load()
  writeFileSync(manifest, `${JSON.stringify(plugin.manifest, null, 2)}\n`)
}

async function build() {
  const fresh = join(workshop, 'dist')
  const former = join(workshop, 'former')
  for (const folder of [fresh, former]) rmSync(folder, { recursive: true, force: true })
  compile(fresh)
  copyAssets(fresh)
  await bundleWorkers(fresh)
  if (existsSync(built)) renameSync(built, former)
  renameSync(fresh, built)
  rmSync(former, { recursive: true, force: true })
  await writeManifest()
}

const onlyIfStale = process.argv.includes('--if-stale')
await takeLock()
try {
  writeListOfLanguages()
  if (!onlyIfStale || isStale()) await build()
} catch (error) {
  console.error(`build: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(lock, { recursive: true, force: true })
}
