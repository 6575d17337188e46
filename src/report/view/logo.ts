import type { ResultDocument } from '../../result/document.js'
import { visibleText } from './names.js'

/** The client's sign as a page shows it. */
export interface LogoView {
  /** The picture itself. */
  readonly source: string
  readonly width: number
  readonly height: number
  /** Whose sign it is; empty where the client has no name, which stands beside it where it has one. */
  readonly alternative: string
}

/** Null where there is none. */
export function logoView({
  logo,
  client,
}: Pick<ResultDocument['scenario'], 'logo' | 'client'>): LogoView | null {
  if (logo === undefined) return null
  const { mediaType, width, height, base64 } = logo
  return {
    source: `data:${mediaType};base64,${base64}`,
    width,
    height,
    alternative: visibleText(client ?? ''),
  }
}
