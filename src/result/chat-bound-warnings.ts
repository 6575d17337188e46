import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import type { ChatBoundWarning } from './document.js'

/** Options whose chat teams are too large to be followed in some half hours of the typical week. */
export function chatBoundWarnings({ options }: Pick<Outcome, 'options'>): ChatBoundWarning[] {
  return options.flatMap(({ id, week: { chatBoundedHalfHours: halfHours } }) =>
    halfHours === undefined ? [] : [{ code: 'staffing.chatBounded', option: id, halfHours }],
  )
}
