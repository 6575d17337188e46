import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt, sourcing } from './program.js'

beforeAll(() => ensureBuilt())

it('refuses a PDF where there is no browser, before any long work, with exit code 5', async () => {
  const words = ['simulate', 'scenarios/bank-call-centre.yaml', '--format', 'pdf']
  const [english, french] = [
    await sourcing(words, { CHROME_PATH: '/no/such/browser' }),
    await sourcing([...words, '--lang', 'fr'], { CHROME_PATH: '/no/such/browser' }),
  ]
  expect([english.code, french.code, english.stdout]).toEqual([5, 5, ''])
  expect(english.stderr.replaceAll('\n', ' ')).toContain('none was found at /no/such/browser')
  expect(french.stderr).toContain('CHROME_PATH')
  expect(french.stderr).toContain('Un PDF s’imprime avec Chrome, Edge ou Chromium')
})

it('attaches files to an e-mail only', async () => {
  const ended = await sourcing(['report', 'x.result.json', '--attach', 'html'])
  expect(ended.code).toBe(2)
  expect(ended.stderr).toContain('--attach goes with an e-mail')
})
