import type { OptionResult, ResultDocument } from '../document.js'
import { decisionFigures } from './decision-figures.js'
import type { Figure, FigurePart, FigureUnit, InputKind } from './figure.js'
import { furtherFigures } from './further-figures.js'

/**
 * Every figure of an option that can be explained, by its path below the option, and every figure of the choice, by its path in
 * the document: first those whose parts are known.
 */
export function figuresOf(document: ResultDocument, option: OptionResult): Figure[] {
  const made = [
    ...costFigures(option),
    ...exposureFigures(option),
    ...freshnessFigures(option),
    ...staffingFigures(option),
    ...demandFigures(document),
    ...decisionFigures(document, option),
  ]
  const known = new Set(made.map(({ path }) => path))
  const further = furtherFigures(document, option)
  return [...made, ...further.filter(({ path }) => !known.has(path.replace(/\.mean$/, '')))]
}

const everyCost: readonly InputKind[] = [
  'work',
  'freshness',
  'errors',
  'prices',
  'leaving',
  'discount',
  'tax',
  ['exposure.controls', 'exposure.transferInstrument'],
]

function costFigures({ cost, totalCost, exposure, goodwill, ...option }: OptionResult): Figure[] {
  const money = 'money' as const
  const { netPresentCost, byCategory, byMonth } = cost
  const behindGoodwill = goodwillInputs(goodwill)
  const behindTotal: readonly InputKind[] = [
    ...everyCost,
    'exposure',
    ...(goodwill === undefined ? [] : behindGoodwill),
  ]
  const answered = sum(option.staffing.byMonth.map(({ contactsAnswered }) => contactsAnswered))
  const quantiles = (
    path: string,
    of: typeof totalCost,
    figure: Pick<Figure, 'behind' | 'drivenAs'>,
  ): Figure[] =>
    (['p10', 'p50', 'p90'] as const).map((name) => ({
      path: `${path}.${name}`,
      value: of[name],
      unit: money,
      ...figure,
    }))
  return [
    {
      path: 'totalCost',
      value: totalCost.mean,
      unit: money,
      parts: {
        composition: 'sum',
        list: [
          {
            path: 'cost.netPresentCost',
            label: 'explain.net-present-cost',
            value: netPresentCost.mean,
            unit: money,
          },
          {
            path: 'exposure.discountedExpectedLoss',
            label: 'explain.expected-loss',
            value: exposure.discountedExpectedLoss,
            unit: money,
          },
          ...(goodwill === undefined
            ? []
            : [{ path: 'goodwill', label: 'explain.goodwill', value: goodwill.mean, unit: money }]),
        ],
      },
      behind: behindTotal,
      drivenAs: 'totalCost',
    },
    ...quantiles('totalCost', totalCost, { behind: behindTotal, drivenAs: 'totalCost' }),
    ...(goodwill === undefined
      ? []
      : [
          {
            path: 'goodwill',
            value: goodwill.mean,
            unit: money,
            parts: {
              composition: 'sum' as const,
              list: goodwill.byCause.map(({ cause, mean }) => ({
                label: `goodwill.${cause}`,
                value: mean,
                unit: money,
              })),
            },
            behind: behindGoodwill,
          },
        ]),
    {
      path: 'cost.netPresentCost',
      value: netPresentCost.mean,
      unit: money,
      parts: {
        composition: 'sum',
        list: byCategory.map(({ category, mean }) => ({
          path: `cost.byCategory.${category}`,
          label: `category.${category}`,
          value: mean,
          unit: money,
        })),
      },
      behind: everyCost,
      drivenAs: 'netPresentCost',
    },
    ...quantiles('cost.netPresentCost', netPresentCost, { behind: everyCost, drivenAs: 'netPresentCost' }),
    {
      path: 'cost.perContact',
      value: cost.perContact,
      unit: money,
      parts: {
        composition: 'quotient',
        list: [
          {
            path: 'cost.netPresentCost',
            label: 'explain.net-present-cost',
            value: netPresentCost.mean,
            unit: money,
          },
          { label: 'explain.contacts-answered', value: answered, unit: 'count' },
        ],
      },
      behind: everyCost,
    },
    ...unitCostFigures(cost, option.staffing, answered),
    ...byCategory.map(
      ({ category, mean }): Figure => ({
        path: `cost.byCategory.${category}`,
        value: mean,
        unit: money,
        parts: { composition: 'sum', list: yearsOf(category, mean, byMonth) },
        behind: categoryInputs[category] ?? everyCost,
      }),
    ),
    ...byMonth.map(
      ({ month, mean, byCategory: paid }): Figure => ({
        path: `cost.byMonth.${month}`,
        value: mean,
        unit: money,
        parts: {
          composition: 'sum',
          list: Object.entries(paid).map(([category, value]) => ({
            path: `cost.byCategory.${category}`,
            label: `category.${category}`,
            value,
            unit: money,
          })),
        },
        behind: everyCost,
      }),
    ),
  ]
}

