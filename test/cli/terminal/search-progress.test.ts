import { describe, expect, it } from 'vitest'
import { unicodeCharacters } from '../../../src/cli/terminal/character-set.js'
import { SearchProgress } from '../../../src/cli/terminal/search-progress.js'
import { messages } from '../../../src/language/catalogue.js'
import { terminalTexts } from '../../../src/language/terminal.js'
import { wrapped } from '../../../src/report/text/width.js'
import { SearchExtent } from '../../../src/result/search-extent.js'

/** A search of equally long arrangements, as somebody sees it. */
async function seen(search: {
  readonly total: number
  readonly secondsEach: number
  readonly isTerminal?: boolean
  readonly language?: 'en' | 'fr'
  /** Before the first one is done. */
  readonly secondsToLoad?: number
}) {
  const { total, secondsEach, isTerminal = false, language = 'en', secondsToLoad = 5 } = search
  let now = 1000 * secondsToLoad
  const written: string[] = []
  const write = (text: string) => written.push(text)
  const err = {
    write,
    line: (text = '') => write(`${text}\n`),
    wrapped: (text: string) => wrapped(text, 80),
    style: (_: unknown, text: string) => text,
    isTerminal,
    cells: 80,
  }
  const progress = new SearchProgress({
    now: () => now,
    draws: 1024,
    words: await messages(language, terminalTexts),
    characters: unicodeCharacters,
    err,
  })
  for (let done = 1; done <= total; done++) {
    now += 1000 * secondsEach
    progress.update(done, total)
  }
  progress.clear()
  return written.join('')
}

describe('the progress of a search', () => {
  it('says nothing of what is soon over', async () => {
    expect(await seen({ total: 562, secondsEach: 0.001 })).toBe('')
    expect(await seen({ total: 20, secondsEach: 0.4 })).toBe('')
  })

  it('says beforehand how many on how many draws and how long, then a line from time to time', async () => {
    expect(await seen({ total: 562, secondsEach: 0.3 })).toBe(
      [
        'About 562 arrangements to try, on 1,024 draws each: about 3 mins more. Fewer',
        'draws (--draws) or a single option (--option) take less.',
        '116 of about 562 tried, about 2 mins left',
        '216 of about 562 tried, about 2 mins left',
        '316 of about 562 tried, about 1 min left',
        '416 of about 562 tried, about 40 secs left',
        '516 of about 562 tried, about 10 secs left',
        '',
      ].join('\n'),
    )
  })

  it('does not take loading for the pace', async () => {
    const loaded = await seen({ total: 562, secondsEach: 0.3, secondsToLoad: 60 })
    expect(loaded).toBe(await seen({ total: 562, secondsEach: 0.3, secondsToLoad: 0 }))
  })

  it('says little over hours', async () => {
    const lines = (await seen({ total: 1000, secondsEach: 20 })).trim().split('\n')
    expect(lines[0]).toContain('about 5 hr')
    expect(lines.length).toBeLessThanOrEqual(22)
  })

  it('is a bar below the announcement in a terminal', async () => {
    const text = await seen({ total: 562, secondsEach: 0.3, isTerminal: true, language: 'fr' })
    const lines = text.split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain(
      'Environ 562 dispositifs à essayer, sur 1\u202f024 tirages chacun\u202f: encore 3\u00a0min',
    )
    expect(lines[3]).toMatch(/█+░+ 200 sur 562, encore 1\smin\s49\ss/u)
    expect(text.endsWith('\r\u001b[K')).toBe(true)
  })
})

describe('the extent of a search', () => {
  it('follows what is asked for: more about the best, fewer where descent ends early or some cannot be had', () => {
    const extent = new SearchExtent([
      ['own', 10],
      ['phased', 600],
      ['far', 4],
    ])
    expect(extent.total()).toBe(614)
    extent.ask('own', 10)
    extent.ask('own', 3)
    expect(extent.total()).toBe(617)
    extent.finish('own')
    extent.ask('phased', 50)
    for (let out = 0; out < 20; out++) extent.leaveOut('phased')
    expect(extent.total()).toBe(13 + 580 + 4)
    extent.finish('phased')
    expect(extent.total()).toBe(13 + 30 + 4)
    expect([extent.play(), extent.play()]).toEqual([1, 2])
  })
})
