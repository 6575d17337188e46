import { accessControls } from '../access/modes.js'
import type { ExposureDrivers } from './drivers.js'
import { needsTransferInstrument } from './exposure-model.js'
import type { ExposureParameters } from './schema.js'

const around = [...accessControls, 'leased-line'] as const
type Safeguard = (typeof around)[number]

/** Controls and connections the option uses anywhere in its matrix; each is paid for once. */
export function safeguardsUsed({ dataSets }: Pick<ExposureDrivers, 'dataSets'>): Safeguard[] {
  return around.filter((safeguard) =>
    dataSets.some(
      ({ row }) =>
        row.mode !== 'none' &&
        (safeguard === 'leased-line' ? row.connection === 'leased-line' : row.controls.includes(safeguard)),
    ),
  )
}

/**
 * The same for several legs that have access at once: what one of them has paid for serves the others, so that every
 * control, line and instrument is paid for once.
 */
export function yearlyControlCostOfLegs(
  legs: readonly ExposureDrivers[],
  parameters: ExposureParameters,
): number {
  const instrument = legs.some(needsTransferInstrument)
  let cost = instrument ? (parameters.transferInstrument?.yearlyCost ?? 0) : 0
  for (const safeguard of around) {
    if (legs.some((leg) => safeguardsUsed(leg).includes(safeguard)))
      cost += parameters.controls[safeguard]?.yearlyCost ?? 0
  }
  return cost
}

/** What controls, leased lines and a transfer instrument cost a year; what is not stated counts nothing and is listed. */
export function yearlyControlCost(drivers: ExposureDrivers, parameters: ExposureParameters): number {
  let cost = needsTransferInstrument(drivers) ? (parameters.transferInstrument?.yearlyCost ?? 0) : 0
  for (const safeguard of safeguardsUsed(drivers)) cost += parameters.controls[safeguard]?.yearlyCost ?? 0
  return cost
}
