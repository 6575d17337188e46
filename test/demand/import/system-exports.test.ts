import { describe, expect, it } from 'vitest'
import { isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { callsOf, type Interval, intervalsOfCalls, sum, twoDigits } from './interval-truth.js'

/** Four weeks of single calls from Monday 2 March 2026, and their quarters and halves of hours. */
const calls = callsOf({ weeks: 4 })
const halves = intervalsOfCalls(calls, 30)
const quarters = intervalsOfCalls(calls, 15)
const hours = intervalsOfCalls(calls, 60)

const iso = ({ dayNumber }: { readonly dayNumber: number }) => isoDateOf(dayNumber)
const parts = (at: { readonly dayNumber: number }) => iso(at).split('-') as [string, string, string]
const european = (at: { readonly dayNumber: number }, mark: string) => parts(at).reverse().join(mark)
const american = (at: { readonly dayNumber: number }) => {
  const [year, month, day] = parts(at)
  return `${Number(month)}/${Number(day)}/${year}`
}
const monthName = (at: { readonly dayNumber: number }) => ['Jan', 'Feb', 'Mar'][Number(parts(at)[1]) - 1]
const weekday = (at: { readonly dayNumber: number }, names: string) =>
  names.split(' ')[(at.dayNumber + 3) % 7]!
const clock = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => twoDigits(Math.floor(part))).join(':')
const hourMinute = (minutes: number) => clock(minutes * 60).slice(0, 5)
const minuteSecond = (seconds: number) => `${Math.floor(seconds / 60)}:${twoDigits(Math.floor(seconds % 60))}`
const amPm = (seconds: number) => {
  const hour = Math.floor(seconds / 3600)
  return `${((hour + 11) % 12) + 1}:${clock(seconds).slice(3)} ${hour < 12 ? 'AM' : 'PM'}`
}
const per = (total: number, count: number) => (count > 0 ? Math.round(total / count) : 0)
const dates = [...new Set(halves.map(({ dayNumber }) => dayNumber))]

interface Export {
  readonly lines: readonly string[]
  readonly request?: Omit<ImportRequest, 'table'>
  /** Length of the intervals it is written in, minutes. */
  readonly minutes?: number
  /** What it tells beside the contacts. */
  readonly tells: readonly ('handleTime' | 'abandoned' | 'speed' | 'waits')[]
  /** Seconds by which rounding may move a mean. */
  readonly rounding?: number
}

