// Runs the built program on broken scenarios and records for as long as asked, and fails on a stack trace, an exit code that
// means a fault of the program, a file outside the output folder, more than 10 s or more than 1 GB.
//   npm run build && node scripts/fuzz.mjs --minutes 10 --seed 1
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { mutatedBytes, mutatedTree, randomOf } from './fuzz/mutations.mjs'

const longestSeconds = 10
const mostKilobytes = 1024 * 1024
const { values: asked } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const random = randomOf(Number(asked.seed))
const ground = mkdtempSync(join(tmpdir(), 'sourcing-fuzz-'))
const work = join(ground, 'work')
const out = join(work, 'out')
const faults = join(ground, 'faults')

const scenarios = join(root, 'scenarios')
const sources = readdirSync(scenarios).filter((name) => name.endsWith('.yaml'))
const records = 'bank-calls-1999-01-half-hours.csv'
const texts = new Map(sources.map((name) => [name, readFileSync(join(scenarios, name))]))
const recordsText = readFileSync(join(scenarios, 'data', records))

/** Everything outside the output folder, with its size and time of change. */
function surroundings() {
  const entries = readdirSync(ground, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => relative(out, path).startsWith('..') && relative(faults, path).startsWith('..'))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort()
    .join('\n')
}

/** Runs the program under a watch of its memory and its time. */
function run(words) {
  return new Promise((resolve) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [join(root, 'bin', 'run.js'), ...words], {
      cwd: work,
      env: { PATH: process.env.PATH, HOME: ground, LANG: 'en_GB.UTF-8', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let kilobytes = 0
    let worked = 0
    const hear = (chunk) => {
      if (said.length < 2_000_000) said += chunk
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    const watch = setInterval(() => {
      kilobytes = Math.max(kilobytes, residentKilobytes(child.pid))
      worked = Math.max(worked, secondsWorked(child.pid))
      if (performance.now() - begun > 6 * longestSeconds * 1000) child.kill('SIGKILL')
    }, 50)
    child.once('close', (code) => {
      clearInterval(watch)
      // On a machine with other work to do the clock says less than the processor's time.
      resolve({ code, said, kilobytes, seconds: Math.min((performance.now() - begun) / 1000, worked) })
    })
  })
}

function residentKilobytes(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Seconds of processor time of all threads; the kernel counts a hundred to a second. */
function secondsWorked(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

const anyOf = (list) => list[Math.floor(random() * list.length)]

/** A broken input in the working folder, and the words that feed it to the program. */
function attempt(number) {
  const name = anyOf(sources)
  const text = texts.get(name)
  const kind = anyOf([
    'bytes',
    'bytes',
    'tree',
    'tree',
    'tree',
    'records',
    'import',
    'import',
    'huge',
    'command',
  ])
  const file = `case-${number}.yaml`
  switch (kind) {
    case 'bytes':
      writeFileSync(join(work, file), mutatedBytes(text, random))
      return { kind, words: command(file) }
    case 'tree':
      writeFileSync(join(work, file), stringify(mutatedTree(text.toString('utf8'), random)))
      return { kind, words: command(file) }
    case 'records':
      writeFileSync(join(work, 'data', records), mutatedBytes(recordsText, random))
      cpSync(join(scenarios, 'bank-call-centre.yaml'), join(work, file))
      return { kind, words: command(file) }
    case 'import': {
      const csv = `case-${number}.csv`
      const table = random() < 0.5 ? recordsText : Buffer.from(oddTable())
      writeFileSync(join(work, csv), mutatedBytes(table, random))
      return {
        kind,
        words: ['import', csv, ...(random() < 0.3 ? ['--out', join('out', `${number}.yaml`)] : [])],
      }
    }
    case 'huge': {
      const line = anyOf(['a: 1\n', '- - -\n', '[[[[', 'a,b,c\n', '\u0000', '1,2;3|4\n', '"', '&a *a '])
      const size = random() < 0.3 ? 50_000_000 : 3_000_000
      const huge = random() < 0.5 ? file : `case-${number}.csv`
      writeFileSync(join(work, huge), line.repeat(Math.ceil(size / line.length)))
      return { kind, words: huge.endsWith('.csv') ? ['import', huge] : command(huge) }
    }
    default:
      cpSync(join(scenarios, name), join(work, file))
      return {
        kind,
        words: [
          ...command(file),
          '--set',
          mutatedBytes(Buffer.from(anyOf(overrides)), random)
            .toString('utf8')
            .replaceAll('\u0000', ''),
        ],
      }
  }
}

const overrides = [
  'options.offshore.price.perHour=14 to 18',
  'demand.growth=5 %',
  'options.internal.extends=../../../etc/passwd',
  'demand.channels.voice.week.records=/etc/passwd',
  'inputs.x={ value: 3, source: y }',
]

function oddTable() {
  const header = anyOf([
    'Date;Heure;Appels reçus;Appels traités;DMT',
    'timestamp,offered,answered,aht',
    'a|b|c',
    '=cmd(),Date,Time,Calls',
  ])
  const rows = Array.from({ length: 200 }, (_, row) =>
    [`0${1 + (row % 9)}/03/2026`, `${String(row % 24).padStart(2, '0')}:00`, row, '=1+1', '4:30'].join(
      anyOf([',', ';']),
    ),
  )
  return [header, ...rows].join('\n')
}

function command(file) {
  switch (anyOf(['validate', 'validate', 'show', 'simulate', 'bundle', 'migrate', 'compare'])) {
    case 'show':
      return ['show', file, ...(random() < 0.5 ? ['--resolved'] : [])]
    case 'simulate':
      return ['simulate', file, '--draws', '20', '--out', 'out']
    case 'bundle':
      return ['bundle', file, '--out', join('out', `${file}.bundle.yaml`), '--force']
    case 'migrate':
      return ['migrate', file, '--dry-run']
    case 'compare':
      return ['compare', file, 'sound.yaml', '--draws', '20']
    default:
      return ['validate', file, ...(random() < 0.3 ? ['--json'] : [])]
  }
}

function layOut() {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  mkdirSync(faults, { recursive: true })
  cpSync(join(scenarios, 'data'), join(work, 'data'), { recursive: true })
  cpSync(join(scenarios, 'order-status.yaml'), join(work, 'sound.yaml'))
  writeFileSync(join(ground, 'outside.yaml'), 'schemaVersion: 1\n')
}

const until = Date.now() + Number(asked.minutes) * 60_000
const counts = new Map()
const worst = { seconds: 0, kilobytes: 0 }
let runs = 0
let found = 0
while (Date.now() < until) {
  layOut()
  const { kind, words } = attempt(runs)
  const before = surroundings()
  const { code, said, kilobytes, seconds } = await run(words)
  runs++
  counts.set(`${kind}, exit ${code}`, (counts.get(`${kind}, exit ${code}`) ?? 0) + 1)
  worst.seconds = Math.max(worst.seconds, seconds)
  worst.kilobytes = Math.max(worst.kilobytes, kilobytes)
  const wrong = [
    ...(/\n\s+at .+:\d+:\d+/.test(said) ? ['a stack trace'] : []),
    ...([0, 2, 3, 4].includes(code) ? [] : [`exit code ${code}`]),
    ...(surroundings() === before ? [] : ['a file outside the output folder']),
    ...(seconds > longestSeconds ? [`${seconds.toFixed(1)} s`] : []),
    ...(kilobytes > mostKilobytes ? [`${kilobytes} KB`] : []),
  ]
  if (wrong.length === 0) continue
  found++
  const kept = join(faults, String(runs))
  cpSync(work, kept, { recursive: true })
  appendFileSync(
    join(faults, 'list.txt'),
    `${runs}: ${words.join(' ')}: ${wrong.join(', ')}\n${said.slice(0, 600)}\n\n`,
  )
  process.stdout.write(`${wrong.join(', ')}: sourcing ${words.join(' ')} (kept in ${kept})\n`)
}
for (const [what, count] of [...counts].sort()) process.stdout.write(`${what}: ${count}\n`)
process.stdout.write(
  `${runs} runs, ${found} faults; longest ${worst.seconds.toFixed(1)} s, largest ${Math.round(worst.kilobytes / 1024)} MB\n`,
)
if (found === 0) rmSync(ground, { recursive: true, force: true })
process.exitCode = found > 0 ? 1 : 0
