import type { ChartConfiguration } from 'chart.js'
import { isoDateOf } from '../../demand/calendar-date.js'
import { dailyVolumes, fitDailyVolumes } from '../../demand/daily-volume.js'
import type { RecordsFit } from '../../demand/fit-records.js'
import { seasonOf } from '../../demand/import/seasonal-index.js'
import type { IntervalRecord } from '../../demand/parse-records.js'
import { type ChartSpec, chartWidths } from '../../report/charts/chart-spec.js'
import { palette, translucent } from '../../report/charts/palette.js'
import { baseOptions, figureAxis, legend, legendGap, paper } from '../../report/charts/style.js'
import type { TerminalMessages } from '../base-command.js'

/** Ends of a normal distribution's middle 90 %. */
const ninety = 1.6449

/**
 * Contacts of each observed day against what the fit expects of it (weekday, season and trend), with the band in which nine days
 * of ten should lie if the fitted busyness holds.
 */
export function dailyPicture(
  records: readonly IntervalRecord[],
  fit: RecordsFit,
  season: readonly number[] | undefined,
  { say, number }: TerminalMessages,
): ChartSpec {
  const days = dailyVolumes(records).filter(({ contacts }) => contacts > 0)
  const factors = days.map(({ dayNumber }) => (season === undefined ? 1 : seasonOf(dayNumber, season)))
  const { fitted } = fitDailyVolumes(
    days.map((day, index) => ({ ...day, contacts: day.contacts / factors[index]! })),
    true,
  )
  const variation = fit.busyness?.trendRemoved ?? 0
  const halfWidth = (mean: number) => ninety * Math.sqrt(mean + (variation * mean) ** 2)
  const means = Array.from(fitted, (mean, index) => mean * factors[index]!)
  const point = { pointRadius: 0, borderWidth: 1 }
  const configuration = {
    type: 'line',
    data: {
      labels: days.map(({ dayNumber }) => isoDateOf(dayNumber)),
      datasets: [
        {
          label: say('import.picture.observed'),
          data: days.map(({ contacts }) => contacts),
          showLine: false,
          pointRadius: 2.6,
          pointStyle: 'circle',
          backgroundColor: palette.series[0],
          borderColor: palette.series[0],
        },
        {
          ...point,
          label: say('import.picture.expected'),
          data: means,
          borderColor: palette.accent,
          borderWidth: 1.8,
          pointStyle: 'line',
        },
        {
          ...point,
          label: say('import.picture.band'),
          data: means.map((mean) => mean + halfWidth(mean)),
          fill: '+1',
          backgroundColor: translucent(palette.accent, 0.2),
          borderColor: translucent(palette.accent, 0.4),
          pointStyle: 'rectRounded',
        },
        {
          ...point,
          label: '',
          data: means.map((mean) => Math.max(0, mean - halfWidth(mean))),
          borderColor: translucent(palette.accent, 0.4),
        },
      ],
    },
    options: {
      ...baseOptions('wide'),
      plugins: { ...baseOptions('wide').plugins, legend: legend('wide') },
      scales: {
        x: {
          border: { color: palette.other },
          grid: { display: false },
          ticks: { color: palette.muted, maxTicksLimit: 9, maxRotation: 0 },
        },
        y: { ...figureAxis('wide', (value) => number(value), 6), beginAtZero: true },
      },
    },
    plugins: [paper, legendGap],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths.wide, height: 320 },
  }
}