/** What is paid over what was delivered: discounted over contacts resolved, undiscounted over each thing delivered. */
function unitCostFigures(
  { netPresentCost, perResolvedContact, unit, byMonth }: OptionResult['cost'],
  { byMonth: months }: OptionResult['staffing'],
  answered: number,
): Figure[] {
  const discounted: FigurePart = {
    path: 'cost.netPresentCost',
    label: 'explain.net-present-cost',
    value: netPresentCost.mean,
    unit: 'money',
  }
  const flows: FigurePart = {
    label: 'explain.paid',
    value: sum(byMonth.map(({ mean }) => mean)),
    unit: 'money',
  }
  const resolved = perResolvedContact === 0 ? 0 : netPresentCost.mean / perResolvedContact
  const worked = sum(months.map(({ workedHours }) => workedHours))
  const over = (path: string, value: number | undefined, cost: FigurePart, part: FigurePart): Figure[] =>
    value === undefined
      ? []
      : [
          {
            path,
            value,
            unit: 'money',
            parts: { composition: 'quotient', list: [cost, part] },
            behind: everyCost,
          },
        ]
  const contacts: FigurePart = { label: 'explain.contacts-answered', value: answered, unit: 'count' }
  const solved: FigurePart = { label: 'explain.contacts-resolved', value: resolved, unit: 'count' }
  const hours: FigurePart = { label: 'explain.worked-hours', value: worked, unit: 'hours' }
  return [
    ...over('cost.perResolvedContact', perResolvedContact, discounted, solved),
    ...over('cost.unit.perContact', unit?.perContact, flows, contacts),
    ...over('cost.unit.perResolvedContact', unit?.perResolvedContact, flows, solved),
    ...over('cost.unit.perProductiveHour', unit?.perProductiveHour, flows, hours),
  ]
}

/** What can lie behind the causes for which goodwill was lost: control handed over hangs on no contact. */
function goodwillInputs(goodwill: OptionResult['goodwill']): readonly InputKind[] {
  const lost = new Set(goodwill?.byCause.filter(({ mean }) => mean !== 0).map(({ cause }) => cause))
  const control = lost.delete('lossOfControl')
  return [
    'discount',
    ...(control ? [['option.lossOfControl']] : []),
    ...(lost.size > 0 ? (['work', 'freshness', 'lostCustomers'] as const) : []),
  ]
}

/** A category by calendar year as it is paid, and what discounting takes off. */
function yearsOf(
  category: string,
  presentValue: number,
  byMonth: OptionResult['cost']['byMonth'],
): FigurePart[] {
  const years = new Map<string, number>()
  for (const { month, byCategory } of byMonth) {
    const year = month.slice(0, 4)
    const amount = (byCategory as Readonly<Record<string, number>>)[category] ?? 0
    years.set(year, (years.get(year) ?? 0) + amount)
  }
  const paid = sum([...years.values()])
  return [
    ...[...years].map(([year, value]): FigurePart => ({ label: year, value, unit: 'money' })),
    { label: 'explain.discounting', value: presentValue - paid, unit: 'money' },
  ]
}

function exposureFigures({ exposure }: OptionResult): Figure[] {
  const { annualLoss, discountedExpectedLoss, score } = exposure
  const behind: readonly InputKind[] = ['exposure', 'work', 'discount']
  const money = 'money' as const
  return [
    {
      path: 'exposure.discountedExpectedLoss',
      value: discountedExpectedLoss,
      unit: money,
      parts: {
        composition: 'product',
        list: [
          {
            path: 'exposure.annualLoss.expected',
            label: 'explain.loss-a-year',
            value: annualLoss.expected,
            unit: money,
          },
          {
            label: 'explain.discounted-years',
            value: annualLoss.expected === 0 ? 0 : discountedExpectedLoss / annualLoss.expected,
            unit: 'count',
          },
        ],
      },
      behind,
      drivenAs: 'expectedLoss',
    },
    {
      path: 'exposure.annualLoss.expected',
      value: annualLoss.expected,
      unit: money,
      parts: {
        composition: 'sum',
        list: annualLoss.byThreat.map(({ threat, expectedLoss }) => ({
          path: `exposure.annualLoss.byThreat.${threat}`,
          label: `threat.${threat}`,
          value: expectedLoss,
          unit: money,
        })),
      },
      behind,
      drivenAs: 'expectedLoss',
      drivenScale: discountedExpectedLoss === 0 ? 0 : annualLoss.expected / discountedExpectedLoss,
    },
    ...annualLoss.byThreat.map(
      ({ threat, frequencyPerYear, expectedLoss }): Figure => ({
        path: `exposure.annualLoss.byThreat.${threat}`,
        value: expectedLoss,
        unit: money,
        parts: {
          composition: 'product',
          list: [
            { label: 'explain.events-a-year', value: frequencyPerYear, unit: 'count' },
            {
              label: 'explain.loss-an-event',
              value: frequencyPerYear > 0 ? expectedLoss / frequencyPerYear : 0,
              unit: money,
            },
          ],
        },
        behind,
      }),
    ),
    { path: 'exposure.annualLoss.p95', value: annualLoss.p95, unit: money, behind },
    ...(score === undefined
      ? []
      : [{ path: 'exposure.score', value: score, unit: 'score' as const, behind }]),
  ]
}

