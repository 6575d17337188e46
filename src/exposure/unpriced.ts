import { isConfidential } from '../access/modes.js'
import { copyHeldOutside } from '../access/row.js'
import { safeguardsUsed } from './control-cost.js'
import { type ExposureDrivers, viewsOf } from './drivers.js'
import { placesThatNeedInstrument } from './exposure-model.js'
import type { ExposureParameters, ExposureSettings } from './schema.js'
import type { Threat } from './threats.js'

/** What an option's exposure leaves out of the money because nobody stated it and no usable figure is published. */
export type UnpricedExposure =
  | { readonly code: 'exposure.threatNotPriced'; readonly figures: { readonly threat: Threat } }
  | {
      readonly code: 'exposure.controlWithoutEffect' | 'exposure.controlWithoutCost'
      readonly figures: { readonly control: string }
    }
  | { readonly code: 'exposure.transferInstrumentNotPriced'; readonly figures: { readonly place: string } }
  | { readonly code: 'exposure.filesNotPriced'; readonly figures: Readonly<Record<string, never>> }

/** Only which keys are present matters: parameters may be drawn or not. */
export function unpricedExposure(
  drivers: Pick<ExposureDrivers, 'site' | 'dataSets' | 'roles' | 'subcontractors'>,
  parameters: ExposureParameters | ExposureSettings,
): UnpricedExposure[] {
  const { site } = drivers
  const views = viewsOf(drivers)
  const dataSets = views.flatMap((view) => view.dataSets)
  const found: UnpricedExposure[] = []
  const threatWithout = (threat: Threat) =>
    found.push({ code: 'exposure.threatNotPriced', figures: { threat } })
  const exposed = dataSets.filter(
    ({ row, sensitivity }) => row.mode !== 'none' && isConfidential(sensitivity),
  )
  if (exposed.length > 0 && !parameters.espionage) threatWithout('industrial-espionage')
  if (dataSets.some(({ row }) => row.writeBack !== 'none') && !parameters.corruption) {
    threatWithout('malicious-corruption')
  }
  if (site.staff === 'provider' && !parameters.providerFailure) threatWithout('provider-failure')
  const places = placesThatNeedInstrument(drivers)
  if (places.length > 0) {
    const instrument = parameters.transferInstrument
    if (!instrument) {
      for (const place of places) {
        found.push({ code: 'exposure.transferInstrumentNotPriced', figures: { place } })
      }
    }
    if (instrument?.fine === undefined || instrument.fineFrequency === undefined) {
      threatWithout('unlawful-transfer')
    }
  }
  const filesGoOut = views.some((view) =>
    view.dataSets.some(
      ({ row, sensitivity }) => isConfidential(sensitivity) && copyHeldOutside(row.mode, view.site),
    ),
  )
  if (filesGoOut && parameters.breach.perFile === undefined) {
    found.push({ code: 'exposure.filesNotPriced', figures: {} })
  }
  for (const control of safeguardsUsed(drivers)) {
    if (!hasEffect(control, parameters)) {
      found.push({ code: 'exposure.controlWithoutEffect', figures: { control } })
    }
    if (parameters.controls[control]?.yearlyCost === undefined) {
      found.push({ code: 'exposure.controlWithoutCost', figures: { control } })
    }
  }
  return found
}

function hasEffect(
  control: ReturnType<typeof safeguardsUsed>[number],
  { controls }: ExposureParameters | ExposureSettings,
): boolean {
  switch (control) {
    case 'masking':
      return controls.masking?.masked !== undefined
    case 'rate-limit':
      return controls['rate-limit']?.mostRecords !== undefined
    case 'logging':
      return true
    default:
      return controls[control]?.prevented !== undefined
  }
}
