/** Small event simulations of the channels beside the telephone, agent by agent; seeds fixed. */

export interface Estimate {
  readonly mean: number
  readonly standardError: number
}

/** Mulberry32: small, and random enough for a test of a formula. Draws lie strictly between 0 and 1. */
const uniformDraws = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}

/** Means over batches of what `run` returns for each, the first left out. */
const estimates = <Name extends string>(
  batches: number,
  run: () => Readonly<Record<Name, number>>,
): Record<Name, Estimate> => {
  run()
  const rows = Array.from({ length: batches }, run)
  const names = Object.keys(rows[0]!) as Name[]
  return Object.fromEntries(
    names.map((name) => {
      const values = rows.map((row) => row[name])
      const mean = values.reduce((sum, value) => sum + value, 0) / batches
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (batches - 1)
      return [name, { mean, standardError: Math.sqrt(variance / batches) }]
    }),
  ) as Record<Name, Estimate>
}

const batches = 30
const arrivalsPerBatch = 6000

export interface SimulatedChat {
  readonly agents: number
  readonly concurrency: number
  readonly slowDown: number
  readonly arrivalRate: number
  readonly handleTimeSeconds: number
  readonly patienceSeconds: number
  readonly targetWaitSeconds: number
}

/** Chats as they are routed: a new one to the agent with the fewest, none moved afterwards. */
export const simulateChat = (chat: SimulatedChat) => {
  const draw = uniformDraws(20261122)
  const held = new Array<number>(chat.agents).fill(0)
  const speed = (chats: number) =>
    chats === 0 ? 0 : chats / (chat.handleTimeSeconds * (1 + chat.slowDown * (chats - 1)))
  let line: { since: number; until: number }[] = []
  let now = 0
  return estimates(batches, () => {
    const sums = { waited: 0, abandoned: 0, inTime: 0, busy: 0, chats: 0 }
    const start = now
    for (let arrivals = 0; arrivals < arrivalsPerBatch; ) {
      const rates = held.map(speed)
      const ending = rates.reduce((sum, rate) => sum + rate, 0)
      const step = -Math.log(draw()) / (ending + chat.arrivalRate)
      const next = now + step
      for (const { until } of line) if (until <= next) sums.abandoned += 1
      line = line.filter(({ until }) => until > next)
      sums.busy += step * held.filter((chats) => chats > 0).length
      sums.chats += step * held.reduce((sum, chats) => sum + chats, 0)
      now = next
      if (draw() * (ending + chat.arrivalRate) < chat.arrivalRate) {
        arrivals += 1
        const fewest = held.indexOf(Math.min(...held))
        if (held[fewest]! < chat.concurrency) {
          held[fewest]! += 1
          sums.inTime += 1
        } else {
          sums.waited += 1
          line.push({ since: now, until: now - Math.log(draw()) * chat.patienceSeconds })
        }
        continue
      }
      let left = draw() * ending
      let agent = 0
      while (agent < held.length - 1 && left >= rates[agent]!) left -= rates[agent++]!
      held[agent]! -= 1
      const first = line.shift()
      if (first === undefined) continue
      held[held.indexOf(Math.min(...held))]! += 1
      if (now - first.since <= chat.targetWaitSeconds) sums.inTime += 1
    }
    return {
      wait: sums.waited / arrivalsPerBatch,
      abandoned: sums.abandoned / arrivalsPerBatch,
      inTime: sums.inTime / arrivalsPerBatch,
      occupancy: sums.busy / ((now - start) * chat.agents),
      chatsHeld: sums.chats / (now - start),
    }
  })
}

export interface SimulatedCallBack {
  readonly agents: number
  readonly arrivalRate: number
  readonly handleTimeSeconds: number
  readonly patienceSeconds: number
  readonly offeredBeyondSeconds: number
  readonly acceptance: number
  readonly targetWaitSeconds: number
}

