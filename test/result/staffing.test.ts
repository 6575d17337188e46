import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'

type Option = ResultDocument['options'][number]

/** Plays the options, by name. */
async function played(
  overrides: readonly string[] = [],
  workers = 1,
  scenario = 'staffing',
): Promise<Record<string, Option>> {
  const file = fileURLToPath(new URL(`${scenario}.yaml`, import.meta.url))
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { options } = await simulate(loaded.study, { workers })
  return Object.fromEntries(options.map((option) => [option.id, option]))
}

const total = (option: Option, of: (month: Option['staffing']['byMonth'][number]) => number) =>
  option.staffing.byMonth.reduce((sum, month) => sum + of(month), 0)
const category = (option: Option, name: string) =>
  option.cost.byCategory.find((one) => one.category === name)?.mean ?? 0

describe('staff as a scenario states it', async () => {
  const { stated, shifts, hired } = await played()

  it('is scheduled by shifts: paid hours are the planned ones by the schedule of their season and absence', () => {
    const seasons = shifts!.staffing.schedule!.seasons
    expect(seasons.map(({ months }) => months)).toEqual([
      ['2027-01', '2027-02', '2027-03', '2027-06'],
      ['2027-04', '2027-05'],
    ])
    for (const { months, paidHours, requiredHours, scheduledHours, scheduleEfficiency, unmet } of seasons) {
      expect(unmet).toEqual([])
      expect(scheduleEfficiency).toBeCloseTo(requiredHours / scheduledHours, 12)
      for (const month of shifts!.staffing.byMonth.filter((one) => months.includes(one.month)))
        expect(month.paidHours).toBeCloseTo((month.plannedHours * paidHours) / requiredHours / 0.75, 6)
    }
    expect(total(shifts!, ({ plannedHours }) => plannedHours)).toBeCloseTo(
      total(stated!, ({ plannedHours }) => plannedHours),
      6,
    )
    expect(category(shifts!, 'wages')).toBeGreaterThan(category(stated!, 'wages'))
  })

  it('does not list the efficiency that the shifts stand in for among the inputs', async () => {
    const file = fileURLToPath(new URL('staffing.yaml', import.meta.url))
    const loaded = await loadScenario(file)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const { inputs } = await simulate(loaded.study, { workers: 1, draws: 16 })
    const listed = inputs.filter(({ path }) => path.endsWith('staff.schedulingEfficiency'))
    expect(listed.map(({ path }) => path)).toEqual([
      'options.stated.staff.schedulingEfficiency',
      'options.hired.staff.schedulingEfficiency',
    ])
  })

  it('shows the week required, scheduled and the service reached', () => {
    const { agents, scheduled, serviceLevel, offeredLoad } = shifts!.staffing.week
    expect(scheduled).toHaveLength(336)
    agents.forEach((required, slot) => {
      expect(scheduled![slot]).toBeGreaterThanOrEqual(required)
      if (offeredLoad[slot]! > 0) expect(serviceLevel[slot]).toBeGreaterThanOrEqual(0.8)
    })
    expect(stated!.staffing.week.scheduled).toBeUndefined()
  })

  it('keeps a longest mean wait, which takes hours only where the other promises leave it open', async () => {
    const strict = await played(['service.maxAverageSpeedOfAnswer=4s'])
    const loose = await played(['service.maxAverageSpeedOfAnswer=20m'])
    expect(loose.stated!.staffing).toEqual(stated!.staffing)
    expect(total(strict.stated!, ({ plannedHours }) => plannedHours)).toBeGreaterThan(
      total(stated!, ({ plannedHours }) => plannedHours),
    )
    const { agents, offeredLoad } = strict.stated!.staffing.week
    const busiest = offeredLoad.indexOf(Math.max(...offeredLoad))
    expect(agents[busiest]).toBeGreaterThan(stated!.staffing.week.agents[busiest]!)
  })

  it('staffs callers of another patience, and says so', async () => {
    const voice = 'demand.channels.voice'
    const { stated: alike } = await played([`${voice}.patienceShape=deterministic`])
    const { stated: leaving } = await played([`${voice}.balking=10 %`])
    expect(alike!.staffing.queue).toEqual({ patienceShape: { kind: 'deterministic' } })
    expect(leaving!.staffing.queue).toEqual({ balkingShare: 0.1 })
    expect(stated!.staffing.queue).toBeUndefined()
    const hungUp = (option: Option) => total(option, ({ abandonment }) => abandonment)
    // Who waits three minutes whatever happens hardly hangs up where most are answered at once.
    expect(hungUp(alike!)).toBeLessThan(hungUp(stated!))
    expect(hungUp(leaving!)).toBeGreaterThan(hungUp(stated!))
  })

  it('turns callers away where an option’s lines are taken', async () => {
    const few = await played(['options.stated.staff.lines=5'])
    const many = await played(['options.stated.staff.lines=60'])
    const { queue, week } = few.stated!.staffing
    expect(queue).toEqual({ lines: 5 })
    expect(Math.max(...week.agents)).toBeLessThanOrEqual(5 + 2)
    expect(week.turnedAwayShare).toBeGreaterThan(0.005)
    expect(many.stated!.staffing.week.turnedAwayShare).toBeLessThan(1e-9)
    expect(few.hired!.staffing).toEqual((await played()).hired!.staffing)
    const lost = (option: Option) => total(option, ({ abandonment }) => abandonment)
    expect(lost(few.stated!)).toBeGreaterThan(lost(stated!))
    expect(lost(many.stated!)).toBeCloseTo(lost(stated!), 3)
  })

  it('staffs fewer where callers are few, who do not call while they wait', async () => {
    const ofShops = (callers: number) =>
      played([`demand.channels.voice.callers=${callers}`], 1, 'few-callers')
    const { stated: few } = await ofShops(20)
    const { stated: many } = await ofShops(100_000)
    expect(few!.staffing.queue).toEqual({ callers: 20 })
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    expect(hours(few!)).toBeLessThan(hours(many!))
    expect(hours(few!)).toBeGreaterThan(0.7 * hours(many!))
    expect(Math.max(...few!.staffing.byMonth.map(({ abandonment }) => abandonment))).toBe(0)
    const { offeredLoad, serviceLevel } = few!.staffing.week
    offeredLoad.forEach((load, slot) => {
      if (load > 0) expect(serviceLevel[slot]).toBeGreaterThanOrEqual(0.8)
    })
    // With an agent for each of them nobody waits.
    const { stated: two } = await ofShops(2)
    expect(Math.max(...two!.staffing.week.agents)).toBe(2)
  })

  it('staffs calls to what they really reach, and shows it', async () => {
    const { stated: reaching, shifts: covered } = await played(['service.staffTo=reached'])
    expect(reaching!.staffing.target.staffTo).toBe('reached')
    expect(stated!.staffing.target.staffTo).toBeUndefined()
    for (const { week } of [reaching!.staffing, covered!.staffing]) {
      const levels = week.serviceReached!.filter((_, slot) => week.liveContacts![slot]! > 0)
      expect(Math.min(...levels)).toBeGreaterThanOrEqual(0.8 - 1e-12)
    }
    expect(reaching!.staffing.week.agents).not.toEqual(stated!.staffing.week.agents)
  })

  it('refuses to follow a desk that is too large, once for all options under one promise', async () => {
    const file = fileURLToPath(new URL('staffing.yaml', import.meta.url))
    const overrides = ['service.staffTo=reached', 'demand.reasons.orders.volume=70 000 per week']
    const loaded = await loadScenario(file, { overrides })
    const problems = loaded.ok ? [] : loaded.problems
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['scenario.reachedTooLarge', 1, 17],
    ])
    expect(problems[0]!.figures.erlang).toBeGreaterThan(100)
    expect((await loadScenario(file, { overrides: overrides.slice(1) })).ok).toBe(true)
  })

  it('keeps a promise on average with fewer hours, and shows the half hours it leaves short', async () => {
    const { stated: daily } = await played(['service.average=day'])
    const { stated: monthly } = await played(['service.average=month'])
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    expect(hours(daily!)).toBeLessThan(hours(stated!))
    expect(hours(monthly!)).toBeLessThanOrEqual(hours(daily!))
    const { target, week } = daily!.staffing
    expect(target.average).toBe('day')
    expect(stated!.staffing.target.average).toBeUndefined()
    for (let day = 0; day < 5; day++) {
      const slots = week.serviceLevel.slice(48 * day, 48 * (day + 1))
      const calls = week.liveContacts!.slice(48 * day, 48 * (day + 1))
      const all = calls.reduce((sum, count) => sum + count, 0)
      const inTime = calls.reduce((sum, count, slot) => sum + count * slots[slot]!, 0)
      expect(inTime / all).toBeGreaterThanOrEqual(0.8 - 1e-9)
      expect(Math.min(...slots)).toBeLessThan(0.8)
    }
  })

  it('follows long calls through the week with the agents the shifts put at work', async () => {
    const long = await played(['demand.reasons.orders.handleTime=20m', 'simulation.draws=2'])
    for (const { staffing } of [long.stated!, long.shifts!]) {
      const { liveContacts, serviceLevel, serviceReached } = staffing.week
      const opening = liveContacts!.findIndex((count) => count > 0)
      expect(serviceReached![opening]).toBeGreaterThan(serviceLevel[opening]!)
      expect(serviceReached).toHaveLength(336)
    }
    expect(shifts!.staffing.week.serviceReached).toBeUndefined()
  })

  it('is hired ahead: everybody on the payroll is paid, and hires cost what they cost', () => {
    const months = hired!.staffing.hiring!.byMonth
    const [first, ...later] = hired!.staffing.byMonth
    for (const { paidHours, headcount } of later) expect(paidHours).toBeCloseTo(headcount * 151.67, 6)
    // A few began before the first month, to be trained when others leave in it.
    expect(first!.paidHours).toBeGreaterThan(first!.headcount * 151.67)
    hired!.staffing.byMonth.forEach(({ plannedHours }, index) => {
      // Skilled people at the position: a larger team carries a little more an hour.
      const there = months[index]!.effective * 151.67 * 0.75
      expect(plannedHours / there).toBeGreaterThan(0.9)
      expect(plannedHours / there).toBeLessThan(1.05)
    })
    const hires = months.reduce((sum, month) => sum + month.hires, 0)
    expect(category(hired!, 'recruitment')).toBeCloseTo(3000 * hires, 3)
    expect(hires).toBeGreaterThan(0)
    for (const { missing } of months) expect(missing).toBeLessThan(1e-6)
    expect(category(hired!, 'wages')).toBeGreaterThan(category(stated!, 'wages'))
    expect(stated!.staffing.hiring).toBeUndefined()
  })

  it('keeps deadlines of what can wait, and says how far', () => {
    const { deadlines, byMonth } = stated!.staffing.deferred!
    expect(deadlines.map(({ share, withinSeconds }) => [share, withinSeconds])).toEqual([
      [0.8, 4 * 3600],
      [1, 20 * 3600],
    ])
    for (const { share, met } of deadlines) {
      expect(met).toBeGreaterThan(0.85 * share)
      expect(met).toBeLessThanOrEqual(1)
    }
    expect(byMonth.every(({ idleHoursUsed }) => idleHoursUsed === 0)).toBe(true)
  })

  it('does what can wait between calls where it may, with fewer hours and no fewer answers', async () => {
    const { stated: blended } = await played(['options.stated.staff.idleUse=60 %'])
    const used = blended!.staffing.deferred!.byMonth.reduce((sum, month) => sum + month.idleHoursUsed, 0)
    expect(used).toBeGreaterThan(0)
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    expect(hours(blended!)).toBeLessThan(hours(stated!))
    expect(hours(blended!)).toBeGreaterThan(hours(stated!) - 1.05 * used)
    expect(total(blended!, ({ contactsAnswered }) => contactsAnswered)).toBeGreaterThan(
      0.99 * total(stated!, ({ contactsAnswered }) => contactsAnswered),
    )
  })

  it('is short where no shift reaches, and the service is that much worse', async () => {
    const { shifts: short } = await played([
      'options.shifts.staff.shifts.types.full.starts.from=09:00',
      'options.shifts.staff.shifts.types.full.starts.until=09:00',
      'options.shifts.staff.shifts.types.part.starts.until=13:00',
    ])
    const [season] = short!.staffing.schedule!.seasons
    expect(season!.unmet.map(({ halfHour }) => halfHour % 48)).toEqual([35, 35, 35, 35, 35])
    expect(season!.keptShare).toBeGreaterThan(0.9)
    expect(season!.keptShare).toBeLessThan(0.99)
    short!.staffing.byMonth.forEach((month, index) => {
      const kept = short!.staffing.schedule!.seasons.find(({ months }) =>
        months.includes(month.month),
      )!.keptShare
      expect(month.serviceLevel).toBeCloseTo(kept * shifts!.staffing.byMonth[index]!.serviceLevel, 9)
    })
  })

  it('gives the same bytes on one worker and on two', async () => {
    expect(JSON.stringify(await played([], 2))).toBe(JSON.stringify({ stated, shifts, hired }))
  })
})

