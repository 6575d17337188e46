import { legIds } from '../arrangement/leg-ids.js'
import type { RealisedScenario } from '../scenario/scenario.js'

/** Something that is decided about a candidate and that a search leaves alone, as no list of values suggests itself. */
export interface NotVaried {
  /** The terms of the trigger that ends a phase, or how much is committed to a provider. */
  readonly code: 'trigger' | 'commitment'
  readonly path: string
}

/**
 * What stays as stated of a candidate: when a trigger acts, and what is committed to providers, as a smaller share never costs more
 * until the price that goes with it is stated.
 *
 * @param varied paths that were asked for or are varied anyway
 */
export function notVaried(
  { arrangements, options }: Pick<RealisedScenario, 'arrangements' | 'options'>,
  candidate: string,
  varied: (path: string) => boolean,
): NotVaried[] {
  const arrangement = arrangements?.[candidate]
  const triggers =
    arrangement?.kind === 'phased'
      ? arrangement.phases.flatMap(({ until }, place): NotVaried[] =>
          until === undefined
            ? []
            : [{ code: 'trigger', path: `arrangements.${candidate}.phases[${place}].until` }],
        )
      : []
  const legs = arrangement === undefined ? [candidate] : [...new Set(legIds(arrangement))]
  const commitments = legs.flatMap((id): NotVaried[] => {
    const price = options[id]?.price
    return price !== undefined && 'commitment' in price && price.commitment !== undefined
      ? [{ code: 'commitment', path: `options.${id}.price.commitment` }]
      : []
  })
  return [...triggers, ...commitments].filter(({ path }) => !varied(path))
}
