import { roundUp } from '../queueing/round-up.js'

/** Calls out, month by month. */
export interface OutboundSeries {
  readonly attempts: Float64Array
  /** With the person wanted; as planned on what was known at the lead time, and as they come about. */
  readonly plannedConversations: Float64Array
  readonly conversations: Float64Array
  /** Of campaigns that end in the month: conversations wanted by then, and those missing. */
  readonly wanted: Float64Array
  readonly missed: Float64Array
  /** Spent on attempts; of these the ones between calls that come in. */
  readonly handlingHours: Float64Array
  readonly betweenCallsHours: Float64Array
}

export function emptyOutboundSeries(months: number): OutboundSeries {
  const series = () => new Float64Array(months)
  return {
    attempts: series(),
    plannedConversations: series(),
    conversations: series(),
    wanted: series(),
    missed: series(),
    handlingHours: series(),
    betweenCallsHours: series(),
  }
}

/** What a campaign is to do and how its attempts go: as drawn, or as expected. */
export interface OutboundCampaignValues {
  readonly people: number
  /** Chance that an attempt reaches the person wanted, above 0. */
  readonly rightParty: number
  readonly attempts: number
  /** Of an attempt that reaches the person wanted, wrap-up included, and of one that does not. */
  readonly reachedSeconds: number
  readonly missedSeconds: number
  /** Share of the people to be talked to; as many as the attempts reach where it is not said. */
  readonly target?: number | undefined
}

/** A campaign in the calendar of the horizon. */
export interface OutboundCampaignCalendar {
  /** Hours in which people may be called, by month of the horizon; 0 outside the campaign. */
  readonly callingHours: Float64Array
}

/** What a month brings to calls out. */
export interface OutboundMonth {
  /** Hours between calls that may be used: as planned, and as the month turns out. */
  plannedIdleHours: number
  idleHours: number
  /** Staff there is over staff planned: other than 1 where people are hired ahead. */
  staffedShare: number
}

/** What a team of its own does in a month, hours at the position; and what was done between calls. */
export interface OutboundMonthMet {
  plannedHours: number
  requiredHours: number
  workedHours: number
  idleHours: number
  betweenCallsHours: number
  /** Agents at once, of the team of its own. */
  positions: number
}

export interface OutboundTerms {
  readonly overtimeLimit: number
  readonly leadTimeMonths: number
  /** Largest share of their time that a team of its own spends on attempts. */
  readonly maxOccupancy: number
}

/** One campaign with what it has come to. */
interface CampaignInHand {
  readonly calendar: OutboundCampaignCalendar
  readonly expected: CampaignYield
  drawn: CampaignYield
  /** Conversations done and planned, by month. */
  readonly done: Float64Array
  readonly planned: Float64Array
}

/** What values make of a list: how many conversations are wanted and can be had, and what one takes. */
interface CampaignYield {
  readonly wanted: number
  /** Of those wanted the ones that all attempts together reach. */
  readonly reachable: number
  readonly attemptsEach: number
  readonly hoursEach: number
}

/**
 * Progressive campaigns, month after month: an agent who is free has the next number dialled, so nobody is called and kept
 * waiting. Staff is planned on what is known at the lead time: the numbers expected until a month of the campaign has been
 * seen, then those that came about; what was not reached is planned anew over the calling hours left. Overtime helps up to its limit.
 */
export class OutboundTeam {
  readonly #campaigns: readonly CampaignInHand[]
  #from = 0
  #until = 0
  #share = 1