/** Calls with a call-back offered above an expected wait, served when the line is empty. */
export const simulateCallBack = (queue: SimulatedCallBack) => {
  const draw = uniformDraws(20261122)
  const exponential = (mean: number) => -Math.log(draw()) * mean
  let line: { since: number; until: number }[] = []
  const callBacks: number[] = []
  let busy = 0
  let now = 0
  return estimates(batches, () => {
    const sums = {
      waited: 0,
      abandoned: 0,
      inTime: 0,
      served: 0,
      wait: 0,
      offered: 0,
      called: 0,
      callBackWait: 0,
      back: 0,
    }
    for (let arrivals = 0; arrivals < arrivalsPerBatch; ) {
      const ending = busy / queue.handleTimeSeconds
      now += exponential(1 / (ending + queue.arrivalRate))
      for (const { until } of line) if (until <= now) sums.abandoned += 1
      line = line.filter(({ until }) => until > now)
      if (draw() * (ending + queue.arrivalRate) < queue.arrivalRate) {
        arrivals += 1
        const expected = ((line.length + 1) * queue.handleTimeSeconds) / queue.agents
        if (busy < queue.agents) {
          busy += 1
          sums.served += 1
          sums.inTime += 1
          sums.offered += 1
        } else if (expected > queue.offeredBeyondSeconds && draw() < queue.acceptance) {
          callBacks.push(now)
          sums.called += 1
        } else {
          sums.offered += 1
          sums.waited += 1
          line.push({ since: now, until: now + exponential(queue.patienceSeconds) })
        }
        continue
      }
      const first = line.shift()
      if (first !== undefined) {
        sums.served += 1
        sums.wait += now - first.since
        if (now - first.since <= queue.targetWaitSeconds) sums.inTime += 1
      } else if (callBacks.length > 0) {
        sums.callBackWait += now - callBacks.shift()!
        sums.back += 1
      } else busy -= 1
    }
    return {
      wait: sums.waited / sums.offered,
      abandoned: sums.abandoned / sums.offered,
      inTime: sums.inTime / sums.offered,
      averageSpeedOfAnswer: sums.wait / sums.served,
      callBackShare: sums.called / arrivalsPerBatch,
      averageCallBackWait: sums.callBackWait / sums.back,
    }
  })
}

export interface SimulatedBlending {
  readonly agents: number
  readonly reserve: number
  readonly arrivalRate: number
  readonly handleTimeSeconds: number
  readonly outboundHandleTimeSeconds: number
  readonly patienceSeconds: number
  readonly targetWaitSeconds: number
}

/** Calls in and out by the same agents, outbound while more than the reserve are idle. */
export const simulateBlending = (queue: SimulatedBlending) => {
  const draw = uniformDraws(20261122)
  const exponential = (mean: number) => -Math.log(draw()) * mean
  let line: { since: number; until: number }[] = []
  let inbound = 0
  let outbound = 0
  let now = 0
  return estimates(batches, () => {
    const sums = { waited: 0, abandoned: 0, inTime: 0, outbound: 0 }
    const start = now
    for (let arrivals = 0; arrivals < arrivalsPerBatch; ) {
      while (queue.agents - inbound - outbound > queue.reserve) outbound += 1
      const ins = inbound / queue.handleTimeSeconds
      const outs = outbound / queue.outboundHandleTimeSeconds
      const all = ins + outs + queue.arrivalRate
      now += exponential(1 / all)
      for (const { until } of line) if (until <= now) sums.abandoned += 1
      line = line.filter(({ until }) => until > now)
      const which = draw() * all
      if (which < queue.arrivalRate) {
        arrivals += 1
        if (inbound + outbound < queue.agents) {
          inbound += 1
          sums.inTime += 1
        } else {
          sums.waited += 1
          line.push({ since: now, until: now + exponential(queue.patienceSeconds) })
        }
        continue
      }
      if (which < queue.arrivalRate + ins) inbound -= 1
      else {
        outbound -= 1
        sums.outbound += 1
      }
      const first = line.shift()
      if (first === undefined) continue
      inbound += 1
      if (now - first.since <= queue.targetWaitSeconds) sums.inTime += 1
    }
    return {
      wait: sums.waited / arrivalsPerBatch,
      abandoned: sums.abandoned / arrivalsPerBatch,
      inTime: sums.inTime / arrivalsPerBatch,
      outboundPerHour: (sums.outbound * 3600) / (now - start),
    }
  })
}
