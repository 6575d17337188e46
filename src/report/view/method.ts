import type { ViewContext } from './context.js'
import { visibleText } from './names.js'

export interface MethodView {
  readonly paragraphs: readonly { readonly title: string; readonly text: string }[]
  readonly terms: readonly { readonly term: string; readonly meaning: string }[]
  /** What it takes to get the same figures again. */
  readonly facts: readonly { readonly name: string; readonly value: string; readonly code: boolean }[]
  readonly command: string
}

const steps = ['workload', 'staffing', 'cost', 'freshness', 'exposure', 'draws', 'decision'] as const
const terms = [
  'total-cost',
  'net-present-cost',
  'interval',
  'chance',
  'regret',
  'freshness',
  'protection',
  'offered-load',
  'information',
] as const

export function methodView({ say, messages, result }: ViewContext): MethodView {
  const { scenario, simulation, program } = result
  const goodwill = result.options.some((option) => option.goodwill !== undefined) ? 1 : 0
  const overrides = result.inputs
    .filter(({ origin }) => origin === 'command-line')
    .map(({ path, written }) => `--set '${visibleText(`${path}=${written}`).replaceAll("'", "'\\''")}'`)
  return {
    paragraphs: steps.map((step) => ({
      title: say(`method.${step}.title`),
      text: say(`method.${step}.text`),
    })),
    terms: terms.map((term) => ({
      term: say(`term.${term}`),
      meaning: say(`term.${term}.meaning`, { goodwill }),
    })),
    facts: [
      { name: say('fact.scenario'), value: visibleText(scenario.name), code: true },
      { name: say('fact.hash'), value: visibleText(scenario.hash), code: true },
      { name: say('fact.seed'), value: String(simulation.seed), code: true },
      { name: say('fact.draws'), value: messages.number(simulation.draws), code: false },
      { name: say('fact.staffing'), value: say(`staffing.${simulation.staffing}`), code: false },
      {
        name: say('fact.discount-rate'),
        value: messages.percent(scenario.discountRatePerYear, { significant: 3 }),
        code: false,
      },
      {
        name: say('fact.payments'),
        value: say(`payments.${scenario.discountTiming ?? 'mid-month'}`),
        code: false,
      },
      { name: say('fact.currency'), value: visibleText(scenario.currency), code: false },
      { name: say('fact.version'), value: `${program.name} ${visibleText(program.version)}`, code: false },
    ],
    command: [
      `sourcing simulate ${visibleText(scenario.name)}.yaml --seed ${simulation.seed} --draws ${simulation.draws}`,
      ...overrides,
    ].join(' '),
  }
}
