import { accessControls } from '../access/modes.js'
import { type AccessView, type ExposureDrivers, viewsOf } from './drivers.js'
import { placesThatNeedInstrument } from './exposure-model.js'
import type { ExposureParameters } from './schema.js'

const around = [...accessControls, 'leased-line'] as const
type Safeguard = (typeof around)[number]

/** Controls and connections the option uses anywhere in its matrix, for whomever; each is paid for once. */
export function safeguardsUsed(
  drivers: AccessView & Pick<ExposureDrivers, 'roles' | 'subcontractors'>,
): Safeguard[] {
  const views = viewsOf(drivers)
  return around.filter((safeguard) =>
    views.some(({ dataSets }) =>
      dataSets.some(
        ({ row }) =>
          row.mode !== 'none' &&
          (safeguard === 'leased-line' ? row.connection === 'leased-line' : row.controls.includes(safeguard)),
      ),
    ),
  )
}

/**
 * The same for several legs that have access at once: what one of them has paid for serves the others, so that every
 * control and line is paid for once, an instrument once for each country.
 */
export function yearlyControlCostOfLegs(
  legs: readonly ExposureDrivers[],
  parameters: ExposureParameters,
): number {
  const places = new Set(legs.flatMap(placesThatNeedInstrument))
  let cost = places.size * (parameters.transferInstrument?.yearlyCost ?? 0)
  for (const safeguard of around) {
    if (legs.some((leg) => safeguardsUsed(leg).includes(safeguard)))
      cost += parameters.controls[safeguard]?.yearlyCost ?? 0
  }
  return cost
}

/** What controls, leased lines and a transfer instrument for each country cost a year; what is not stated counts nothing and is listed. */
export function yearlyControlCost(drivers: ExposureDrivers, parameters: ExposureParameters): number {
  const { length: places } = placesThatNeedInstrument(drivers)
  let cost = places * (parameters.transferInstrument?.yearlyCost ?? 0)
  for (const safeguard of safeguardsUsed(drivers)) cost += parameters.controls[safeguard]?.yearlyCost ?? 0
  return cost
}