function freshnessFigures({ freshness }: OptionResult): Figure[] {
  const { score, byReason, byDataSet, stalenessCost, stalenessGoodwill, meanAgeHours } = freshness
  const behind: readonly InputKind[] = ['freshness']
  const scored = (path: string, value: number): Figure => ({
    path,
    value,
    unit: 'score',
    behind,
    drivenAs: 'freshness',
    drivenScale: 100,
  })
  const average = (list: readonly FigurePart[]) => ({ composition: 'average' as const, list })
  return [
    {
      ...scored('freshness.score', score),
      parts: average(
        byReason.map(({ reason, score: value }) => ({
          path: `freshness.byReason.${reason}`,
          label: reason,
          value,
          unit: 'score' as const,
        })),
      ),
    },
    ...byReason.map(({ reason, score: value }) => scored(`freshness.byReason.${reason}`, value)),
    ...byDataSet.map(({ dataSet, score: value }) => scored(`freshness.byDataSet.${dataSet}`, value)),
    {
      path: 'freshness.meanAgeHours',
      value: meanAgeHours,
      unit: 'hours',
      ...(byDataSet.length > 0 && {
        parts: average(
          byDataSet.flatMap(({ dataSet: label, meanAgeHours: value }) =>
            value === undefined ? [] : [{ label, value, unit: 'hours' as const }],
          ),
        ),
      }),
      behind,
    },
    {
      path: 'freshness.stalenessCost',
      value: stalenessCost,
      unit: 'money',
      ...(stalenessGoodwill !== undefined && {
        parts: {
          composition: 'sum' as const,
          list: [
            {
              label: 'explain.staleness-paid',
              value: stalenessCost - stalenessGoodwill,
              unit: 'money' as const,
            },
            { label: 'explain.staleness-goodwill', value: stalenessGoodwill, unit: 'money' as const },
          ],
        },
      }),
      behind: [
        'freshness',
        'work',
        'errors',
        'prices',
        'discount',
        ...(stalenessGoodwill === undefined ? [] : (['lostCustomers'] as const)),
      ],
    },
  ]
}