describe('chat', () => {
  const withChat = [
    'demand.channels.chat={"week": {"open": "mon-fri 09:00-18:00"}, "patience": "2m", "concurrency": 3, "slowDown": "20 %"}',
    'demand.reasons.questions={"channel": "chat", "volume": "1500 per week", "handleTime": "8m", "resolution": "100 %"}',
  ]

  it('is staffed beside the telephone, by fewer agents the more chats they hold', async () => {
    const { stated: alone } = await played()
    const { stated: three } = await played(withChat)
    const { stated: one } = await played([...withChat, 'demand.channels.chat.concurrency=1'])
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    const offered = (option: Option) => total(option, ({ contactsOffered }) => contactsOffered)
    expect(offered(three!)).toBeGreaterThan(1.5 * offered(alone!))
    expect(hours(three!) - hours(alone!)).toBeLessThan(0.7 * (hours(one!) - hours(alone!)))
    expect(hours(three!)).toBeGreaterThan(hours(alone!))
    expect(three!.staffing.monthsPromiseKept).toBeGreaterThan(0.5)
  })

  it('says in how many half hours a team is too large to be followed', async () => {
    const { stated: few } = await played(withChat)
    expect(few!.staffing.week.chatBoundedHalfHours).toBeUndefined()
    const { stated: many } = await played([
      ...withChat,
      'demand.channels.chat.concurrency=10',
      'demand.reasons.questions.volume=20000 per week',
    ])
    expect(many!.staffing.week.chatBoundedHalfHours).toBe(90)
  })
})

