import Handlebars from 'handlebars'
import type { ReportMessages } from '../report-messages.js'
import { answerTemplate } from './answer.js'
import { breakable } from './breakable.js'
import { emailFigureTemplate, emailFrameTemplate } from './email.js'
import { columnTemplate, frameTemplate } from './frame.js'
import { pageTemplate } from './page.js'
import {
  accessTemplate,
  assumptionsTemplate,
  figureTemplate,
  headingTemplate,
  heatMapTemplate,
  logoTemplate,
  optionTemplate,
  signsTemplate,
  tableTemplate,
} from './parts.js'

const partials = {
  answer: answerTemplate,
  column: columnTemplate,
  frame: frameTemplate,
  figure: figureTemplate,
  table: tableTemplate,
  heading: headingTemplate,
  heatMap: heatMapTemplate,
  logo: logoTemplate,
  signs: signsTemplate,
  access: accessTemplate,
  option: optionTemplate,
  assumptions: assumptionsTemplate,
  emailFigure: emailFigureTemplate,
  emailFrame: emailFrameTemplate,
}

/**
 * Fills the page's template. Everything put in is escaped; a missing field is an error, not an empty place.
 * @param data the view and the texts the page puts around it.
 * @param part data of a part's heading by the part's id.
 */
export function filledPage(
  data: Readonly<Record<string, unknown>>,
  messages: ReportMessages,
  part: (id: string) => unknown,
): string {
  return filledTemplate(pageTemplate, data, messages, part)
}

/** Fills any template of this room; `part` is asked by headings only. */
export function filledTemplate(
  template: string,
  data: Readonly<Record<string, unknown>>,
  messages: ReportMessages,
  part: (id: string) => unknown = () => undefined,
): string {
  return workshop(messages, part).compile(template, { strict: true, preventIndent: true })(data)
}

/** Fills a template of plain text: what is put in stays as it is. */
export function filledText(
  template: string,
  data: Readonly<Record<string, unknown>>,
  messages: ReportMessages,
): string {
  return workshop(messages, () => undefined).compile(template, { strict: true, noEscape: true })(data)
}

/** Handlebars with the helpers and parts of this room. */
function workshop(messages: ReportMessages, part: (id: string) => unknown): typeof Handlebars {
  const handlebars = Handlebars.create()
  handlebars.registerHelper({
    say(code: string) {
      if (!messages.has(code))
        throw new Error(`a template asks for the message ${code}, which does not exist`)
      return messages.say(code)
    },
    part,
    breakable,
    columnClass: (columns: readonly { readonly numeric: boolean }[], index: number) =>
      columns[index]?.numeric ? 'figures' : 'words',
    // Unlike `if`, this would not hide a nought.
    filled(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      const empty =
        value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      return empty ? options.inverse(this) : options.fn(this)
    },
  })
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text.trim())
  return handlebars
}
