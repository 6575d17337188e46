import type { RenderChart } from '../../src/report/email/report-mail.js'
import type { DrawChart } from '../../src/report/html.js'

/** Stands in for the drawing library where charts do not matter: an empty one. */
export const drawNothing: DrawChart = async () =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"></svg>'

/** The same for e-mails: one grey pixel. */
export const paintNothing: RenderChart = async () =>
  Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBAEAgLvRWwAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  )