describe('the time method', () => {
  it('plans work under way where handle times are long, and leaves short ones as they are', async () => {
    const { stated: plain } = await played()
    const { stated: auto } = await played(['options.stated.staff.timeMethod=auto'])
    expect(auto!.staffing.timeMethods).toEqual([{ channel: 'voice', method: 'sipp' }])
    expect(auto!.cost).toEqual(plain!.cost)
    expect(plain!.staffing.timeMethods).toBeUndefined()
    const long = ['demand.reasons.orders.handleTime=20m']
    const { stated: byHalfHour } = await played(long)
    const { stated: underWay } = await played([...long, 'options.stated.staff.timeMethod=auto'])
    expect(underWay!.staffing.timeMethods).toEqual([{ channel: 'voice', method: 'modified-offered-load' }])
    // Fewer agents when the desk opens, some after it closes, about as many hours in all.
    const agents = (option: Option, slot: number) => option.staffing.week.agents[slot]!
    expect(agents(underWay!, 18)).toBeLessThan(agents(byHalfHour!, 18))
    expect(agents(byHalfHour!, 36)).toBe(0)
    expect(agents(underWay!, 36)).toBeGreaterThan(0)
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    expect(hours(underWay!) / hours(byHalfHour!)).toBeGreaterThan(0.95)
    expect(hours(underWay!) / hours(byHalfHour!)).toBeLessThan(1.08)
  })
})

