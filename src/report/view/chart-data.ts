/** Writes an axis value; made by the view, so that charts never turn numbers into text themselves. */
export type AxisText = (value: number) => string

/** One option's row in a chart with options one below the other. */
export interface ChartRow {
  readonly label: string
  /** The figure in words, shown at the row's end. */
  readonly value: string
  readonly recommended: boolean
}

export interface IntervalsChart {
  readonly kind: 'intervals'
  readonly rows: readonly (ChartRow & {
    readonly mean: number
    readonly p10: number
    readonly p50: number
    readonly p90: number
  })[]
  readonly axis: AxisText
}

export interface QuantileDotsChart {
  readonly kind: 'quantile-dots'
  /** Twenty equally likely values per option, ascending. */
  readonly rows: readonly (ChartRow & { readonly dots: readonly number[] })[]
  readonly axis: AxisText
}

export interface StackedCostsChart {
  readonly kind: 'stacked-costs'
  readonly rows: readonly ChartRow[]
  readonly segments: readonly { readonly label: string; readonly values: readonly number[] }[]
  readonly axis: AxisText
}

export interface DemandChart {
  readonly kind: 'demand'
  readonly months: readonly string[]
  readonly mean: readonly number[]
  readonly p10: readonly number[]
  readonly p90: readonly number[]
  readonly labels: { readonly mean: string; readonly interval: string }
  readonly axis: AxisText
}

export interface WeekChart {
  readonly kind: 'week'
  readonly days: readonly string[]
  /** 336 half hours, Monday 00:00 first. */
  readonly agents: readonly number[]
  readonly offeredLoad: readonly number[]
  /** Agents at work where shifts cover what is required. */
  readonly scheduled?: { readonly agents: readonly number[]; readonly label: string }
  /** Service levels, each a line in a panel of their own; `null` where nothing comes. The one to be looked at is last. */
  readonly service: readonly { readonly levels: readonly (number | null)[]; readonly label: string }[]
  readonly percent: AxisText
  readonly labels: { readonly agents: string; readonly offeredLoad: string }
  readonly axis: AxisText
}

export interface HoursChart {
  readonly kind: 'hours'
  readonly months: readonly string[]
  readonly planned: readonly number[]
  readonly required: readonly number[]
  readonly overtime: readonly number[]
  readonly labels: { readonly planned: string; readonly required: string; readonly overtime: string }
  readonly axis: AxisText
}

export interface ServiceChart {
  readonly kind: 'service'
  /** Shares; `worst` and `best` are the extreme months. */
  readonly rows: readonly (ChartRow & {
    readonly reached: number
    readonly worst: number
    readonly best: number
    readonly promised: number
  })[]
  readonly labels: { readonly reached: string; readonly promised: string; readonly months: string }
  readonly axis: AxisText
}

export interface ExceedanceChart {
  readonly kind: 'exceedance'
  readonly series: readonly {
    readonly label: string
    readonly recommended: boolean
    readonly points: readonly { readonly loss: number; readonly probability: number }[]
  }[]
  readonly tolerance: { readonly loss: number; readonly label: string } | null
  readonly lossAxis: AxisText
  readonly probabilityAxis: AxisText
  readonly labels: { readonly loss: string; readonly probability: string }
}

/** A way of opening the data on two counts: amounts of money, or shares. */
export interface TradeOffPoint {
  readonly across: number
  readonly up: number
}

export interface TradeOffChart {
  readonly kind: 'trade-off'
  readonly series: readonly {
    readonly label: string
    readonly recommended: boolean
    /** Ways no other beats on both counts, from left to right. */
    readonly frontier: readonly TradeOffPoint[]
    readonly inUse: TradeOffPoint
    readonly best: TradeOffPoint
  }[]
  /** Whether the axes start at nought and stand at the square roots: for amounts of very different size. */
  readonly stretched: boolean
  readonly labels: {
    readonly across: string
    readonly up: string
    readonly inUse: string
    readonly best: string
    readonly both: string
  }
  readonly acrossAxis: AxisText
  readonly upAxis: AxisText
}

/** Shares over a price, or costs over a volume: one line an option. */
export interface CurvesChart {
  readonly kind: 'curves'
  readonly series: readonly {
    readonly label: string
    readonly recommended: boolean
    readonly points: readonly TradeOffPoint[]
  }[]
  /** Where across the best option changes. */
  readonly marks: readonly number[]
  /** Where the axis across begins and the one up ends; 0, and a share of 1, unless it is said. */
  readonly acrossFrom?: number
  readonly upTo?: number
  readonly labels: { readonly across: string; readonly up: string }
  readonly acrossAxis: AxisText
  readonly upAxis: AxisText
}

export interface TornadoChart {
  readonly kind: 'tornado'
  readonly rows: readonly {
    readonly label: string
    readonly lowText: string
    readonly highText: string
    /** Both in the order of their ends, from left to right, where they stand beside one another. */
    readonly bothText: string
    readonly atLow: number
    readonly atHigh: number
  }[]
  /** The expected difference with every input uncertain. */
  readonly base: number
  readonly labels: { readonly recommendedAhead: string; readonly otherAhead: string }
  readonly axis: AxisText
}

export interface WorthChart {
  readonly kind: 'worth'
  readonly rows: readonly (ChartRow & { readonly amount: number })[]
  readonly axis: AxisText
}

export type ChartData =
  | IntervalsChart
  | QuantileDotsChart
  | StackedCostsChart
  | DemandChart
  | WeekChart
  | HoursChart
  | ServiceChart
  | ExceedanceChart
  | TradeOffChart
  | CurvesChart
  | TornadoChart
  | WorthChart