const exports: Readonly<Record<string, Export>> = {
  'Cisco UCCX, activity of queues by interval': {
    lines: [
      'Contact Service Queue Activity Report (by Interval)',
      'Start Time: 3/2/26 12:00:00 AM,End Time: 3/29/26 11:59:59 PM',
      '',
      'CSQ Name,Call Skills,Interval Start Time,Interval End Time,Calls Presented,Avg Queue Time,Max Queue Time,Calls Handled,Avg Speed of Answer,Avg Handle Time,Max Handle Time,Calls Abandoned,Avg Time to Abandon,Max Time to Abandon,Avg Calls Abandoned,Max Calls Abandoned,Calls Dequeued,Avg Time to Dequeue,Max Time to Dequeue,Calls Handled by Other',
      ...halves.map(
        (t) =>
          `Sales,"Sales(5)",${american(t)} ${amPm(t.start * 60)},${american(t)} ${amPm(t.start * 60 + 1800)},${t.calls},${clock(per(t.waitOfAnswered + t.waitOfAbandoned, t.calls))},0:09:59,${t.answered},${clock(per(t.waitOfAnswered, t.answered))},${clock(per(t.talk + t.wrap, t.answered))},0:30:00,${t.abandoned},${clock(per(t.waitOfAbandoned, t.abandoned))},0:03:00,0.5,2,0,0:00:00,0:00:00,0`,
      ),
      `Grand Total,,,,${calls.length},,,${sum(halves, (t) => t.answered)},,,,${sum(halves, (t) => t.abandoned)},,,,,0,,,0`,
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
    rounding: 0.6,
  },
  'Cisco UCCE, Call_Type_Interval with sums': {
    lines: [
      'DateTime,TimeZone,CallTypeID,CallsOffered,CallsHandled,TotalCallsAband,AnswerWaitTime,HandleTime,TalkTime,HoldTime,CallDelayAbandTime,ServiceLevelCalls,ServiceLevelCallsOffered,OverflowOut,ShortCalls',
      ...quarters.map(
        (t) =>
          `${iso(t)} ${hourMinute(t.start)}:00.000,-60,5012,${t.calls},${t.answered},${t.abandoned},${t.waitOfAnswered},${t.talk + t.wrap},${t.talk},0,${t.waitOfAbandoned},${t.answered},${t.calls},0,0`,
      ),
    ],
    minutes: 15,
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
    rounding: 0.01,
  },
  'Genesys Cloud, in French, thousandths of a second': {
    lines: [
      '"Début de l’intervalle";"Fin de l’intervalle";"Intervalle complet";"Filtres";"Type de média";"Nom de la file d’attente";"Offres";"Réponses";"% de réponses";"Abandons";"% d’abandons";"ASA";"% niveau de service";"Traitement moyen";"Conversation moyenne";"ACW moyen";"Transferts"',
      ...halves.map(
        (t) =>
          `"${european(t, '/')} ${hourMinute(t.start)}";"${european(t, '/')} ${hourMinute(t.start + 30)}";"VRAI";"";"voix";"Ventes";${t.calls};${t.answered};0,95;${t.abandoned};0,05;${per(1000 * t.waitOfAnswered, t.answered)};0,9;${per(1000 * (t.talk + t.wrap), t.answered)};${per(1000 * t.talk, t.answered)};${per(1000 * t.wrap, t.answered)};0`,
      ),
    ],
    tells: ['handleTime', 'abandoned', 'speed'],
    rounding: 0.01,
  },
  'Avaya CMS, a section a day with the date above it': {
    lines: dates.flatMap((dayNumber) => [
      'Split/Skill Interval Report',
      `Date:,${american({ dayNumber })}`,
      'Split/Skill:,21 Sales',
      'Time,Avg Speed Ans,Avg Aban Time,ACD Calls,Avg ACD Time,Avg ACW Time,Aban Calls,Max Delay,Flow In,Flow Out,Extn Out Calls,Avg Extn Out Time,Dequeued Calls,% ACD Time,% Ans Calls,Avg Pos Staff,Calls Per Pos',
      ...halves
        .filter((t) => t.dayNumber === dayNumber)
        .map(
          (t) =>
            `${amPm(t.start * 60).replace(':00 ', '')}- ${amPm(t.start * 60 + 1800).replace(':00 ', '')},${minuteSecond(per(t.waitOfAnswered, t.answered))},${minuteSecond(per(t.waitOfAbandoned, t.abandoned))},${t.answered},${minuteSecond(per(t.talk, t.answered))},${minuteSecond(per(t.wrap, t.answered))},${t.abandoned},9:59,0,0,7,0:30,0,80,95,12,3`,
        ),
      `SUMMARY,0:20,0:20,${sum(
        halves.filter((t) => t.dayNumber === dayNumber),
        (t) => t.answered,
      )},3:40,0:30,20,9:59,0,0,140,0:30,0,80,95,12,3`,
      '',
    ]),
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
    rounding: 1.2,
  },
  'Five9, call log with outgoing calls': {
    lines: [
      '"CALL ID","DATE","TIME","CALL TYPE","CAMPAIGN","SKILL","AGENT","DISPOSITION","ANI","TALK TIME","HOLD TIME","AFTER CALL WORK TIME","QUEUE WAIT TIME","ABANDONED"',
      ...calls.flatMap((c, index) => [
        `"${300_000 + index}","${iso(c).replaceAll('-', '/')}","${clock(c.seconds)}","Inbound","Sales","Sales","${c.answered ? 'a@x' : '[None]'}","${c.answered ? 'Resolved' : 'Abandon'}","331","${clock(c.talk)}","00:00:00","${clock(c.wrap)}","${clock(c.wait)}","${c.answered ? 0 : 1}"`,
        ...(index % 9 === 0
          ? [
              `"${900_000 + index}","${iso(c).replaceAll('-', '/')}","${clock(c.seconds)}","Outbound","Recall","[None]","b@x","No Answer","332","00:01:00","00:00:00","00:00:10","00:00:00","0"`,
            ]
          : []),
      ]),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'Amazon Connect, contact search': {
    lines: [
      'Contact ID,Channel,Initiation method,Initiation timestamp,Enqueue timestamp,Connected to agent timestamp,Disconnect timestamp,Queue,Agent,Queue duration,Agent interaction duration,Customer hold duration,After contact work duration',
      ...calls.map((c, index) => {
        const at = (after: number) => `${iso(c)} ${clock(c.seconds + after)}`
        return `c-${index},Voice,INBOUND,${at(0)},${at(0)},${c.answered ? at(c.wait) : ''},${at(c.wait + c.talk)},Sales,${c.answered ? 'jane' : ''},${c.wait},${c.answered ? c.talk : ''},${c.answered ? 0 : ''},${c.answered ? c.wrap : ''}`
      }),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'Zendesk Talk, hours of a day': {
    lines: [
      'Call - Date,Call - Hour,Inbound calls,Answered inbound calls,Abandoned inbound calls,Average talk time (sec),Average wrap up time (sec),Average wait time (sec)',
      ...hours.map(
        (t) =>
          `"${monthName(t)} ${Number(parts(t)[2])}, 2026",${t.start / 60},${t.calls},${t.answered},${t.abandoned},${(t.talk / Math.max(1, t.answered)).toFixed(2)},${(t.wrap / Math.max(1, t.answered)).toFixed(2)},${(t.waitOfAnswered / Math.max(1, t.answered)).toFixed(2)}`,
      ),
    ],
    minutes: 60,
    tells: ['handleTime', 'abandoned', 'speed'],
    rounding: 0.02,
  },
  'Excel, pivot table with column labels and grand totals': {
    lines: [
      `Count of Call ID,Column Labels${','.repeat(dates.length)}`,
      `Row Labels,${dates.map((dayNumber) => european({ dayNumber }, '/')).join(',')},Grand Total`,
      ...Array.from({ length: 20 }, (_, index) => {
        const start = 480 + 30 * index
        const row = dates.map((day) => halves.find((t) => t.dayNumber === day && t.start === start)!.calls)
        return `${hourMinute(start)},${row.map((count) => (count === 0 ? '' : count)).join(',')},${sum(row, (count) => count)}`
      }),
      `Grand Total,${dates
        .map((day) =>
          sum(
            halves.filter((t) => t.dayNumber === day),
            (t) => t.calls,
          ),
        )
        .join(',')},${calls.length}`,
    ],
    tells: [],
  },
  'a French desk, start and end apart, sub-totals': {
    lines: [
      'Statistiques par tranche horaire;;;;;;;;;',
      'Date;Heure début;Heure fin;Appels reçus;Appels décrochés;Appels perdus;DMC;DMPA;DMA;Taux de décroché',
      ...dates.flatMap((dayNumber) => {
        const day = halves.filter((t) => t.dayNumber === dayNumber)
        return [
          ...day.map(
            (t) =>
              `${weekday(t, 'lun. mar. mer. jeu. ven. sam. dim.')} ${european(t, '/')};${hourMinute(t.start).replace(':', 'h')};${hourMinute(t.start + 30).replace(':', 'h')};${t.calls};${t.answered};${t.abandoned};${clock(per(t.talk, t.answered))};${clock(per(t.wrap, t.answered))};${clock(per(t.waitOfAnswered, t.answered))};${((100 * t.answered) / Math.max(1, t.calls)).toFixed(1).replace('.', ',')} %`,
          ),
          `Sous-total ${european({ dayNumber }, '/')};;;${sum(day, (t) => t.calls)};${sum(day, (t) => t.answered)};${sum(day, (t) => t.abandoned)};00:03:40;00:00:30;00:00:20;92,0 %`,
        ]
      }),
      `Total général;;;${calls.length};;;;;;`,
    ],
    tells: ['handleTime', 'abandoned', 'speed'],
    rounding: 1.2,
  },
  'a German desk, shortened headers, from and to': {
    lines: [
      'Datum;Von;Bis;Eing. Anrufe;Angen. Anrufe;Verl. Anrufe;Ø Gesprächszeit;Ø Nachbearbeitungszeit;Ø Wartezeit;Erreichbarkeit',
      ...quarters.map(
        (t) =>
          `${weekday(t, 'Mo Di Mi Do Fr Sa So')} ${european(t, '.')};${hourMinute(t.start)};${hourMinute(t.start + 15)};${t.calls};${t.answered};${t.abandoned};${minuteSecond(per(t.talk, t.answered))};${minuteSecond(per(t.wrap, t.answered))};${minuteSecond(per(t.waitOfAnswered, t.answered))};${((100 * t.answered) / Math.max(1, t.calls)).toFixed(1).replace('.', ',')}%`,
      ),
      `Gesamt;;;${calls.length};${sum(quarters, (t) => t.answered)};${sum(quarters, (t) => t.abandoned)};3:40;0:30;0:20;92,0%`,
    ],
    minutes: 15,
    tells: ['handleTime', 'abandoned', 'speed'],
    rounding: 1.2,
  },
  'Technion SEE, calls of the anonymous bank': {
    lines: [
      'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver',
      ...calls.map((c, index) => {
        const from = c.seconds
        const served = c.answered ? c.talk + c.wrap : 0
        return `AA0101\t${index}\t27997164\t2\tPS\t${iso(c).replaceAll('-', '').slice(2)}\t${clock(from)}\t${clock(from)}\t0\t${clock(from)}\t${clock(from + c.wait)}\t${c.wait}\t${c.answered ? 'AGENT' : 'HANG'}\t${c.answered ? clock(from + c.wait) : '0:00:00'}\t${c.answered ? clock(from + c.wait + served) : '0:00:00'}\t${served}\t${c.answered ? 'DORIT' : 'NO_SERVER'}`
      }),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'NICE CXone, contacts with seconds': {
    lines: [
      'contact_id,media_name,skill_name,campaign_name,agent_name,SLA,start_date,start_time,PreQueue,InQueue,Agent_Time,PostQueue,ACW_Time,Total_Time,Abandon_Time,abandon',
      ...calls.map(
        (c, index) =>
          `${index},Phone Call,Sales,Sales,${c.answered ? 'Jane' : ''},1,${american(c)},${clock(c.seconds)},5,${c.wait},${c.answered ? c.talk : 0},0,${c.answered ? c.wrap : 0},${5 + c.wait + c.talk + c.wrap},${c.answered ? 0 : c.wait},${c.answered ? 'N' : 'Y'}`,
      ),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'Talkdesk, calls in ISO 8601 with durations in words': {
    lines: [
      'Interaction ID,Call Type,Start Time,End Time,Talkdesk Phone Number,Talk Time,Wait Time,Hold Time,Wrap Up Time,Abandon Time,Disposition Code',
      ...calls.map((c, index) => {
        const span = (seconds: number) => `${Math.floor(seconds / 60)}m ${seconds % 60}s`
        return `${index},${c.answered ? 'inbound' : 'abandoned'},${iso(c)}T${clock(c.seconds)},${iso(c)}T${clock(c.seconds + c.wait + c.talk)},+33,${span(c.answered ? c.talk : 0)},${span(c.wait)},0m 0s,${span(c.answered ? c.wrap : 0)},${span(c.answered ? 0 : c.wait)},`
      }),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'Aircall, the whole call beside the conversation': {
    lines: [
      'datetime (TZ offset incl.),direction,missed,line,duration (total),duration (in call),time to answer,waiting time',
      ...calls.map(
        (c) =>
          `${iso(c)} ${clock(c.seconds)},inbound,${c.answered ? 'No' : 'Yes'},Main,${c.wait + c.talk + c.wrap},${c.talk + c.wrap},${c.answered ? c.wait : ''},${c.wait}`,
      ),
    ],
    tells: ['handleTime', 'abandoned', 'speed', 'waits'],
  },
  'Genesys Info Mart, sums of engagement': {
    lines: [
      'LABEL_TS,QUEUE,ENTERED,ACCEPTED,ABANDONED,ENGAGE_TIME,WRAP_TIME',
      ...quarters.map(
        (t) =>
          `${iso(t)} ${hourMinute(t.start)},Sales,${t.calls},${t.answered},${t.abandoned},${t.talk},${t.wrap}`,
      ),
    ],
    minutes: 15,
    tells: ['handleTime', 'abandoned'],
    rounding: 0.01,
  },
  'a German desk, hours from and to in one cell': {
    lines: [
      'Tag;Stunde;Anrufe gesamt;Angenommen;Aufgelegt',
      ...hours.map(
        (t) =>
          `${european(t, '.')};${twoDigits(t.start / 60)}-${twoDigits(t.start / 60 + 1)};${t.calls};${t.answered};${t.abandoned}`,
      ),
    ],
    minutes: 60,
    tells: ['abandoned'],
  },
  'a Spanish desk, decimal commas and packed dates': {
    lines: [
      'Fecha;Franja horaria;Llamadas recibidas;Llamadas atendidas;Llamadas abandonadas;TMO (s);Tiempo medio de espera (s)',
      ...halves.map(
        (t) =>
          `${iso(t).replaceAll('-', '')};${hourMinute(t.start)} a ${hourMinute(t.start + 30)};${t.calls};${t.answered};${t.abandoned};${((t.talk + t.wrap) / Math.max(1, t.answered)).toFixed(2).replace('.', ',')};${(t.waitOfAnswered / Math.max(1, t.answered)).toFixed(2).replace('.', ',')}`,
      ),
      `Total;;${calls.length};;;;`,
    ],
    tells: ['handleTime', 'abandoned', 'speed'],
    rounding: 0.01,
  },
}

const contactsAt = (intervals: readonly Interval[], minutes: number) => {
  const found = new Map<number, number>()
  for (const { dayNumber, start, calls: count } of intervals) {
    const key = dayNumber * 48 + Math.floor(start / 30)
    for (const half of minutes === 60 ? [key, key + 1] : [key]) {
      found.set(half, (found.get(half) ?? 0) + (minutes === 60 ? count / 2 : count))
    }
  }
  return new Map([...found].filter(([, count]) => count > 0).sort(([a], [b]) => a - b))
}

describe('exports of systems give the calls they were written from', () => {
  it.each(Object.entries(exports))('%s', (_, {
    lines,
    request = {},
    minutes = 30,
    tells,
    rounding = 1e-9,
  }) => {
    const table = readDelimited(lines.join('\r\n'))
    if (!table.ok) throw new Error(table.code)
    const outcome = importRecords({ table: table.table, ...request })
    if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem)}`)
    const truth = minutes === 60 ? hours : halves
    const found = outcome.records.filter(({ offered }) => offered > 0)
    expect(new Map(found.map((r) => [r.dayNumber * 48 + r.halfHour, r.offered]))).toEqual(
      contactsAt(truth, minutes),
    )
    const reading = fitRecords(outcome.records)
    if (!reading.ok) throw new Error(reading.problem.code)
    const answered = sum(halves, (t) => t.answered)
    expect(outcome.knowledge).toMatchObject({
      handleTime: tells.includes('handleTime'),
      abandonment: tells.includes('abandoned'),
    })
    if (tells.includes('handleTime')) {
      const mean = sum(halves, (t) => t.talk + t.wrap) / answered
      expect(Math.abs(reading.fit.handleTimeSeconds.value - mean)).toBeLessThan(rounding)
    }
    if (tells.includes('abandoned')) {
      expect(reading.fit.abandoned).toBe(sum(halves, (t) => t.abandoned))
    }
    if (tells.includes('speed')) {
      expect(outcome.knowledge.waits).not.toBe('none')
      const wait = sum(halves, (t) => t.waitOfAnswered) / answered
      expect(Math.abs(reading.fit.speedOfAnswerSeconds - wait)).toBeLessThan(rounding)
    }
    if (tells.includes('waits')) {
      expect(outcome.knowledge.waits).toBe('all')
      const patience =
        sum(halves, (t) => t.waitOfAnswered + t.waitOfAbandoned) / sum(halves, (t) => t.abandoned)
      expect(Math.abs(reading.fit.patienceSeconds!.value / patience - 1)).toBeLessThan(
        Math.max(1e-9, rounding / 20),
      )
    }
  })
})
