import { isEpoch } from './cell-kind.js'
import type { Table } from './table.js'

const events =
  /^(?:ENTERQUEUE|CONNECT|ABANDON|COMPLETEAGENT|COMPLETECALLER|EXITWITHTIMEOUT|EXITEMPTY|EXITWITHKEY|TRANSFER|BLINDTRANSFER|ATTENDEDTRANSFER|RINGNOANSWER|ADDMEMBER|REMOVEMEMBER|PAUSE|UNPAUSE|QUEUESTART|CONFIGRELOAD|DID|SYSCOMPAT|AGENTDUMP|RINGCANCELED)$/

/** Whether a table is a queue_log of Asterisk: one event a row, without a header (time, call, queue, agent, event, data). */
export function isQueueLog({ rows }: Table): boolean {
  const head = rows.slice(0, 200)
  return head.filter((row) => isEpoch(row[0] ?? '') && events.test(row[4] ?? '')).length * 2 > head.length
}

interface Call {
  readonly line: number
  readonly start: string
  readonly queue: string
  wait: string
  talk: string
  outcome: string
}

/** One call a row, from its events: entering the queue, being connected, and ending or giving up. */
export function callsOfQueueLog({ rows, lines }: Table): Table {
  const calls = new Map<string, Call>()
  rows.forEach(([time = '', id = '', queue = '', , event = '', ...data], index) => {
    const key = `${id} ${queue}`
    if (event === 'ENTERQUEUE') {
      calls.set(key, { line: lines[index]!, start: time, queue, wait: '', talk: '', outcome: '' })
      return
    }
    const call = calls.get(key)
    if (call === undefined) return
    if (event === 'CONNECT') Object.assign(call, { outcome: 'answered', wait: data[0] ?? '' })
    else if (event === 'ABANDON') Object.assign(call, { outcome: 'abandoned', wait: data[2] ?? '' })
    else if (event === 'EXITWITHTIMEOUT') Object.assign(call, { outcome: 'abandoned', wait: data[2] ?? '' })
    else if (event.startsWith('COMPLETE')) call.talk = data[1] ?? ''
    else if (event.endsWith('TRANSFER')) call.talk = data[3] ?? ''
  })
  const ordered = [...calls.values()]
  return {
    rows: [
      ['start time', 'queue name', 'wait time', 'talk time', 'outcome'],
      ...ordered.map(({ start, queue, wait, talk, outcome }) => [start, queue, wait, talk, outcome]),
    ],
    lines: [lines[0] ?? 1, ...ordered.map(({ line }) => line)],
  }
}
