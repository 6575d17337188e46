import type { TerminalMessages } from '../base-command.js'
import type { CollectedAnswers } from './collect-answers.js'
import { type Home, homeOf } from './home.js'
import { type Published, publishedFigure } from './published.js'

export interface FirstScenario {
  readonly answers: CollectedAnswers
  /** `2027-01`. */
  readonly start: string
  readonly months: number
  /** Path of the JSON Schema from the scenario. */
  readonly schema: string
}

const patience: Published = {
  value: '366s',
  source: 'Technion SEE Laboratory, Anonymous Bank, January 1999: censored waits, maximum likelihood',
  asOf: '1999',
}
const busyness: Published = {
  value: '10 %',
  source: 'Technion SEE Laboratory, Anonymous Bank, January 1999: daily scatter beyond chance, trend removed',
  asOf: '1999',
}

/** The answers with what the presets add to them. */
interface Desk {
  readonly answers: CollectedAnswers
  readonly home: Home
  /** Published pay, where no answer takes its place, and charges. */
  readonly wage: Published | undefined
  readonly charges: Published | undefined
  /** Published price of a provider, where no answer takes its place and its preset does not say it. */
  readonly providerPrice: Published | undefined
}

/** A commented scenario from the ten answers. */
export async function firstScenario(first: FirstScenario, { say }: TerminalMessages): Promise<string> {
  const { answers } = first
  const home = homeOf(answers.country)
  const pay = await publishedFigure(home.staff, ['price', 'grossPerHour'])
  const charges = await publishedFigure(home.staff, ['price', 'employerCharges'])
  const price = home.providerPriceOnly
    ? await publishedFigure(home.provider, ['price', 'perHour'])
    : undefined
  const desk: Desk = {
    answers,
    home,
    charges,
    wage: answers.wage === undefined ? pay : undefined,
    providerPrice: answers['provider-price'] === undefined ? price : undefined,
  }
  const comment = (code: Parameters<typeof say>[0]) => `# ${say(code)}`
  const country = answers.country
  const lines = [
    `# yaml-language-server: $schema=${first.schema}`,
    comment('init.comment.head'),
    'schemaVersion: 1',
    `title: ${JSON.stringify(answers.title)}`,
    `currency: ${home.currency}`,
    `horizon: { start: ${first.start}, months: ${first.months} }`,
    `calendar: { country: ${country} }   ${comment('init.comment.holidays')}`,
    '',
    comment('init.comment.service'),
    `service: { target: ${written(answers.promise)} }`,
    '',
    'demand:',
    '  channels:',
    '    voice:',
    `      week: { open: ${JSON.stringify(answers.hours)} }`,
    `      ${comment('init.comment.import')}`,
    `      ${comment('init.comment.patience')}`,
    `      patience: ${sourced(patience)}`,
    `      busyness: ${sourced(busyness)}`,
    `  # growth: -2 % to 4 %   ${say('init.comment.growth')}`,
    '  reasons:',
    '    questions:',
    `      volume: ${written(answers.contacts)}`,
    `      handleTime: ${written(answers['handle-time'])}`,
    '      needs: { customers: 100 % }',
    `      ${comment('init.comment.stale')}`,
    '      whenStale: { extraHandleTime: 30s to 90s, callsAgain: 10 % to 30 % }',
    '',
    comment('init.comment.data'),
    'data:',
    `  customers: { records: ${written(answers.customers)}, changes: ${written(answers.changes)}, sensitivity: personal }`,
    '',
    comment('init.comment.exposure'),
    '# exposure: { tolerance: 500 000 }',
    '',
    comment('init.comment.options'),
    'options:',
    ...own(desk, say),
    '',
    ...provider(desk, say),
    ...(home.abroad === undefined ? [] : ['', ...abroad(desk, say)]),
    ...(home.rented === undefined ? [] : ['', ...rented(desk, say)]),
    '',
  ]
  return lines.join('\n')
}

type Say = TerminalMessages['say']

const leastStaff = '    staff: { minimumAgents: 1 }'

function own({ answers, home, wage }: Desk, say: Say): string[] {
  return [
    '  own:',
    ...(home.staff === undefined
      ? []
      : [`    extends: preset:${home.staff}   # ${say('init.comment.published')}`]),
    `    name: ${JSON.stringify(say('init.name.own'))}`,
    '    model: internal',
    `    place: ${answers.country}`,
    `    leadTime: 3 months   # ${say('init.comment.recruit')}`,
    `    # ${say('init.comment.staff')}`,
    leastStaff,
    '    access: { customers: live-write }',
    ...(wage === undefined ? [`    price: { grossPerHour: ${written(answers.wage ?? '')} }`] : []),
  ]
}

function provider({ answers, home, providerPrice }: Desk, say: Say): string[] {
  const stated = answers['provider-price']
  const price = stated === undefined ? providerPrice && sourced(providerPrice) : written(stated)
  return [
    '  provider:',
    ...(home.provider === undefined || home.providerPriceOnly
      ? []
      : [`    extends: preset:${home.provider}   # ${say('init.comment.published')}`]),
    `    name: ${JSON.stringify(say('init.name.provider'))}`,
    '    model: dedicated',
    `    place: ${answers.country}`,
    `    leadTime: 6 weeks   # ${say('init.comment.lock')}`,
    leastStaff,
    '    access: { customers: { extends: preset:access/segmented-read } }',
    ...(price === undefined ? [] : [`    price: { perHour: ${price} }`]),
  ]
}

function abroad({ home }: Desk, say: Say): string[] {
  return [
    '  abroad:',
    `    extends: [preset:${home.abroad}, preset:quality/offshore-voice]   # ${say('init.comment.published')}`,
    `    name: ${JSON.stringify(say('init.name.abroad'))}`,
    '    model: offshore',
    `    place: ${home.abroadPlace}`,
    '    leadTime: 2 months',
    leastStaff,
    `    # ${say('init.comment.replica')}`,
    '    access: { customers: { extends: preset:access/daily-replica, cutAt: 02:00, loadDelay: 4h } }',
    ...(home.dollar === undefined ? [] : ['    price:', ...inDollars(home.dollar)]),
  ]
}

const inDollars = (rate: Published): string[] => [`      currency: { code: USD, rate: ${sourced(rate)} }`]

function rented({ answers, home, wage, charges }: Desk, say: Say): string[] {
  const pay = wage === undefined ? written(answers.wage ?? '') : sourced(wage)
  return [
    '  rented:',
    `    extends: preset:${home.rented}   # ${say('init.comment.published')}`,
    `    name: ${JSON.stringify(say('init.name.rented'))}`,
    '    model: rented',
    `    place: ${answers.country}`,
    '    leadTime: 1 month',
    leastStaff,
    '    access: { customers: { extends: preset:access/masked-live-read } }',
    '    price:',
    ...(home.dollar === undefined ? [] : inDollars(home.dollar)),
    '      agents:',
    '        own:',
    `          grossPerHour: ${pay}`,
    ...(charges === undefined ? [] : [`          employerCharges: ${sourced(charges)}`]),
  ]
}

function sourced({ value, source, asOf }: Published): string {
  return `{ value: ${written(value)}, source: ${JSON.stringify(source)}, asOf: ${asOf} }`
}

/** An answer as a YAML value: in quotes unless it plainly needs none. */
function written(answer: string): string {
  return /^[\p{L}\d][\p{L}\d .,%/'’–-]*$/u.test(answer) && !/\s#/.test(answer) && !/[,]\s/.test(answer)
    ? answer
    : JSON.stringify(answer)
}
