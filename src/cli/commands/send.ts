import { Args, Flags } from '@oclif/core'
import type { Language } from '../../language/languages.js'
import { openLineFile } from '../../platform/append-line.js'
import { canAsk, interview } from '../../platform/ask.js'
import type { Mailbox } from '../../platform/compose-message.js'
import { type Delivery, deliverMessage, type MailServer } from '../../platform/deliver-message.js'
import { readTextFile } from '../../platform/read-text-file.js'
import { attachmentFormats, redactions } from '../../report/formats.js'
import { wrapped } from '../../report/text/width.js'
import type { ResultDocument } from '../../result/document.js'
import { BaseCommand } from '../base-command.js'
import { exitCodes } from '../exit-codes.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, languageList, wholeNumber } from '../flags.js'
import { slashed } from '../load-sources.js'
import { readResult } from '../read-result.js'
import { headFlags, withHead } from '../report-head.js'
import { findLogin } from '../send/login.js'
import { readMailServer } from '../send/mail-server.js'
import { readMailboxes } from '../send/mailbox.js'
import { type Outgoing, outgoingData, outgoingLines } from '../send/outgoing.js'
import { sentRecord } from '../send/sent-record.js'
import { visible } from '../terminal/visible.js'

const largestAuthoritiesBytes = 1024 * 1024

export default class Send extends BaseCommand {
  static override summary = help('help.send.summary')
  static override description = help('help.send.description')
  static override examples = [
    '<%= config.bin %> send reports/bank-call-centre.result.json --to cfo@example.com --smtp smtp://mail.example.com:587 --dry-run',
    '<%= config.bin %> send reports/bank-call-centre.result.json --to cfo@example.com --smtp smtps://mail.example.com --from me@example.com --attach html,pdf --lang fr',
  ]

  static override args = {
    result: Args.string({ required: true, description: help('help.report.result') }),
  }

  static override flags = {
    to: Flags.string({
      required: true,
      multiple: true,
      multipleNonGreedy: true,
      summary: help('help.send.to'),
      helpValue: 'ADDRESS',
    }),
    smtp: Flags.string({ required: true, summary: help('help.send.smtp'), helpValue: 'URL' }),
    from: Flags.string({ summary: help('help.send.from'), helpValue: 'ADDRESS' }),
    attach: chosenFrom(attachmentFormats)({ summary: help('help.flag.attach') }),
    redact: chosenFrom(redactions)({ summary: help('help.send.redact') }),
    credentials: Flags.string({ summary: help('help.send.credentials'), helpValue: 'FILE' }),
    ca: Flags.string({ summary: help('help.send.ca'), helpValue: 'FILE' }),
    insecure: Flags.boolean({ summary: help('help.send.insecure') }),
    retries: wholeNumber({ min: 0, max: 6, default: 3, summary: help('help.send.retries') }),
    record: Flags.string({ summary: help('help.send.record'), helpValue: 'FILE' }),
    'dry-run': Flags.boolean({ summary: help('help.send.dry-run') }),
    yes: Flags.boolean({ summary: help('help.send.yes') }),
    lang: languageList({ summary: help('help.send.lang') }),
    ...headFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Send)
    const to = flags.to.flatMap(readMailboxes)
    const { login, exposed } = await findLogin(flags.credentials, process.env)
    if (exposed) this.#warn(this.words.say('send.login-exposed', { file: visible(flags.credentials ?? '') }))
    const server: MailServer = {
      ...readMailServer(flags.smtp, flags.insecure, login),
      ...(flags.ca !== undefined && { authorities: await authoritiesIn(flags.ca) }),
    }
    const from = senderOf(flags.from, login?.user)
    const path = slashed(args.result)
    const name = path.replace(/(\.result)?\.json$/i, '')
    const language = onlyLanguage(flags.lang) ?? this.language
    const stated = await readResult(path, this.language, this.commandLine('simulate', 'FILE'))
    const result = await withHead(stated, flags, this.language)
    const date = new Date()
    const redact = flags.redact?.[0]
    // Bidders are not to know of each other: each gets a message of their own.
    const readers = redact === undefined ? [to] : distinct(to).map((reader) => [reader])
    const { composeReportEmails } = await import('../../index.js')
    const file = name.slice(name.lastIndexOf('/') + 1)
    const emails = await composeReportEmails(
      result,
      {
        language,
        attach: flags.attach ?? [],
        name: redact === undefined ? file : `${file}.${redact}`,
        redact,
        date,
      },
      readers.map((some) => ({ from, to: some })),
    )
    const outgoing = readers.map((some, index) => ({
      email: emails[index]!,
      from,
      to: some,
      server,
      date,
      language,
    }))
    if (flags['dry-run']) return this.#show(outgoing, flags.json)
    if (!flags.yes) {
      if (!canAsk()) throw new UsageError('usage.unconfirmed', { count: to.length })
      for (const one of outgoing)
        for (const line of outgoingLines(one, this.words)) this.console.err.line(line)
      if (!(await this.#isConfirmed(to.length))) return this.console.err.line(this.words.say('send.not-sent'))
    }
    const record = flags.record ?? `${name}.sent.jsonl`
    const written: unknown[] = []
    for (const one of outgoing) {
      const delivery = await this.#deliver(one, { retries: flags.retries, record, result })
      written.push(delivery.written)
      this.#tell(delivery, record, flags.json)
    }
    if (flags.json) this.printJson(written.length === 1 ? written[0] : written)
  }

  /** What would be sent. */
  #show(outgoing: readonly Outgoing[], json: boolean): void {
    const { out, err } = this.console
    if (json) {
      const data = outgoing.map((one) => ({ dryRun: true, ...outgoingData(one), text: one.email.text }))
      this.printJson(data.length === 1 ? data[0] : data)
      return
    }
    for (const one of outgoing) {
      for (const line of outgoingLines(one, this.words)) out.line(line)
      out.line()
    }
    out.write(outgoing[0]?.email.text ?? '')
    err.line(this.words.say('send.dry-run'))
  }

