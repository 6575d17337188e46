/** Parts of the language that recur under several keys are described once. */
const recurring: readonly (readonly [RegExp, string])[] = [
  [/^options\.\*\.roles\.\*\.access\./, 'options.*.access.'],
  [/^options\.\*\.service(?=\.|$)/, 'service'],
  [/^options\.\*\.price\.agents\.own\./, 'options.*.price.'],
  [/^.*\.(?:telecoms|perMinute)\.(price|talkShare|increment|minimum)$/, 'minutePrice.$1'],
]

/** The catalogue key that describes a key of the language, by the key's path. */
export function descriptionKeys(path: string): string[] {
  const shared = recurring.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), path)
  return shared === path ? [path] : [path, shared]
}
