import type { ServiceLevelDefinition } from '../../queueing/measures.js'

/** What is compared. */
export const calibratedFigures = [
  'contacts',
  'handleTime',
  'agents',
  'abandonment',
  'serviceLevel',
  'speedOfAnswer',
] as const
export type CalibratedFigure = (typeof calibratedFigures)[number]

/** Those that a queueing formula predicts from contacts, handle times and agents. */
export const serviceFiguresCalibrated = ['abandonment', 'serviceLevel', 'speedOfAnswer'] as const
export type CalibratedService = (typeof serviceFiguresCalibrated)[number]

/** Sums that figures are formed from. */
export interface FigureSums<Sum> {
  readonly contacts: Sum
  readonly answered: Sum
  readonly abandoned: Sum
  readonly inTime: Sum
  readonly waitSeconds: Sum
}

/** The service level compared: of the definitions that interval records allow, the one of the promise or the commonest. */
export type RecordedDefinition = Extract<ServiceLevelDefinition, 'servedOverOffered' | 'servedOverServed'>

/** A service figure as a ratio of two sums. */
export function ratioOf<Sum>(
  figure: CalibratedService,
  sums: FigureSums<Sum>,
  definition: RecordedDefinition,
): { readonly above: Sum; readonly below: Sum } {
  switch (figure) {
    case 'abandonment':
      return { above: sums.abandoned, below: sums.contacts }
    case 'serviceLevel':
      return {
        above: sums.inTime,
        below: definition === 'servedOverOffered' ? sums.contacts : sums.answered,
      }
    case 'speedOfAnswer':
      return { above: sums.waitSeconds, below: sums.answered }
  }
}
