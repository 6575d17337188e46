import { styleText } from 'node:util'

export type Tone = 'strong' | 'faint' | 'good' | 'warning' | 'bad' | 'accent'

/** Puts a tone on a text where the stream shows colours, and leaves it plain elsewhere. */
export type TextStyle = (tone: Tone, text: string) => string

interface ColourAsked {
  /** `--color` or `--no-color`, which win over the environment. */
  readonly flag?: boolean | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

const formats = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  accent: 'cyan',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>

/**
 * Whether to colour: the flag, else NO_COLOR (any non-empty value means no), else FORCE_COLOR (`0` and
 * `false` mean no), else whether the stream is a terminal that can.
 */
export function wantsColour({ flag, environment, isTerminal }: ColourAsked): boolean {
  if (flag !== undefined) return flag
  if (environment.NO_COLOR) return false
  const forced = environment.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && environment.TERM !== 'dumb'
}

export function textStyle(colour: boolean): TextStyle {
  if (!colour) return (_tone, text) => text
  return (tone, text) => styleText(formats[tone], text, { validateStream: false })
}
