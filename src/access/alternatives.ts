import { type AccessMode, accessModes, impliedWriteBack, isAdmissible, isCopy } from './modes.js'
import { type AccessRow, closedRow } from './row.js'
import { withoutWriteBack } from './rules.js'

/** What is known of how one data set could be opened under one option, beside the row in use. */
export interface KnownTerms {
  /** How a copy of the set would be made, as stated with the data set; hours, cut NaN for any time. */
  readonly copies?: CopyTerms | undefined
  /** Share of the needed fields a part of the set would carry, as stated with the data set, 0..1. */
  readonly part?: number | undefined
  /** Share of the whole record it would show, as stated with the data set, 0..1. */
  readonly partShown?: number | undefined
  /** The set's rows under the other options, in scenario order. */
  readonly elsewhere: readonly RowOfOption[]
  /** An open row of another data set under this option: whose connection and controls a set now closed would get. */
  readonly neighbour?: AccessRow | undefined
}

export interface CopyTerms {
  readonly everyHours: number
  readonly cutAtHour: number
  readonly delayHours: number
}

export interface RowOfOption {
  readonly option: string
  readonly row: AccessRow
}

/** One way to open a data set under one option. */
export interface AccessChoice {
  /** The mode, with the write-back where it is not the mode's own: `replica`, `replica+file`. */
  readonly id: string
  readonly row: AccessRow
  /** The other option whose row states terms used here; absent where they are the row's own or the data set's. */
  readonly termsFrom?: string
  /** Agents could write before and cannot now. */
  readonly losesWriteBack: boolean
}

/** Why a mode is left out: nobody stated how a copy would be made, or how much a part of the set would carry. */
export interface UnknownMode {
  readonly mode: AccessMode
  readonly unknown: 'copies' | 'part'
}

/**
 * The row in every mode the data set could take, from closed to open, the row in use as it is. Nothing is guessed: what
 * a mode needs and no key states is taken from the row in use, then from the data set's rows under the other options, and
 * where none says it the mode is left out and named. Connection, controls and write-back stay as they are where the mode
 * admits them; entries now made live come back by file where the set's file is known from another option, else not at all.
 */
export function accessChoices(
  current: AccessRow,
  known: KnownTerms,
): { readonly choices: readonly AccessChoice[]; readonly left: readonly UnknownMode[] } {
  const choices: AccessChoice[] = []
  const left: UnknownMode[] = []
  for (const mode of accessModes) {
    if (mode === current.mode) {
      choices.push(choiceOf(current, current))
      continue
    }
    if (mode === 'none') {
      choices.push(choiceOf(closedRow, current))
      continue
    }
    const timing = timingOf(mode, current, known)
    const fields = fieldsOf(mode, current, known)
    if (timing === undefined) left.push({ mode, unknown: 'copies' })
    else if (fields === undefined) left.push({ mode, unknown: 'part' })
    else {
      const { everyHours, cutAtHour, delayHours } = timing.value
      const around = current.mode === 'none' ? known.neighbour : current
      const row: AccessRow = {
        mode,
        everyHours,
        cutAtHour,
        delayHours,
        fields: fields.value,
        ...(fields.shown !== undefined && { shown: fields.shown }),
        connection: around?.connection,
        ...(around?.holders !== undefined && { holders: around.holders }),
        controls: around?.controls ?? [],
        ...returning(mode, current, known),
      }
      choices.push(choiceOf(row, current, timing.from ?? fields.from))
    }
  }
  return { choices, left }
}

/**
 * The same choices, and before each that breaks a rule by what agents write the same without writing, where that keeps
 * the rules: a rule that forbids writing forbids neither the copy nor the look at it.
 */
export function withReadOnly(
  choices: readonly AccessChoice[],
  current: AccessRow,
  keepsRules: (row: AccessRow) => boolean,
): AccessChoice[] {
  const all: AccessChoice[] = []
  for (const choice of choices) {
    const { row, termsFrom } = choice
    const reading = choiceOf(withoutWriteBack(row), current, termsFrom)
    const isNew = ![...choices, ...all].some(({ id }) => id === reading.id)
    if (isNew && !keepsRules(row) && keepsRules(reading.row)) all.push(reading)
    all.push(choice)
  }
  return all
}