function staffingFigures({ staffing }: OptionResult): Figure[] {
  const behind: readonly InputKind[] = ['work', 'freshness']
  const total = (of: (month: (typeof staffing.byMonth)[number]) => number) => sum(staffing.byMonth.map(of))
  const offered = total(({ contactsOffered }) => contactsOffered)
  const planned = total(({ plannedHours }) => plannedHours)
  const ofWhole = (
    name: string,
    label: string,
    part: number,
    wholeLabel: string,
    whole: number,
    unit: FigureUnit,
  ): Figure => ({
    path: `staffing.${name}`,
    value: whole === 0 ? 0 : part / whole,
    unit: 'share',
    parts: {
      composition: 'quotient',
      list: [
        { label, value: part, unit },
        { label: wholeLabel, value: whole, unit },
      ],
    },
    behind,
  })
  const ofContacts = (name: 'serviceLevel' | 'abandonment', label: string) =>
    ofWhole(
      name,
      label,
      total((month) => month.contactsOffered * month[name]),
      'explain.contacts-offered',
      offered,
      'count',
    )
  const ofHours = (name: string, label: string, of: 'idleHours' | 'overtimeHours') =>
    ofWhole(
      name,
      label,
      total((month) => month[of]),
      'explain.planned-hours',
      planned,
      'hours',
    )
  return [
    ofContacts('serviceLevel', 'explain.contacts-in-time'),
    ofContacts('abandonment', 'explain.contacts-abandoned'),
    ofHours('idleShare', 'explain.idle-hours', 'idleHours'),
    ofHours('overtimeShare', 'explain.overtime-hours', 'overtimeHours'),
    { path: 'staffing.handleTimeSeconds', value: staffing.handleTimeSeconds, unit: 'seconds', behind },
    {
      path: 'staffing.contactsPerFirstAttempt',
      value: staffing.contactsPerFirstAttempt,
      unit: 'count',
      behind,
    },
    ...staffing.byMonth.flatMap((month): Figure[] => {
      const at = (figure: string) => `staffing.byMonth.${month.month}.${figure}`
      const hours = (
        name: 'plannedHours' | 'overtimeHours' | 'requiredHours' | 'paidHours' | 'idleHours',
      ): Figure => ({
        path: at(name),
        value: month[name],
        unit: 'hours',
        behind,
      })
      return [
        {
          path: at('workedHours'),
          value: month.workedHours,
          unit: 'hours',
          parts: {
            composition: 'sum',
            list: [
              {
                path: at('plannedHours'),
                label: 'explain.planned-hours',
                value: month.plannedHours,
                unit: 'hours',
              },
              {
                path: at('overtimeHours'),
                label: 'explain.overtime-hours',
                value: month.overtimeHours,
                unit: 'hours',
              },
            ],
          },
          behind,
        },
        hours('plannedHours'),
        hours('overtimeHours'),
        hours('requiredHours'),
        hours('idleHours'),
        {
          ...hours('paidHours'),
          parts: {
            composition: 'product',
            list: [
              {
                path: at('plannedHours'),
                label: 'explain.planned-hours',
                value: month.plannedHours,
                unit: 'hours',
              },
              {
                label: 'explain.paid-per-planned',
                value: month.plannedHours > 0 ? month.paidHours / month.plannedHours : 0,
                unit: 'count',
              },
            ],
          },
        },
        { path: at('headcount'), value: month.headcount, unit: 'count', behind },
        { path: at('serviceLevel'), value: month.serviceLevel, unit: 'share', behind },
        { path: at('contactsOffered'), value: month.contactsOffered, unit: 'count', behind },
      ]
    }),
  ]
}

function demandFigures({ demand }: ResultDocument): Figure[] {
  return demand.byMonth.map(({ month, firstAttempts }) => ({
    path: `demand.byMonth.${month}`,
    value: firstAttempts.mean,
    unit: 'count',
    behind: [['demand', 'records', 'calendar']],
  }))
}

const work: readonly InputKind[] = ['work', 'freshness', 'discount']
const priced = (...keys: readonly string[]): readonly InputKind[] => [
  ...work,
  keys.map((key) => `price.${key}`),
]

/** What can lie behind each category of cost; keys of prices below the option's `price`. */
const categoryInputs: Readonly<Partial<Record<string, readonly InputKind[]>>> = {
  wages: priced('grossPerHour', 'employerCharges', 'wageGrowth', 'teamToHire', 'agents', 'indexation'),
  overtime: priced('grossPerHour', 'employerCharges', 'wageGrowth', 'overtimePremium', 'agents'),
  supervision: priced('supervision', 'employerCharges', 'wageGrowth', 'agents'),
  recruitment: priced('replacementCost', 'teamToHire', 'agents'),
  premises: priced('premises', 'indexation'),
  technology: priced('licences', 'seat', 'indexation', 'services'),
  investment: [...work, ['price.seat', 'own.price.setUp']],
  commitment: priced(
    'commitment',
    'perHour',
    'perContact',
    'perMinute',
    'perPosition',
    'indexation',
    'currency',
    'minimumTerm',
  ),
  bonusMalus: priced('bonusMalus', 'gainShare', 'perHour', 'perContact', 'perMinute'),
  rental: priced(
    'accessFee',
    'monthly',
    'perCall',
    'perMinute',
    'callBack',
    'numbers',
    'agents',
    'services',
    'indexation',
  ),
  telecoms: priced('telecoms', 'numbers', 'indexation', 'currency'),
  governance: priced(
    'governanceShare',
    'governancePerMonth',
    'travel',
    'briefing',
    'perHour',
    'perContact',
    'indexation',
  ),
  transition: [
    'discount',
    [
      'provider.price.setUp',
      'price.selection',
      'price.knowledgeTransfer',
      'price.exitFee',
      'price.ramp',
      'price.currency',
      'arrangement.transitionCost',
      'arrangement.phases[].transitionCost',
      'arrangement.phases[].months',
      'arrangement.phases[].until',
    ],
  ],
  leaving: ['discount', 'leaving', ['option.keepsToday', 'option.leadTime', 'arrangement']],
  transfers: [...work, ['specialists', 'quality.transfer', 'quality.transferHandleTime']],
  dataErrors: [...work, 'errors'],
  controls: ['discount', ['exposure.controls', 'exposure.transferInstrument', 'access']],
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
