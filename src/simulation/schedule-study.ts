import { legIds } from '../arrangement/leg-ids.js'
import type { IntegerProgramSolver } from '../staffing/integer-program.js'
import { planningSeasons } from '../staffing/planning-seasons.js'
import { seasonSchedule } from '../staffing/season-schedule.js'
import type { ShiftTerms } from '../staffing/shift-schema.js'
import { SharedWeekTables } from '../staffing/week-tables.js'
import { legTermsOf } from './monte-carlo/arrangement-legs.js'
import { DemandRun } from './monte-carlo/demand-run.js'
import { DrawnStudy, type RealisedStudy } from './monte-carlo/drawn-study.js'
import { OptionRun } from './monte-carlo/option-run.js'
import type { WeekToSchedule } from './monte-carlo/week-to-schedule.js'
import type { OptionSchedule, ScheduledSeason } from './option-schedule.js'
import type { Study } from './study.js'

/** Whether any option of a study has its staff scheduled by shifts, so that a solver is needed. */
export function needsSchedules({ scenario }: Study): boolean {
  return Object.values(scenario.options).some(({ staff }) => staff.shifts !== undefined)
}

/**
 * The study with the schedules of its options: for every planning season of an option that states shifts, the cover of
 * the week that the plan requires at mean inputs, demand at what is expected of the season before anything is seen.
 * Legs of an arrangement that share the contacts have schedules of their own. Done once before the draws; every draw then uses the seasons' ratios of paid to required hours.
 */
export function withSchedules(study: Study, solver: IntegerProgramSolver): Study {
  const drawn = new DrawnStudy(study)
  drawn.takeMeans()
  const { options } = drawn.tree.scenario
  const levels = expectedLevels(study, drawn.tree)
  const schedules: Record<string, OptionSchedule> = {}
  for (const [id, { staff }] of Object.entries(options)) {
    if (staff.shifts !== undefined)
      schedules[id] = scheduled(new OptionRun(study, drawn.tree, id), levels, staff.shifts, solver)
  }
  const tables = new SharedWeekTables()
  for (const [id, arrangement] of Object.entries(drawn.tree.scenario.arrangements ?? {})) {
    if (arrangement.kind === 'phased') continue
    const ids = legIds(arrangement)
    legTermsOf(study, drawn.tree, id, tables).forEach((leg, index) => {
      const { shifts } = options[ids[index]!]!.staff
      if (shifts === undefined) return
      const run = new OptionRun(study, drawn.tree, ids[index]!, tables, leg)
      const shared = levels.map((level) => level * leg.share)
      schedules[leg.schedule!] = scheduled(run, shared, shifts, solver)
    })
  }
  return { ...study, schedules }
}

/** The seasons of what one team is to do, each with its week covered. */
function scheduled(
  run: OptionRun,
  levels: readonly number[],
  shifts: ShiftTerms,
  solver: IntegerProgramSolver,
): OptionSchedule {
  const seasons = planningSeasons(levels).map((season): ScheduledSeason => {
    const week = run.weekToSchedule(season.level)
    const schedule = seasonSchedule(season, requiredAgents(week), shifts, solver)
    return { ...schedule, keptShare: keptShare(week, schedule.scheduledAgents) }
  })
  const first = seasons[0]!
  const week = run.weekToSchedule(first.level)
  const present = liveAgents(week, first.scheduledAgents)
  const serviceReached = week.reachedWith(present)
  return {
    seasons,
    week: {
      offeredLoad: week.offeredLoad,
      agents: first.requiredAgents,
      scheduled: first.scheduledAgents,
      liveContacts: week.liveContacts,
      serviceLevel: week.serviceWith(present),
      ...(serviceReached && { serviceReached }),
      ...(week.chatBoundedHalfHours > 0 && { chatBoundedHalfHours: week.chatBoundedHalfHours }),
    },
  }
}

/** Expected demand of each month over its starting level, before anything has been seen of it. */
function expectedLevels({ months }: Study, { scenario }: RealisedStudy): number[] {
  const { demand, horizon } = scenario
  const lifts = (demand.campaigns ?? []).map(({ lift }) => lift)
  const expected = { level: 1, growth: demand.growth, lifts }
  const run = new DemandRun(horizon.start, months.length, demand.season, expected, demand.campaigns)
  run.update(demand, 1, 1, () => 0.5, 0)
  const levels = new Float64Array(months.length)
  run.forecastInto(levels, months.length)
  return Array.from(levels)
}

/** Whole agents: those of live contacts are, those of deferred work are rounded up where they add to a person. */
function requiredAgents({ liveAgents: live, deferredAgents }: WeekToSchedule): number[] {
  return live.map((agents, slot) => agents + Math.ceil(deferredAgents[slot]! - 1e-9))
}

/** Scheduled agents who can answer live contacts: who is required for deferred work does that. */
function liveAgents({ deferredAgents }: WeekToSchedule, scheduled: readonly number[]): number[] {
  return scheduled.map((agents, slot) => Math.max(0, agents - Math.ceil(deferredAgents[slot]! - 1e-9)))
}

/** Contacts in time with the agents scheduled, none of them beyond what is required, over those in time with all required. */
function keptShare(week: WeekToSchedule, scheduled: readonly number[]): number {
  const present = liveAgents(week, scheduled).map((agents, slot) => Math.min(agents, week.liveAgents[slot]!))
  if (present.every((agents, slot) => agents === week.liveAgents[slot])) return 1
  const inTime = (agents: readonly number[]) =>
    week.serviceWith(agents).reduce((sum, level, slot) => sum + level * week.liveLoad[slot]!, 0)
  const required = inTime(week.liveAgents)
  return required > 0 ? Math.min(1, inTime(present) / required) : 1
}