  /** Opens the record first: what cannot be recorded is not sent. */
  async #deliver(
    outgoing: Outgoing,
    {
      retries,
      record,
      result,
    }: { readonly retries: number; readonly record: string; readonly result: ResultDocument },
  ): Promise<Delivery & { readonly written: unknown }> {
    const { email, from, to, server } = outgoing
    const file = await openLineFile(record)
    try {
      const envelope = { from: from.address, to: distinct(to).map(({ address }) => address) }
      const delivery = await deliverMessage(server, envelope, email.bytes, {
        retries,
        onRetry: (reply, seconds) =>
          this.#warn(this.words.say('send.again', { reason: visible(reply), seconds })),
      })
      const written = sentRecord(outgoing, delivery, result.scenario.hash)
      await file.append(JSON.stringify(written))
      return { ...delivery, written }
    } finally {
      await file.close()
    }
  }

  #tell({ accepted, refused }: Delivery, record: string, json: boolean): void {
    const { err } = this.console
    if (!json) err.line(this.words.say('send.sent', { count: accepted.length, file: visible(record) }))
    if (refused.length === 0) return
    process.exitCode = exitCodes.usage
    this.#warn(this.words.say('send.refused', { count: refused.length }))
    for (const { address, reply } of refused) err.line(`  ${visible(address)}: ${visible(reply)}`)
  }

  async #isConfirmed(recipients: number): Promise<boolean> {
    const talk = interview()
    try {
      const answer = (await talk.ask(this.words.say('send.ask', { count: recipients }))) ?? ''
      return this.words.say('send.yes').split(' ').includes(answer.trim().toLowerCase())
    } finally {
      talk.close()
    }
  }

  #warn(text: string): void {
    const { err } = this.console
    for (const line of wrapped(text, err.cells)) err.line(err.style('warning', line))
  }
}

/** Mailboxes whose address came not before. */
function distinct(mailboxes: readonly Mailbox[]): Mailbox[] {
  return [...new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox])).values()]
}

function senderOf(from: string | undefined, user: string | undefined): Mailbox {
  if (from !== undefined) {
    const [sender, ...others] = readMailboxes(from)
    if (sender === undefined || others.length > 0) throw new UsageError('usage.address', { value: from })
    return sender
  }
  try {
    const [sender] = readMailboxes(user ?? '')
    if (sender !== undefined) return sender
  } catch (error) {
    // Never the user's name in an error.
    if (!(error instanceof UsageError)) throw error
  }
  throw new UsageError('usage.no-sender')
}

function onlyLanguage(languages: readonly Language[] | undefined): Language | undefined {
  if (languages !== undefined && languages.length > 1) throw new UsageError('usage.one-language')
  return languages?.[0]
}

async function authoritiesIn(file: string): Promise<string> {
  const read = await readTextFile(file, largestAuthoritiesBytes)
  if (!read.ok || !read.text.includes('-----BEGIN CERTIFICATE-----'))
    throw new UsageError('usage.ca', { file })
  return read.text
}
