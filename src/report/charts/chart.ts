import type { ChartData } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { curves } from './curves.js'
import { demand } from './demand.js'
import { exceedance } from './exceedance.js'
import { hours } from './hours.js'
import { intervals } from './intervals.js'
import { quantileDots } from './quantile-dots.js'
import { service } from './service.js'
import { stackedCosts } from './stacked-costs.js'
import { tornado } from './tornado.js'
import { tradeOff } from './trade-off.js'
import { week } from './week.js'
import { worth } from './worth.js'

/** The Chart.js configuration and size of any chart of the report. */
export function chartSpec(data: ChartData, layout: ChartLayout): ChartSpec {
  switch (data.kind) {
    case 'intervals':
      return intervals(data, layout)
    case 'quantile-dots':
      return quantileDots(data, layout)
    case 'stacked-costs':
      return stackedCosts(data, layout)
    case 'demand':
      return demand(data, layout)
    case 'week':
      return week(data, layout)
    case 'hours':
      return hours(data, layout)
    case 'service':
      return service(data, layout)
    case 'exceedance':
      return exceedance(data, layout)
    case 'trade-off':
      return tradeOff(data, layout)
    case 'curves':
      return curves(data, layout)
    case 'tornado':
      return tornado(data, layout)
    case 'worth':
      return worth(data, layout)
    default:
      return data satisfies never
  }
}
