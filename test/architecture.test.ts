import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const folders: string[] = []

/** Names of the rules broken by a tree of source files, each with the import that breaks it. */
async function broken(folder: string): Promise<string[]> {
  const { forbidden, options } = configuration
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  })
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  )
}

/** A folder with the given source files and nothing else. */
function sources(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'tsconfig.json'), readFileSync(join(root, 'tsconfig.json')))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the order of the rooms', () => {
  it('holds in the sources', async () => {
    expect(await broken(root)).toEqual([])
  })

  it('is broken by an import from a later room, written as TypeScript writes it', async () => {
    const folder = sources({
      'src/kernel/sum.ts': "import { price } from '../cost/price.js'\nexport const sum = price\n",
      'src/cost/price.ts': "import { sum } from '../kernel/add.js'\nexport const price = sum\n",
      'src/kernel/add.ts': 'export const sum = 1\n',
    })
    expect(await broken(folder)).toEqual(['order-kernel: src/kernel/sum.ts → src/cost/price.ts'])
  })

  it('is broken by a type from a later room', async () => {
    const folder = sources({
      'src/demand/week.ts': "import type { Load } from '../queueing/load.js'\nexport type Week = Load[]\n",
      'src/queueing/load.ts': 'export type Load = number\n',
    })
    expect(await broken(folder)).toEqual(['order-demand: src/demand/week.ts → src/queueing/load.ts'])
  })

  it('is broken by an import made while running', async () => {
    const folder = sources({
      'src/result/write.ts': "export const page = () => import('../report/page.js')\n",
      'src/report/page.ts': 'export const page = 1\n',
    })
    expect(await broken(folder)).toEqual(['order-result: src/result/write.ts → src/report/page.ts'])
  })

  it('lets the library use everything but the program, and nothing before the library use it', async () => {
    const folder = sources({
      'src/index.ts': "export { clock } from './platform/clock.js'\nexport { run } from './cli/run.js'\n",
      'src/platform/clock.ts': "export const clock = () => import('../index.js')\n",
      'src/cli/run.ts': 'export const run = 1\n',
    })
    expect((await broken(folder)).filter((line) => line.startsWith('order'))).toEqual([
      'order-index: src/index.ts → src/cli/run.ts',
      'order-platform: src/platform/clock.ts → src/index.ts',
    ])
  })

  it('is broken by a room nobody knows', async () => {
    const folder = sources({
      'src/cli/run.ts': "import { help } from '../utils/help.js'\nexport const run = help\n",
      'src/utils/help.ts': 'export const help = 1\n',
    })
    expect(await broken(folder)).toEqual(['known-rooms: src/cli/run.ts → src/utils/help.ts'])
  })
})

describe('Node', () => {
  it('is refused in the pure rooms, with and without the prefix', async () => {
    const folder = sources({
      'src/kernel/read.ts':
        "import { readFileSync } from 'node:fs'\nimport { join } from 'path'\nexport const read = () => readFileSync(join('a'))\n",
    })
    const violations = await broken(folder)
    expect(violations).toContain('no-node-in-pure-rooms: src/kernel/read.ts → fs')
    expect(violations).toContain('no-node-in-pure-rooms: src/kernel/read.ts → path')
  })

  it('is refused outside platform, and allowed in it', async () => {
    const folder = sources({
      'src/cli/run.ts':
        "import { open } from '../platform/open.js'\nimport os from 'node:os'\nexport const run = [open, os]\n",
      'src/platform/open.ts': "import { spawn } from 'node:child_process'\nexport const open = spawn\n",
    })
    expect(await broken(folder)).toEqual(['node-only-in-platform: src/cli/run.ts → os'])
  })
})

describe('other rules', () => {
  it('refuse cycles, words in the middle of the house, the platform below the edge, and files nobody uses', async () => {
    const folder = sources({
      'src/cost/a.ts': "import { b } from './b.js'\nexport const a = () => b\n",
      'src/cost/b.ts': "import { a } from './a.js'\nexport const b = () => a\n",
      'src/language/words.ts': 'export const words = 1\n',
      'src/platform/clock.ts': "import { words } from '../language/words.js'\nexport const clock = words\n",
      'src/report/page.ts': "import { clock } from '../platform/clock.js'\nexport const page = clock\n",
      'src/staffing/forgotten.ts': 'export const forgotten = 1\n',
    })
    const rules = new Set((await broken(folder)).map((line) => line.split(':')[0]))
    expect([...rules].sort()).toEqual([
      'language-only-at-the-edge',
      'no-cycles',
      'no-orphans',
      'order-report',
      'platform-only-at-the-edge',
    ])
  })

  it('refuse an import that leads nowhere', async () => {
    const folder = sources({ 'src/kernel/a.ts': "import { b } from './nowhere.js'\nexport const a = b\n" })
    expect(await broken(folder)).toEqual(['resolvable: src/kernel/a.ts → ./nowhere.js'])
  })
})

describe('pure rooms', () => {
  it('read neither clock, environment nor chance', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    const pure =
      /[\\/]src[\\/](kernel|access|demand|queueing|freshness|arrangement|staffing|exposure|cost|scenario|simulation|decision|result)([\\/]|$)/
    const impure =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.\w|\bglobalThis\b/
    const found = files
      .filter((file) => file.isFile() && file.name.endsWith('.ts') && pure.test(file.parentPath))
      .filter((file) => impure.test(readFileSync(join(file.parentPath, file.name), 'utf8')))
      .map((file) => file.name)
    expect(found).toEqual([])
  })
})
