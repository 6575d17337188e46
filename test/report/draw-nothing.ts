import type { RenderChart } from '../../src/report/html.js'

/** Stands in for the drawing library where pictures do not matter: one grey pixel. */
export const drawNothing: RenderChart = async () =>
  Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBAEAgLvRWwAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  )
