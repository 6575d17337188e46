import type { ReadFile } from '../../src/scenario/read-file.js'

/** A disk that holds these texts by path, and a list of every path asked for. */
export function filesInMemory(texts: Readonly<Record<string, string>>): {
  readFile: ReadFile
  asked: string[]
} {
  const asked: string[] = []
  return {
    asked,
    readFile: async (path) => {
      asked.push(path)
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined
      return text === undefined
        ? { ok: false, code: 'file.missing', figures: { file: path } }
        : { ok: true, text }
    },
  }
}

/** The shortest scenario there is. */
export const shortest = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 } } }
  reasons: { calls: { volume: 2000 per week, handleTime: 4m } }
options:
  own: { model: internal, place: FR, leadTime: 3 months, access: {}, price: { grossPerHour: 15 }, staff: { minimumAgents: 1 } }
  provider: { model: dedicated, place: FR, leadTime: 6 weeks, access: {}, price: { perHour: 32 to 36 }, staff: { minimumAgents: 1 } }
`
