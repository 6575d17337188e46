import type { calibrating as english } from '../en/terminal-calibrate.js'

/** What `calibrate` says, in French. */
export const calibrating: Record<keyof typeof english, string> = {
  'import.agents': 'La colonne « {header} » donne les agents présents.',
}
