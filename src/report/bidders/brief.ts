import type { AccessRowResult, InputRecord, ResultDocument, StaffingResult } from '../../result/document.js'

/** A way in which agents may be given a data set: of an option, but not saying of which. */
/** How a data set may be open. On which terms belongs to one option: with how many there are it would tell of the others. */
export interface AccessWays {
  readonly dataSet: string
  /** From closed to open. */
  readonly modes: readonly AccessRowResult['mode'][]
}

/**
 * What bidders may read of a result: what is asked of them. Made by taking in what is named here, never by leaving
 * out: a figure that is added to the result document stays out of it. Nothing in it depends on a price, a wage, an
 * option's result or the order of the options.
 */
export interface BiddersBrief {
  readonly program: ResultDocument['program']
  readonly scenario: Pick<
    ResultDocument['scenario'],
    'title' | 'client' | 'author' | 'confidentiality' | 'logo' | 'country' | 'horizon'
  >
  readonly demand: ResultDocument['demand']
  readonly dataSets: ResultDocument['dataSets']
  /** The promise, where it is the same for everybody. */
  readonly promise?: StaffingResult['target']
  readonly rules: readonly Pick<
    NonNullable<ResultDocument['decision']['ruleCosts']>[number],
    'subject' | 'demand'
  >[]
  readonly ways: readonly AccessWays[]
  /** What the customers, their contacts and the data are like; no text of the scenario, which could name a price. */
  readonly inputs: readonly Pick<InputRecord, 'path' | 'unit' | 'mean' | 'p5' | 'p95' | 'certain'>[]
}

const openness = ['none', 'extract', 'replica', 'segmented-read', 'live-read', 'live-write'] as const

export function biddersBrief({
  program,
  scenario,
  demand,
  dataSets,
  options,
  decision,
  inputs,
}: ResultDocument): BiddersBrief {
  const { title, client, author, confidentiality, logo, country, horizon } = scenario
  const promises = new Map(options.map(({ staffing: { target } }) => [JSON.stringify(target), target]))
  const [promise] = promises.values()
  return {
    program,
    scenario: {
      ...(title !== undefined && { title }),
      ...(client !== undefined && { client }),
      ...(author !== undefined && { author }),
      ...(confidentiality !== undefined && { confidentiality }),
      ...(logo && { logo }),
      ...(country !== undefined && { country }),
      horizon,
    },
    demand,
    dataSets,
    ...(promise !== undefined && promises.size === 1 && { promise }),
    rules: (decision.ruleCosts ?? []).map(({ subject, demand: demanded }) => ({ subject, demand: demanded })),
    ways: dataSets.map(({ id }) => waysOf(id, options)),
    inputs: inputs
      .filter(isOfTheContacts)
      .map(({ path, unit, mean, p5, p95, certain }) => ({ path, unit, mean, p5, p95, certain })),
  }
}

function waysOf(dataSet: string, options: ResultDocument['options']): AccessWays {
  const stated = new Set(
    options.flatMap(({ access }) => access.filter((row) => row.dataSet === dataSet).map(({ mode }) => mode)),
  )
  return { dataSet, modes: openness.filter((mode) => stated.has(mode)) }
}

const ofTheContacts = /^(demand|data|records)\./
const ofMoney = /cost|price|fee|wage|margin|goodwill|worth|lost|losing/i

/** Whether an input says what contacts and data are like, and nothing of money. */
function isOfTheContacts({ path, unit }: InputRecord): boolean {
  return (
    ofTheContacts.test(path) &&
    unit !== 'money' &&
    !ofMoney.test(path.replace(/^data\.[^.]*|reasons\.[^.]*/g, ''))
  )
}
