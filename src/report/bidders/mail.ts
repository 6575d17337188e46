import type { ResultDocument } from '../../result/document.js'
import { type MailContext, placedFigure, placedLogo, type ReportMail } from '../email/report-mail.js'
import type { ReportMessages } from '../report-messages.js'
import { biddersEmailTemplate, biddersEmailTextTemplate } from '../templates/bidders-email.js'
import { filledTemplate, filledText } from '../templates/compiled.js'
import { emailStyles } from '../templates/email.js'
import { channelName } from '../view/inputs.js'
import { clipped, isolated, visibleText } from '../view/names.js'
import { type BiddersBrief, biddersBrief } from './brief.js'
import { biddersView } from './view.js'

const longestTitle = 80
/** Ends the names of pictures: never the scenario's fingerprint, by which a guess at a price could be confirmed. */
const mark = 'bidders'

/** The edition for bidders as an e-mail: what is asked of them, on one page. The same result gives the same bytes. */
export async function renderBiddersMail(result: ResultDocument, context: MailContext): Promise<ReportMail> {
  const { messages, attachments } = context
  const { say } = messages
  const brief = biddersBrief(result)
  const page = biddersView(brief, messages)
  const short = (text: string) => isolated(clipped(text, longestTitle))
  const title = short(page.title)
  const logo = placedLogo(brief.scenario, mark)
  const drawn = page.figures[0] === undefined ? null : await placedFigure(page.figures[0], mark, context)
  const data = {
    view: {
      language: page.language,
      title,
      preheader: say('bidders.email.preheader', { title }),
      about: [page.client, page.period, page.author, page.confidentiality]
        .filter((text) => text !== '')
        .map(short),
      lists: [
        {
          title: say('bidders.promise.title'),
          items: page.promise.map(({ name, value }) => say('fact.line', { name, value })),
        },
        {
          title: say('bidders.work.title'),
          items: [...page.heatMaps.map(({ finding }) => finding), ...reasonLines(brief, messages)],
        },
        { title: say('bidders.data.title'), items: dataLines(brief, messages) },
        { title: say('bidders.rules'), items: page.rules },
        { title: say('bidders.left-out'), items: page.leftOut },
      ].filter(({ items }) => items.length > 0),
      attached:
        attachments.length === 0
          ? ''
          : say('bidders.email.attached', { files: messages.list(attachments.map(short)) }),
      facts: say('page.made-with-program', { program: `${brief.program.name} ${brief.program.version}` }),
    },
    kind: say('bidders.kind'),
    css: emailStyles,
    logo,
    figure: drawn?.figure,
  }
  return {
    subject: say('bidders.email.subject', { title }),
    text: filledText(biddersEmailTextTemplate, data, messages),
    html: filledTemplate(biddersEmailTemplate, data, messages),
    pictures: [logo?.picture, drawn?.picture].filter((picture) => picture !== undefined),
  }
}

function reasonLines({ demand }: BiddersBrief, messages: ReportMessages): string[] {
  return demand.reasons.map(({ id, channel, shareOfContacts, handleTimeSeconds, resolution }) =>
    messages.say('bidders.email.reason', {
      reason: isolated(clipped(visibleText(id), longestTitle)),
      channel: channelName(messages, channel),
      share: messages.percent(shareOfContacts),
      handleTime: messages.duration(handleTimeSeconds),
      resolution: messages.percent(resolution),
    }),
  )
}

function dataLines({ dataSets }: BiddersBrief, { say }: ReportMessages): string[] {
  if (dataSets.length === 0) return [say('bidders.no-data')]
  return dataSets.map(({ id, sensitivity }) =>
    say('fact.line', {
      name: isolated(clipped(visibleText(id), longestTitle)),
      value: say(`sensitivity.${sensitivity}`),
    }),
  )
}
