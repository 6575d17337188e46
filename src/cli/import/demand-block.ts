import type { Estimate, RecordsFit } from '../../demand/fit-records.js'
import type { Knowledge } from '../../demand/import/rows-to-import.js'
import type { TerminalMessages } from '../base-command.js'

export interface DemandBlock {
  readonly fit: RecordsFit
  readonly knowledge: Knowledge
  readonly season: readonly number[] | undefined
  /** Yearly growth, where the records tell it. */
  readonly growth?: Estimate | undefined
  /** Name of the file the records came from, without its folder. */
  readonly source: string
  /** Name of the contact reason. */
  readonly reason: string
  /** Handle time as written, for files that do not say. */
  readonly handleTime: string | undefined
}

const halfHoursPerDay = 48

/** The part of a scenario that the records tell, as YAML: a scenario takes it over by `extends`. */
export function demandBlock(
  block: DemandBlock,
  { say, number }: TerminalMessages,
  weekdays: readonly string[],
): string {
  const { fit, knowledge, season, growth, reason, handleTime } = block
  const spread = knowledge.handleTimeSpreadSeconds
  const sourced = (value: string) =>
    `{ value: ${value}, source: ${JSON.stringify(block.source)}, asOf: ${fit.lastDate} }`
  const patience = knowledge.abandonment && knowledge.waits !== 'none' ? fit.patienceSeconds : undefined
  const busyness = fit.busyness?.trendRemoved
  return [
    `# ${say('import.block.head', { file: block.source.replaceAll(/\s+/g, ' '), first: fit.firstDate, last: fit.lastDate })}`,
    `# ${say('import.block.use')}`,
    'demand:',
    '  channels:',
    '    voice:',
    `      # ${say('import.block.week')}`,
    '      week:',
    '        halfHours: [',
    ...weekdays.flatMap((weekday, day) => [
      `          # ${weekday}`,
      ...[0, halfHoursPerDay / 2].map((from) => `          ${contactsLine(fit, day, from)}`),
    ]),
    '        ]',
    ...(patience ? [`      patience: ${sourced(uncertain(patience, 's'))}`] : []),
    ...(busyness === undefined ? [] : [`      busyness: ${sourced(`${rounded(100 * busyness)} %`)}`]),
    ...(season === undefined ? [] : [`  season: [${season.map((factor) => rounded(factor)).join(', ')}]`]),
    ...(growth === undefined
      ? []
      : [
          `  # ${say('import.block.growth', { date: fit.lastDate })}`,
          `  growth: ${sourced(uncertain({ value: 100 * growth.value, standardError: 100 * growth.standardError }, ' %'))}`,
        ]),
    '  reasons:',
    `    ${reason}:`,
    `      # ${say('import.block.share')}`,
    `      volume: ${sourced(uncertain(fit.contactsPerWeek, ' per week'))}`,
    ...(knowledge.handleTime
      ? [
          ...(spread === undefined
            ? []
            : [`      # ${say('import.block.spread', { seconds: number(Math.round(spread)) })}`]),
          `      handleTime: ${sourced(uncertain(fit.handleTimeSeconds, 's'))}`,
        ]
      : handleTime === undefined
        ? [`      # ${say('import.block.no-handle-time')}`, '      # handleTime: 4m to 5m']
        : [`      handleTime: ${handleTime}`]),
    '',
  ].join('\n')
}

function contactsLine(fit: RecordsFit, day: number, from: number): string {
  const start = day * halfHoursPerDay + from
  return Array.from(
    fit.week.slice(start, start + halfHoursPerDay / 2),
    (share) => `${rounded(share * fit.contactsPerWeek.value)},`,
  ).join(' ')
}

function uncertain({ value, standardError }: Estimate, unit: string): string {
  return standardError > 0
    ? `{ normal: { mean: ${rounded(value)}${unit}, sd: ${rounded(standardError)}${unit} } }`
    : `${rounded(value)}${unit}`
}

/** Four digits say more than any month of records knows. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(4)))
}
