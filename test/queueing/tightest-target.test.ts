import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangCWaitPercentile } from '../../src/queueing/erlang-c-waiting-time.js'
import { tightestTarget } from '../../src/queueing/tightest-target.js'

const targets = { serviceLevel: { share: 0.8, withinSeconds: 20 } }
const calls = { agents: 12, offeredLoad: 10, handleTimeSeconds: 180, targets }

describe('tightestTarget', () => {
  it('is the percentile of the wait where nobody hangs up', () => {
    const tightest = tightestTarget(calls)
    if (!tightest.stable) throw new Error('unstable')
    const percentile = erlangCWaitPercentile({ agents: 12, arrivalRate: 10 / 180, serviceRate: 1 / 180 }, 0.8)
    expect(tightest.withinSeconds! / Number(percentile)).toBeCloseTo(1, 11)
    expect(tightest.share).toBeCloseTo(0.6403, 3)
  })

  it('is at once where that many never wait, and never where too many hang up', () => {
    expect(tightestTarget({ ...calls, agents: 20 })).toMatchObject({ withinSeconds: 0 })
    const lost = tightestTarget({ ...calls, agents: 5, patienceSeconds: 60 })
    expect(lost.stable && 'withinSeconds' in lost).toBe(false)
    expect(tightestTarget({ ...calls, agents: 10 })).toEqual({ stable: false })
    expect(() => tightestTarget({ ...calls, agents: -1 })).toThrow(OutOfRangeError)
  })
})
