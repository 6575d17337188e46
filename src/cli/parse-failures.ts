import { Errors } from '@oclif/core'
import type { Figures } from '../language/catalogue.js'
import type { TerminalCode } from '../language/terminal.js'
import { nearestWord } from '../scenario/nearest-word.js'
import { UsageError } from './failures.js'

interface Usage {
  readonly code: TerminalCode
  readonly figures: Figures
  readonly suggestion?: string | undefined
}

/** What the parser of the command line complains of, by code; undefined where the error is none of its. */
export function usageErrorOf(error: unknown, knownFlags: readonly string[]): Usage | undefined {
  if (error instanceof UsageError) return error
  if (!(error instanceof Errors.CLIError)) return undefined
  const fields = error as { readonly flags?: readonly string[]; readonly args?: readonly unknown[] }
  switch (error.constructor.name) {
    case 'NonExistentFlagsError': {
      const flags = fields.flags ?? []
      const nearest = nearestWord((flags[0] ?? '').replace(/^-+/, ''), knownFlags)
      return {
        code: 'usage.unknown-flag',
        figures: { count: flags.length, flags: flags.join(', ') },
        suggestion: nearest === undefined ? undefined : `--${nearest}`,
      }
    }
    case 'RequiredArgsError': {
      const names = (fields.args ?? []).map((argument) => (argument as { name: string }).name.toUpperCase())
      return { code: 'usage.missing-argument', figures: { count: names.length, names: names.join(', ') } }
    }
    case 'FailedFlagValidationError': {
      const missing = [...error.message.matchAll(/Missing required flag (\S+)/g)].map(
        ([, flag]) => `--${flag}`,
      )
      if (missing.length === 0) break
      return { code: 'usage.missing-flag', figures: { count: missing.length, flags: missing.join(', ') } }
    }
    case 'UnexpectedArgsError': {
      const names = (fields.args ?? []).map(String)
      return { code: 'usage.unexpected-argument', figures: { count: names.length, names: names.join(' ') } }
    }
  }
  const needsValue = /^Flag --(\S+) expects a value/.exec(error.message)?.[1]
  if (needsValue !== undefined) return { code: 'usage.needs-value', figures: { flag: needsValue } }
  const onlyOnce = /^Flag --(\S+) can only be specified once/.exec(error.message)?.[1]
  if (onlyOnce !== undefined) return { code: 'usage.only-once', figures: { flag: onlyOnce } }
  return {
    code: 'usage.other',
    figures: { message: error.message.replace(/\s*See more help with --help$/, '') },
  }
}