  /** @param expected values of each campaign before anything is seen, in the order of the calendars */
  constructor(calendars: readonly OutboundCampaignCalendar[], expected: readonly OutboundCampaignValues[]) {
    this.#campaigns = calendars.map((calendar, index) => {
      const months = calendar.callingHours.length
      const yielded = yieldOf(expected[index]!)
      return {
        calendar,
        expected: yielded,
        drawn: yielded,
        done: new Float64Array(months),
        planned: new Float64Array(months),
      }
    })
  }

  /**
   * Before the first month of another draw.
   *
   * @param from first month in which this team calls, and the month after the last
   * @param share of the list; a team that calls in a part of a campaign's months has the list in proportion to the calling hours
   */
  restart(drawn: readonly OutboundCampaignValues[], from: number, until: number, share: number): void {
    this.#from = from
    this.#until = until
    this.#share = share
    this.#campaigns.forEach((campaign, index) => {
      campaign.drawn = yieldOf(drawn[index]!)
      campaign.done.fill(0)
      campaign.planned.fill(0)
    })
  }

  /** Hours at the position that a month takes as it is expected before anything is seen. */
  expectedHours(month: number, { maxOccupancy }: OutboundTerms): number {
    let hours = 0
    for (const { calendar, expected } of this.#campaigns) {
      const calling = calendar.callingHours[month]!
      if (calling === 0) continue
      const part = (this.#share * calling) / hoursBetween(calendar, 0, calendar.callingHours.length)
      hours += (expected.reachable * part * expected.hoursEach) / maxOccupancy
    }
    return hours
  }

  /** Months must be met in their order. Writes what is done into `series`. */
  meet(
    met: OutboundMonthMet,
    series: OutboundSeries,
    month: number,
    at: OutboundMonth,
    terms: OutboundTerms,
  ): void {
    met.plannedHours = 0
    met.requiredHours = 0
    met.workedHours = 0
    met.idleHours = 0
    met.betweenCallsHours = 0
    met.positions = 0
    if (month < this.#from || month >= this.#until) return
    for (const campaign of this.#campaigns) {
      if (campaign.calendar.callingHours[month]! > 0) this.#call(campaign, met, series, month, at, terms)
    }
  }

  #call(
    campaign: CampaignInHand,
    met: OutboundMonthMet,
    series: OutboundSeries,
    month: number,
    at: OutboundMonth,
    { overtimeLimit, leadTimeMonths, maxOccupancy }: OutboundTerms,
  ): void {
    const { calendar, drawn, expected, done, planned } = campaign
    const calling = calendar.callingHours[month]!
    const first = this.#firstOf(calendar)
    const pace = calling / hoursBetween(calendar, month, this.#until)
    const list =
      (this.#share * hoursBetween(calendar, this.#from, this.#until)) /
      hoursBetween(calendar, 0, calendar.callingHours.length)
    const seenUntil = Math.max(first, month - roundUp(leadTimeMonths))
    const known = seenUntil > first ? drawn : expected
    const left = known.reachable * list - sumOf(done, first, seenUntil) - sumOf(planned, seenUntil, month)
    planned[month] = Math.max(0, left) * pace
    const usedBefore = met.betweenCallsHours
    const plannedWork = planned[month]! * known.hoursEach
    const own =
      (Math.max(0, plannedWork - Math.max(0, at.plannedIdleHours - usedBefore)) / maxOccupancy) *
      at.staffedShare
    const missing = Math.max(0, drawn.reachable * list - sumOf(done, first, month))
    const work = missing * pace * drawn.hoursEach
    const idle = Math.max(0, at.idleHours - usedBefore)
    const required = Math.max(0, work - idle) / maxOccupancy
    const worked = Math.min(Math.max(required, own), own * (1 + overtimeLimit))
    const between = Math.min(idle, Math.max(0, work - worked * maxOccupancy))
    const conversations = Math.min(missing, (worked * maxOccupancy + between) / drawn.hoursEach)
    const handling = conversations * drawn.hoursEach
    done[month] = conversations
    met.plannedHours += own
    met.requiredHours += required
    met.workedHours += worked
    met.idleHours += Math.max(0, own - (handling - between) / maxOccupancy)
    met.betweenCallsHours += between
    met.positions += worked / calling
    series.attempts[month]! += conversations * drawn.attemptsEach
    series.plannedConversations[month]! += planned[month]!
    series.conversations[month]! += conversations
    series.handlingHours[month]! += handling
    series.betweenCallsHours[month]! += between
    if (hoursBetween(calendar, month + 1, this.#until) > 0) return
    series.wanted[month]! += drawn.wanted * list
    series.missed[month]! += Math.max(0, drawn.wanted * list - sumOf(done, first, month + 1))
  }

  #firstOf({ callingHours }: OutboundCampaignCalendar): number {
    let month = this.#from
    while (callingHours[month] === 0) month++
    return month
  }
}

/** Attempts for a person end with success or after the last, as in `outboundCampaign`. */
function yieldOf({
  people,
  rightParty,
  attempts,
  reachedSeconds,
  missedSeconds,
  target,
}: OutboundCampaignValues): CampaignYield {
  const reachable = -Math.expm1(attempts * Math.log1p(-rightParty))
  const attemptSeconds = rightParty * reachedSeconds + (1 - rightParty) * missedSeconds
  return {
    wanted: people * (target ?? reachable),
    reachable: people * Math.min(target ?? 1, reachable),
    attemptsEach: 1 / rightParty,
    hoursEach: attemptSeconds / rightParty / 3600,
  }
}

function hoursBetween({ callingHours }: OutboundCampaignCalendar, from: number, until: number): number {
  return sumOf(callingHours, from, until)
}

function sumOf(values: Float64Array, from: number, until: number): number {
  let sum = 0
  for (let month = from; month < until; month++) sum += values[month]!
  return sum
}
