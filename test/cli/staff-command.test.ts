import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/text/width.js'
import { ensureBuilt, sourcing } from './program.js'

const day = 'time,contacts,aht\n08:00,100,180\n08:30,120,180\n09:00,60,200\n'
const mail = 'time,emails\n08:00,20\n09:00,30\n10:00,10\n11:00,0\n'
let folder = ''
const files: Record<string, string> = {}

beforeAll(async () => {
  ensureBuilt()
  folder = await mkdtemp(join(tmpdir(), 'staff-'))
  for (const [name, text] of Object.entries({ day, mail, bad: 'time,contacts\n08:00,1\n08:30,many\n' })) {
    files[name] = join(folder, `${name}.csv`)
    await writeFile(files[name], text)
  }
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const staff = (...words: string[]) => sourcing(['staff', ...words])
const answer = async (...words: string[]) => {
  const { code, stdout, stderr } = await staff(...words, '--json')
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

describe('sourcing staff', () => {
  it('staffs a day from a file', async () => {
    const { intervals, totals, timeMethod, intervalSeconds } = await answer(files.day!)
    expect({ timeMethod, intervalSeconds }).toEqual({ timeMethod: 'sipp', intervalSeconds: 1800 })
    // 100 contacts of 180 s in half an hour at 80/20 are the published 14 agents
    expect(intervals[0]).toMatchObject({
      start: '08:00',
      contacts: 100,
      offeredLoad: 10,
      agents: 14,
      model: 'erlang-c',
    })
    expect(Object.keys(intervals[0])).toEqual(
      expect.arrayContaining([
        'scheduledAgents',
        'occupancy',
        'probabilityOfWait',
        'serviceLevel',
        'serviceLevels',
        'averageSpeedOfAnswer',
        'averageWait',
        'probabilityOfAbandonment',
        'queueLength',
      ]),
    )
    expect(totals).toMatchObject({ contacts: 280, peakAgents: 16, unstableIntervals: 0 })
  })

  it('answers the reverse questions', async () => {
    const load = await answer('--solve', 'load', '--agents', '14', '--aht', '3m')
    expect(load).toMatchObject({ binding: 'serviceLevel' })
    expect(load.offeredLoad).toBeCloseTo(10.868, 3)
    const handleTime = await answer('--solve', 'handle-time', '--agents', '14', '--contacts', '100')
    expect(handleTime.longestHandleTime).toBeGreaterThan(180)
  })

  it('answers for every channel', async () => {
    const chat = [
      '--channel',
      'chat',
      '--contacts',
      '60',
      '--aht',
      '8m',
      '--concurrency',
      '3',
      '--patience',
      '2m',
    ]
    expect(await answer(...chat)).toMatchObject({ model: 'chat', stable: true, binding: 'serviceLevel' })
    const callBack = ['--call-back-after', '60s', '--call-back-share', '40%']
    expect(
      await answer('--channel', 'callback', '--contacts', '100', '--aht', '3m', ...callBack),
    ).toMatchObject({
      model: 'callback',
      agents: 13,
    })
    expect(await answer('--contacts', '100', '--aht', '3m', '--outbound-per-hour', '100')).toMatchObject({
      model: 'blended',
    })
    const campaign = ['--channel', 'outbound', '--contacts', '5000', '--aht', '4m', '--right-party', '30%']
    expect(await answer(...campaign, '--attempts', '3', '--within', '60h')).toMatchObject({
      model: 'outbound',
      agents: 6,
    })
    const email = [
      files.mail!,
      '--channel',
      'email',
      '--aht',
      '6m',
      '--clock',
      'while-open',
      '--deadline',
      '100% in 2h',
    ]
    expect((await answer(...email)).totals.workHours).toBeCloseTo(6, 9)
  })

  it.each([
    [['FILE:bad'], 2, 'line 3, column 2'],
    [['FILE:mail'], 2, 'no handle time'],
    [['FILE:day', '--max-agents', '12'], 2, '08:00'],
    [['FILE:day', '--channel', 'outbound', '--aht', '4m'], 2, 'not for an outbound campaign'],
    [['--contacts', '100', '--aht', '3m', '--time-method', 'mol'], 2, '--time-method has no meaning'],
    [['--contacts', '100', '--aht', '3m', '--channel', 'chat'], 2, '--concurrency is needed'],
    [
      ['FILE:mail', '--channel', 'email', '--aht', '3m', '--deadline', '80% in 90m'],
      2,
      'multiple of the interval',
    ],
    [['--contacts', '100', '--aht', '3m', '--redial', '20%'], 2, '--redial has no meaning'],
    [['FILE:nowhere'], 2, 'There is no file'],
  ] as const)('refuses %j', async (words, exitCode, said) => {
    const named = words.map((word) =>
      word.startsWith('FILE:') ? (files[word.slice(5)] ?? word.slice(5)) : word,
    )
    const { code, stdout, stderr } = await staff(...named)
    expect(stdout).toBe('')
    expect(stderr.replaceAll('\n', ' ')).toContain(said)
    expect(code).toBe(exitCode)
  })

  it.each(['en', 'fr'])('fits 80 columns in every mode, %s', async (language) => {
    const modes = [
      [
        '--contacts',
        '900',
        '--aht',
        '200s',
        '--second-level',
        '20%',
        '--second-aht',
        '5m',
        '--specialist-cost',
        '32',
      ],
      [
        files.mail!,
        '--second-level',
        '20%',
        '--second-aht',
        '8m',
        '--specialists',
        '2',
        '--batch-at',
        '18:00',
      ],
      [files.day!, '--patience', '3m', '--shrinkage', '30%', '--average', 'day', '--full-time', '35h'],
      ['--channel', 'chat', '--contacts', '6000', '--aht', '8m', '--concurrency', '3', '--patience', '2m'],
      [
        '--channel',
        'callback',
        '--contacts',
        '9000',
        '--aht',
        '3m',
        '--call-back-after',
        '60s',
        '--call-back-share',
        '40%',
      ],
      ['--contacts', '9000', '--aht', '3m', '--outbound-per-hour', '5000', '--outbound-aht', '2m'],
      [files.mail!, '--channel', 'email', '--aht', '6m', '--clock', 'while-open', '--deadline', '100% in 2h'],
      [
        '--channel',
        'outbound',
        '--contacts',
        '5000',
        '--aht',
        '4m',
        '--right-party',
        '30%',
        '--within',
        '60h',
      ],
      [
        '--solve',
        'patience',
        '--agents',
        '11',
        '--contacts',
        '100',
        '--aht',
        '3m',
        '--seen-abandonment',
        '4%',
      ],
    ]
    const shown = await Promise.all(modes.map((words) => staff(...words, '--explain', '--lang', language)))
    for (const { code, stdout, stderr } of shown) {
      expect([code, stderr]).toEqual([0, ''])
      for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
      expect(stdout).not.toMatch(/undefined|NaN|Infinity|staff\./)
    }
  })
})