describe('shifts of legs side by side', () => {
  const shared = (share: string, rest: string) =>
    `arrangements={"both": {"kind": "split", "shares": [{"option": "shifts", "share": "${share}"}, {"option": "stated", "share": "${rest}"}]}}`

  it('cover the part of the week that is theirs', async () => {
    const { both, shifts: alone } = await played([shared('50 %', '50 %')])
    const [leg, other] = both!.legs!
    expect(other!.schedule).toBeUndefined()
    const [half, whole] = [leg!.schedule!.seasons[0]!, alone!.staffing.schedule!.seasons[0]!]
    expect(half.level).toBeCloseTo(whole.level / 2, 12)
    expect(half.requiredHours).toBeLessThan(0.75 * whole.requiredHours)
    expect(half.requiredHours).toBeGreaterThan(0.45 * whole.requiredHours)
    const { scheduled, agents } = both!.staffing.week
    agents.forEach((required, slot) => {
      expect(scheduled![slot]).toBeGreaterThanOrEqual(required - 1e-9)
    })
  })

  it('cover what is below a level, or above it', async () => {
    const { over } = await played([
      'arrangements={"over": {"kind": "blended", "base": "shifts", "overflow": "stated", "above": {"agents": 5}}}',
    ])
    const { seasons } = over!.legs![0]!.schedule!
    // Five agents at most answer calls; the mail stays with them.
    for (const { requiredHours, unmet } of seasons) {
      expect(requiredHours).toBeLessThan(45 * 5 + 120)
      expect(unmet).toEqual([])
    }
  })

  it('are those of the option where legs follow each other', async () => {
    const { later, shifts: alone } = await played([
      'arrangements={"later": {"kind": "phased", "phases": [{"option": "shifts", "months": 2}, {"option": "stated"}]}}',
    ])
    expect(later!.legs![0]!.schedule).toEqual(alone!.staffing.schedule)
    expect(later!.staffing.week).toEqual(alone!.staffing.week)
  })
})

describe('a desk that is never closed', () => {
  it('has its least number of agents there day and night, for mail alone as well', async () => {
    const nights = [
      'demand.channels.voice.week={"open": "daily 00:00-24:00"}',
      'options.stated.staff.minimumAgents=3',
    ]
    const { stated: calls } = await played(nights)
    expect(Math.min(...calls!.staffing.week.agents)).toBeGreaterThanOrEqual(3)
    const mail = [
      'demand.channels={"email": {"week": {"open": "daily 00:00-24:00"}}}',
      'demand.reasons.orders.channel=email',
      'calendar.holidays=open',
      'service={"target": "80/20"}',
    ]
    const { stated: few } = await played([...mail, 'options.stated.staff.minimumAgents=3'])
    const { stated: alone } = await played(mail)
    expect(Math.min(...few!.staffing.week.agents)).toBeGreaterThanOrEqual(3)
    expect(few!.staffing.byMonth[0]!.plannedHours).toBeCloseTo(3 * 31 * 24, 6)
    expect(alone!.staffing.byMonth[0]!.plannedHours).toBeLessThan(1000)
  })
})
