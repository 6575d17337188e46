import { describe, expect, test } from 'vitest'
import { accessResult, optionOf } from './access-study.js'

/** Everything certain, so that one draw can be worked out by hand. */
const certain = [
  'demand.reasons.orders.volume=2000 per week',
  'demand.reasons.orders.handleTime=4m',
  'options.near.access.orders.fields=90 %',
  'options.near.price.perHour=29',
  'exposure.costPerRecord=4',
  'simulation.draws=64',
]

/** Other terms of the file altogether: mappings laid over mappings would mix. */
const returning = (terms: string): string[] => [
  'options.near.access.orders.writeBack=none',
  `options.near.access.orders.writeBack=${terms}`,
]

describe('entries that come back by file', () => {
  test('by hand: entries, conflicts, wrong records, checks, delay and the cheapest share to check', async () => {
    const near = optionOf(await accessResult(certain), 'near')
    const [trip, ...others] = near.freshness.roundTrips!
    expect(others).toEqual([])
    const answered = near.staffing.byMonth.map(({ contactsAnswered }) => contactsAnswered)
    // 2,000 orders a week return with one chance in ten or more, questions (600) never: 80 % of the orders need the set.
    const entriesPerContact = trip!.entriesPerMonth / (sum(answered) / 6) / 0.5
    expect(entriesPerContact).toBeGreaterThan(0.8 * (2000 / 2600))
    expect(entriesPerContact).toBeLessThan(0.8 * (2300 / 2900))
    // Half of the records are checked, chosen so well that they hold √½ of the wrong ones; one in ten is missed.
    const wrong = trip!.entriesPerMonth * 0.04 * (1 - 0.9 * Math.sqrt(0.5))
    expect(trip!.wrongRecordsPerMonth / wrong).toBeCloseTo(1, 9)
    expect(trip!.checkingCostPerMonth / (trip!.entriesPerMonth * 0.5 * 0.25)).toBeCloseTo(1, 9)
    const errors = wrong * 8 + trip!.conflictsPerMonth * 1.5
    expect(trip!.errorCostPerMonth / errors).toBeCloseTo(1, 9)
    // A record written once a day at most conflicts where the central system changed it too: 1 − e^(−0.2).
    const mostConflicts = trip!.entriesPerMonth * -Math.expm1(-0.2)
    expect(trip!.conflictsPerMonth).toBeLessThan(mostConflicts)
    expect(trip!.conflictsPerMonth).toBeGreaterThan(0.97 * mostConflicts)
    // Contacts from 08:00 to 18:00 wait 5 hours on average for the file at 18:00, then 12 for check and loading.
    expect(trip!.delayHours).toBeCloseTo(17, 9)
    expect(trip!.checkedShare).toBe(0.5)
    // (γ w L (1 − m) / c)^(1/(1 − γ)) with γ = ½: (0.5 × 0.04 × 8 × 0.9 / 0.25)² = 0.331776
    expect(trip!.cheapestCheckedShare).toBeCloseTo(0.331776, 9)
  })

  test('its cost is part of what wrong data costs, and of what staleness costs', async () => {
    const withFile = optionOf(await accessResult(certain), 'near')
    const without = optionOf(
      await accessResult([...certain, 'options.near.access.orders.writeBack=none']),
      'near',
    )
    const errors = (option: typeof withFile) =>
      option.cost.byMonth.map(({ byCategory }) => byCategory.dataErrors ?? 0)
    const [trip] = withFile.freshness.roundTrips!
    const added = sum(errors(withFile)) - sum(errors(without))
    expect(added / (6 * (trip!.checkingCostPerMonth + trip!.errorCostPerMonth))).toBeCloseTo(1, 9)
    const discounted = withFile.cost.netPresentCost.mean - without.cost.netPresentCost.mean
    expect((withFile.freshness.stalenessCost - without.freshness.stalenessCost) / discounted).toBeCloseTo(
      1,
      6,
    )
    expect(without.freshness).not.toHaveProperty('roundTrips')
  })

  test('checking more costs more and lets fewer through; a program checks all for nothing', async () => {
    const check = (terms: string) =>
      accessResult([...certain, ...returning(terms)]).then(
        (result) => optionOf(result, 'near').freshness.roundTrips![0]!,
      )
    const file =
      '"every": "24h", "loadDelay": "12h", "entriesPerContact": 0.5, "wrongShare": "4 %", "costPerWrongRecord": 8'
    const none = await check(`{"file": {${file}, "check": "none"}}`)
    const program = await check(`{"file": {${file}, "check": "automatic", "missRate": "30 %"}}`)
    const people = await check(
      `{"file": {${file}, "check": "manual", "missRate": "10 %", "costPerRecord": 0.25}}`,
    )
    expect([none, program, people].map(({ checkedShare }) => checkedShare)).toEqual([0, 1, 1])
    expect([none.checkingCostPerMonth, program.checkingCostPerMonth]).toEqual([0, 0])
    expect(program.wrongRecordsPerMonth / none.wrongRecordsPerMonth).toBeCloseTo(0.3, 9)
    expect(people.wrongRecordsPerMonth / none.wrongRecordsPerMonth).toBeCloseTo(0.1, 9)
    expect(people.checkingCostPerMonth).toBeCloseTo(people.entriesPerMonth * 0.25, 6)
    expect(none).not.toHaveProperty('cheapestCheckedShare')
    // Chosen at random it pays to check all: 0.04 × 8 × 0.9 = 0.288 saved for 0.25.
    expect(people.cheapestCheckedShare).toBe(1)
    // The file leaves at any time: half a day on average, then 12 hours.
    expect(none.delayHours).toBe(24)
  })

  test('by hand: entries that go wrong make work and repeats, by reason, and none with perfect data', async () => {
    const file =
      '"every": "24h", "loadDelay": "12h", "entriesPerContact": 0.5, "check": "automatic", "missRate": "30 %", "wrongShare": "4 %", "costPerWrongRecord": 8'
    const nearWith = async (more: string) =>
      optionOf(await accessResult([...certain, ...returning(`{"file": {${file}${more}}}`)]), 'near')
    const plain = await nearWith('')
    const work = await nearWith(
      ', "whenWrong": {"extraHandleTime": "300s"}, "whenConflict": {"extraHandleTime": "60s"}',
    )
    // Four orders in five need the set and write half a record; 1.2 % are wrong and pass, 1 − e^(−0.2) conflict.
    const perOrder = 0.8 * 0.5 * (0.04 * 0.3 * 300 - Math.expm1(-0.2) * 60)
    const share = work.freshness.roundTrips![0]!.entriesPerMonth / 0.4 / (sum(answeredOf(work)) / 6)
    const added = work.staffing.handleTimeSeconds - plain.staffing.handleTimeSeconds
    expect(added / (share * perOrder)).toBeCloseTo(1, 6)
    expect(work.freshness.score).toBe(plain.freshness.score)
    const hours = await nearWith(', "whenWrong": {"extraHandleTime": "3h"}')
    expect(hours.freshness.stalenessCost).toBeGreaterThan(2 * plain.freshness.stalenessCost)
    const again = await nearWith(', "whenWrong": {"callsAgain": "50 %", "transfer": "100 %"}')
    expect(sum(answeredOf(again))).toBeGreaterThan(sum(answeredOf(plain)))
    // Only orders write: all of it is theirs.
    const [trip] = again.freshness.roundTrips!
    expect(trip!.byReason).toEqual([
      {
        reason: 'orders',
        entriesPerMonth: trip!.entriesPerMonth,
        wrongRecordsPerMonth: trip!.wrongRecordsPerMonth,
        conflictsPerMonth: trip!.conflictsPerMonth,
        errorCostPerMonth: trip!.errorCostPerMonth,
      },
    ])
  })

  test('what is not stated is not priced, and listed', async () => {
    const { notPriced } = await accessResult([
      ...certain,
      ...returning(
        '{"file": {"every": "24h", "loadDelay": "0h", "entriesPerContact": 0.5, "check": "none"}}',
      ),
    ])
    const listed = notPriced.filter(({ code }) => code.startsWith('access.'))
    expect(listed).toEqual([
      { code: 'access.wrongEntriesNotPriced', figures: { dataSet: 'orders' }, option: 'near' },
      { code: 'access.roundTripNotPriced', figures: { dataSet: 'orders' }, option: 'far' },
    ])
  })
})

const answeredOf = ({ staffing }: ReturnType<typeof optionOf>) =>
  staffing.byMonth.map(({ contactsAnswered }) => contactsAnswered)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