/** A row as a choice beside the row in use. */
export function choiceOf(row: AccessRow, current: AccessRow, termsFrom?: string): AccessChoice {
  const own = row.writeBack === impliedWriteBack(row.mode)
  return {
    id: own ? row.mode : `${row.mode}+${row.writeBack}`,
    row,
    ...(termsFrom !== undefined && { termsFrom }),
    losesWriteBack: current.writeBack !== 'none' && row.writeBack === 'none',
  }
}

interface Found<Value> {
  readonly value: Value
  /** The other option it was found with. */
  readonly from?: string
}

function timingOf(mode: AccessMode, current: AccessRow, known: KnownTerms): Found<CopyTerms> | undefined {
  if (!isCopy(mode)) {
    const stated = known.elsewhere.find(({ row }) => row.mode === mode)
    const live = current.mode !== 'none' && !isCopy(current.mode)
    if (live || stated === undefined) {
      return { value: { ...unclocked, delayHours: live ? current.delayHours : 0 } }
    }
    const { delayHours } = stated.row
    // No latency is what the language takes a live row to have: nothing was borrowed.
    return { value: { ...unclocked, delayHours }, ...(delayHours > 0 && { from: stated.option }) }
  }
  if (known.copies !== undefined) return { value: known.copies }
  if (isCopy(current.mode)) return { value: current }
  const found =
    known.elsewhere.find(({ row }) => row.mode === mode) ??
    known.elsewhere.find(({ row }) => isCopy(row.mode))
  return found && { value: found.row, from: found.option }
}

const unclocked = { everyHours: Number.NaN, cutAtHour: Number.NaN }

const isPart = (mode: AccessMode): boolean => mode === 'extract' || mode === 'segmented-read'

const isWhole = ({ mode }: AccessRow): boolean => mode !== 'none' && !isPart(mode)

/** Share of the needed fields, and of the whole record where that is another one. */
interface FoundFields extends Found<number> {
  readonly shown?: number | undefined
}

function fieldsOf(mode: AccessMode, current: AccessRow, known: KnownTerms): FoundFields | undefined {
  if (!isPart(mode)) return fieldsOfWhole(current, known)
  if (known.part !== undefined) return { value: known.part, shown: known.partShown }
  if (isPart(current.mode)) return { value: current.fields, shown: current.shown }
  const found =
    known.elsewhere.find(({ row }) => row.mode === mode) ??
    known.elsewhere.find(({ row }) => isPart(row.mode))
  return found && { value: found.row.fields, shown: found.row.shown, from: found.option }
}

/**
 * A whole copy or a look at the whole set carries every needed field unless a row says otherwise. What one option's whole
 * row leaves out it leaves out of every whole mode: modes are compared on the same data.
 */
function fieldsOfWhole(current: AccessRow, known: KnownTerms): FoundFields {
  if (isWhole(current)) return { value: current.fields, shown: current.shown }
  const found = known.elsewhere.find(({ row }) => isWhole(row) && (row.fields < 1 || (row.shown ?? 1) < 1))
  return found ? { value: found.row.fields, shown: found.row.shown, from: found.option } : { value: 1 }
}

/** How entries come back in another mode. */
function returning(
  mode: AccessMode,
  current: AccessRow,
  known: KnownTerms,
): Pick<AccessRow, 'writeBack' | 'returnedFile'> {
  if (isAdmissible(mode, current.writeBack)) {
    const { writeBack, returnedFile } = current
    return { writeBack, ...(returnedFile && { returnedFile }) }
  }
  const byFile =
    current.writeBack === 'live' ? known.elsewhere.find(({ row }) => row.writeBack === 'file') : undefined
  if (byFile === undefined || !isAdmissible(mode, 'file')) return { writeBack: impliedWriteBack(mode) }
  const { returnedFile } = byFile.row
  return { writeBack: 'file', ...(returnedFile && { returnedFile }) }
}
