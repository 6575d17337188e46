import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * One draw of everything that moves the volume over the horizon. Arrays have one entry per month; month 0
 * is the first of the horizon.
 */
export interface VolumeDraw {
  /** The drawn level of the volume in month 0, in any unit (1 for a multiplier), and its prior mean. */
  readonly level: number
  readonly expectedLevel: number
  /** Growth per year as drawn (0.03 is 3 % more each year), and its prior mean; above −1. */
  readonly growth: number
  readonly expectedGrowth: number
  /** Standard deviation of each month's lasting change of the logarithm of the volume. */
  readonly persistent: number
  /** Standard deviation of the logarithm of what one month adds and the next forgets. */
  readonly passing: number
  /** Seasonal factor of each month; known to all. */
  readonly season: Float64Array
  /** Factor by which campaigns multiply each month as drawn, and its prior mean; campaigns are announced. */
  readonly campaign: Float64Array
  readonly expectedCampaign: Float64Array
}

/** Standard normal numbers of one draw, one per month each. Options share them. */
export interface VolumeNormals {
  /** Entry m is the lasting change from month m − 1 to month m; entry 0 is not used. */
  readonly persistent: Float64Array
  /** Entry m says what was already visible of that change part of the way between the months. */
  readonly withinMonth: Float64Array
  readonly passing: Float64Array
  /** Entry m is the factor of that lasting change, where it is known (see `walkSteps`). */
  readonly steps?: Float64Array
}

const MONTHS_PER_YEAR = 12

/** Factor e^(sd·z − sd²/2): lognormal with mean 1. */
const meanOneShock = (sd: number, normal: number): number => Math.exp(sd * normal - 0.5 * sd * sd)

/** Growth over a number of months, which need not be whole. */
const grown = (growth: number, months: number): number => (1 + growth) ** (months / MONTHS_PER_YEAR)

/** Growth of the draw at hand until each month less a lead time: options of the same lead time ask for the same powers. */
interface GrowthCourse {
  readonly leadTimeMonths: number
  growth: number
  monthly: number
  readonly factors: number[]
}
const courses: GrowthCourse[] = []
/** A study has a few lead times; of many only the last ones are kept. */
const mostCourses = 16

const grownUntil = (growth: number, month: number, leadTimeMonths: number): number => {
  let course: GrowthCourse | undefined
  for (const known of courses) if (known.leadTimeMonths === leadTimeMonths) course = known
  if (course === undefined) {
    if (courses.length === mostCourses) courses.shift()
    course = { leadTimeMonths, growth, monthly: grown(growth, 1), factors: [] }
    courses.push(course)
  }
  const { factors } = course
  if (course.growth !== growth) {
    course.growth = growth
    course.monthly = grown(growth, 1)
    factors.length = 0
  }
  if (factors.length === 0) factors.push(grown(growth, -leadTimeMonths))
  // A month is a multiplication: a power each would cost more than all else of a forecast.
  while (factors.length <= month) factors.push(factors[factors.length - 1]! * course.monthly)
  return factors[month]!
}

/** Factors by which the walk moves from each month to the next, common to the volume and all its forecasts. */
export const walkSteps = (persistent: number, normals: Float64Array, steps: Float64Array): void => {
  for (let month = 0; month < steps.length; month += 1)
    steps[month] = meanOneShock(persistent, normals[month]!)
}

const stepTo = ({ persistent }: VolumeDraw, normals: VolumeNormals, month: number): number =>
  normals.steps === undefined ? meanOneShock(persistent, normals.persistent[month]!) : normals.steps[month]!

/** True when whoever forecasts month `month` this many months earlier has seen the drawn level and growth. */
export const levelIsKnown = (month: number, leadTimeMonths: number): boolean => month - leadTimeMonths >= 0

/**
 * The volume of each month as it turns out:
 * level · (1 + growth)^(m/12) · season · campaign · e^X · passing shock, with X a random walk of monthly steps
 * from X = 0 in month 0, corrected so that E[e^X] = 1. Allocates nothing.
 *
 * @param realised receives the volume of each month, in the unit of `draw.level`
 */
export const realisedVolume = (draw: VolumeDraw, normals: VolumeNormals, realised: Float64Array): void => {
  let walk = 1
  for (let month = 0; month < realised.length; month += 1) {
    if (month > 0) walk *= stepTo(draw, normals, month)
    realised[month] =
      draw.level *
      grownUntil(draw.growth, month, 0) *
      draw.season[month]! *
      draw.campaign[month]! *
      walk *
      meanOneShock(draw.passing, normals.passing[month]!)
  }
}

/**
 * What was known of each month's volume a lead time earlier: its expected value then.
 * From before month 0 nobody has seen the drawn level and growth: their prior means stand in. Later the level,
 * the growth so far and the walk so far are known, growth from then on is the expected one. Campaigns count with
 * their expected lift. No lead time, not even 0, shows passing shocks.
 *
 * Between two months the walk is a Brownian bridge: a share f of the way through a month its change so far is
 * f·z + √(f(1 − f))·w times its spread, with w of `normals.withinMonth`. That has variance f and is independent
 * of the rest of the change, so E[realised / forecast] is 1 whatever has happened before. (Straight
 * interpolation of the walk would let the forecast see part of the rest.) Allocates nothing.
 *
 * @param leadTimeMonths months between forecast and month, any number >= 0
 * @param forecast receives the forecast of each month, in the unit of `draw.level`
 * @throws OutOfRangeError for a negative lead time
 */
export const forecastVolume = (
  draw: VolumeDraw,
  normals: VolumeNormals,
  leadTimeMonths: number,
  forecast: Float64Array,
): void => {
  if (!(leadTimeMonths >= 0)) throw new OutOfRangeError('leadTimeMonths', leadTimeMonths, '>= 0')
  const expectedGrowthOverLead = grown(draw.expectedGrowth, leadTimeMonths)
  let walk = 1
  let walkMonth = 0
  for (let month = 0; month < forecast.length; month += 1) {
    const announced = draw.season[month]! * draw.expectedCampaign[month]!
    const seenAt = month - leadTimeMonths
    if (seenAt < 0) {
      forecast[month] = draw.expectedLevel * grown(draw.expectedGrowth, month) * announced
      continue
    }
    const wholeMonth = Math.floor(seenAt)
    while (walkMonth < wholeMonth) {
      walkMonth += 1
      walk *= stepTo(draw, normals, walkMonth)
    }
    forecast[month] =
      draw.level *
      grownUntil(draw.growth, month, leadTimeMonths) *
      expectedGrowthOverLead *
      announced *
      walk *
      changeWithinMonth(draw.persistent, normals, wholeMonth, seenAt - wholeMonth)
  }
}

/** Factor by which the walk has moved a share of the way from one month to the next. */
const changeWithinMonth = (
  persistent: number,
  normals: VolumeNormals,
  month: number,
  shareOfMonth: number,
): number => {
  if (shareOfMonth === 0 || persistent === 0) return 1
  const bridge = Math.sqrt(shareOfMonth * (1 - shareOfMonth)) * normals.withinMonth[month + 1]!
  return Math.exp(
    persistent * (shareOfMonth * normals.persistent[month + 1]! + bridge) -
      0.5 * persistent * persistent * shareOfMonth,
  )
}
