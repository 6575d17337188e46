import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, expect, it } from 'vitest'
import { withHead } from '../../src/cli/report-head.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { readScenarioFile } from '../../src/platform/read-scenario-file.js'
import { renderHtml } from '../../src/report/html.js'
import { bundleText } from '../../src/scenario/bundle.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { shortest } from '../scenario/files-in-memory.js'
import { drawNothing } from './draw-nothing.js'
import { fixtureResult } from './fixture-result.js'

const folder = mkdtempSync(join(tmpdir(), 'logo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name).replaceAll('\\', '/')

const scenario = shortest.replace('schemaVersion: 1\n', 'schemaVersion: 1\nlogo: sign.png\n')
writeFileSync(at('study.yaml'), scenario)
writeFileSync(at('sign.png'), createCanvas(200, 50).toBuffer('image/png'))
writeFileSync(at('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

async function page(result: ReturnType<typeof fixtureResult>) {
  return renderHtml(result, {
    language: 'en',
    messages: await messages('en', reportTexts),
    drawChart: drawNothing,
  })
}

it('a scenario names its logo, which is read, looked through and kept in a bundle', async () => {
  const loaded = await loadScenario({ file: at('study.yaml') }, readScenarioFile)
  expect(loaded.ok ? [] : loaded.problems).toEqual([])
  if (!loaded.ok) return
  const held = loaded.dataFiles.get('logo')!.text
  const text = bundleText(scenario, { name: 'study.yaml', files: new Map([['sign.png', held]]) })!
  writeFileSync(at('elsewhere.yaml'), text)
  const alone = await loadScenario({ file: at('elsewhere.yaml') }, (path, content) =>
    path.endsWith('.yaml') ? readScenarioFile(path, content) : Promise.reject(new Error(path)),
  )
  expect(alone.ok && alone.dataFiles.get('logo')!.text).toBe(held)
})

it('says at which line a logo is no picture', async () => {
  writeFileSync(at('wrong.yaml'), scenario.replace('sign.png', 'drawing.svg'))
  const loaded = await loadScenario({ file: at('wrong.yaml') }, readScenarioFile)
  expect(loaded.ok ? [] : loaded.problems.map(({ code, line }) => [code, line])).toEqual([
    ['picture.otherKind', 2],
  ])
})

it('stands at the head of the page with whose it is; nothing is asked for', async () => {
  const result = await withHead(fixtureResult(2), { logo: at('sign.png'), client: 'A & "B"' }, 'en')
  expect(result.scenario.logo).toMatchObject({ mediaType: 'image/png', width: 200, height: 50 })
  const html = await page(result)
  expect(html).toMatch(
    /<p class="logo"><img src="data:image\/png;base64,[^"]+" width="200" height="50" alt="A &amp; &quot;B&quot;">/,
  )
  expect(await page(fixtureResult(2))).not.toContain('class="logo"')
})

it('the head of a report can be stated anew, and lines taken out', async () => {
  const result = await withHead(
    fixtureResult(2),
    { title: '<b>Another</b>', author: '', confidentiality: 'Board only' },
    'en',
  )
  const html = await page(result)
  expect(html).toContain('&lt;b&gt;Another&lt;/b&gt;')
  expect(html).toContain('Board only')
  await expect(withHead(fixtureResult(2), { logo: at('drawing.svg') }, 'en')).rejects.toMatchObject({
    code: 'usage.logo',
  })
})
