import { z } from 'zod'
import { count, factor, money, named, perYear, share } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'

/** A control around a row; what is left out has no effect and no cost, and is listed. */
const preventing = z.strictObject({
  /** Share of events the control prevents. */
  prevented: share({ optional: true }),
  yearlyCost: money({ min: 0, optional: true }),
})

/** Published extremes of what a record costs: AT&T call centres 2015 (the fine alone), Coinbase/TaskUs 2025; US dollars. */
export const publishedCostPerRecord = { low: 89, high: 5759 }

/**
 * Loss parameters shared by every option. Defaults come from published figures, as ranges;
 * what has no usable published figure is left out of the money and listed unless it is stated.
 */
export const exposureSchema = z.strictObject({
  /** A year's loss up to this is acceptable; without it there is no score. */
  tolerance: money({ min: 0, optional: true }),

  /** Cost of one personal or financial record in wrong hands: notification, remedy, fines, lost business. */
  costPerRecord: money({
    min: 0,
    default: {
      value: `${publishedCostPerRecord.low} to ${publishedCostPerRecord.high}`,
      source:
        'published extremes, US dollars at par: AT&T call centres 2015 (fine, 89 a record), IBM 2023-24 (156-173), Coinbase/TaskUs 2025 (2,591-5,759)',
      asOf: '2025',
    },
  }),

  /** Records one event takes, before the limit of what can be reached: 90 % of events lie between the two. */
  recordsPerEvent: z
    .strictObject({
      low: count({
        min: 1,
        default: {
          value: 2100,
          source: 'IBM Cost of a Data Breach 2025: smallest breach of the sample',
          asOf: '2025',
        },
      }),
      high: count({
        min: 1,
        default: {
          value: 113620,
          source: 'IBM Cost of a Data Breach 2025: largest breach of the sample',
          asOf: '2025',
        },
      }),
    })
    .prefault({}),

  /** Customer-file diversion by people with access. */
  diversion: z
    .strictObject({
      /** Events a year in a centre of `referencePeople` people with access. */
      frequency: perYear({
        min: 0,
        default: {
          value: '0.0023 to 0.024/year',
          source:
            'Cyentia IRIS, major events a year (0.025 in 2008, 0.093 in 2024) times insiders: ACFE 2024, customer service 9 % of fraud; Ponemon 2022, malicious 26 % of insider incidents',
          asOf: '2025',
        },
      }),
      referencePeople: count({
        min: 1,
        default: { value: 60, source: 'Glasgow police: 18,000 staff in 300 call centres', asOf: '2006' },
      }),
    })
    .prefault({}),

  /** Personal-data breach through what stands open to, or lies with, a third party. */
  breach: z
    .strictObject({
      /** Events a year at one party outside that holds copies, is connected live, or both. */
      perParty: perYear({
        min: 0,
        default: {
          value: '0.0038 to 0.028/year',
          source:
            'Cyentia IRIS, major events a year (0.025 in 2008, 0.093 in 2024) times the third-party share of breaches in Verizon DBIR (15 % in 2024, 30 % in 2025)',
          asOf: '2025',
        },
      }),
      /** The same where copies are within reach; as `perParty` where it is not stated. */
      perCopyHolder: perYear({ min: 0, optional: true }),
      /** The same where live connections are within reach; as `perParty` where it is not stated. */
      perConnectedParty: perYear({ min: 0, optional: true }),
      /** Events per file handed over; not priced where it is not stated. */
      perFile: share({ optional: true }),
    })
    .prefault({}),

  /** Orders and payments got by deceit through agents who can update the central system. */
  fraudulentPurchase: z
    .strictObject({
      /** Share of contacts that are attempts at fraud and succeed at the mean loss. */
      fraudContacts: share({
        default: {
          value: '0.05 % to 0.29 %',
          source: 'Pindrop: one fraud call in 2,000 (2015) to one in 347 (retail, 2022); vendor figures',
          asOf: '2024',
        },
      }),
      /** Mean loss per fraud contact. */
      lossPerFraudContact: money({
        min: 0,
        default: {
          value: '370 to 609',
          source:
            'Pindrop, US dollars at par: 0.58 a call at one fraud call in 638 (2017), 0.65 a call at one in 937 (2016); vendor figures',
          asOf: '2017',
        },
      }),
    })
    .prefault({}),

  /** No usable published figure: priced only where it is stated. */
  espionage: z
    .strictObject({
      /** Events a year in a centre of `diversion.referencePeople` people with access. */
      frequency: perYear({ min: 0 }),
      loss: money({ min: 0 }),
    })
    .optional(),

  /** No usable published figure: priced only where it is stated. */
  corruption: z
    .strictObject({
      /** Events a year in a centre of `diversion.referencePeople` people with write access. */
      frequency: perYear({ min: 0 }),
      /** Cost of finding and repairing one record. */
      repairPerRecord: money({ min: 0 }),
      /** Share of events that pass the check of a provider's file before it is taken in; all where it is not stated. */
      passesCheck: share({ optional: true }),
    })
    .optional(),

  /** No usable published figure: priced only where it is stated. */
  providerFailure: z
    .strictObject({
      frequency: perYear({ min: 0 }),
      /** What keeping the service going costs until a successor works. */
      continuityCost: money({ min: 0 }),
    })
    .optional(),

  /** Frequency of insider events with a provider's staff against own staff, head for head. */
  providerStaff: factor({
    default: {
      value: 1,
      source: 'Schneier 2005: the risk is the insider, independent of outsourcing',
      asOf: '2005',
    },
  }),

  /** Frequency of insider events and breaches by country against the client's own; 1 where it is not stated. */
  places: named(factor()).optional(),

  /** What controls do and cost. */
  controls: z
    .strictObject({
      masking: z
        .strictObject({
          /** Share of the shown fields that masking hides. */
          masked: share({ optional: true }),
          /** Share of the fields contacts need that it hides from agents as well; none where it is not said. */
          neededMasked: share({ optional: true }),
          yearlyCost: money({ min: 0, optional: true }),
        })
        .optional(),
      'rate-limit': z
        .strictObject({
          /** Most records one event can take under the limit. */
          mostRecords: count({ min: 0, optional: true }),
          yearlyCost: money({ min: 0, optional: true }),
        })
        .optional(),
      logging: z
        .strictObject({
          /** Share of an event's loss that remains because it is found sooner. */
          remainingLoss: share({
            default: {
              value: '77 % to 99 %',
              source:
                'IBM Cost of a Data Breach 2025: 3.87 M found within 200 days, 5.01 M later; from the whole difference to almost none of it',
              asOf: '2025',
            },
          }),
          yearlyCost: money({ min: 0, optional: true }),
        })
        .prefault({}),
      'access-codes': preventing.optional(),
      'leased-line': preventing.optional(),
    })
    .prefault({}),

  /** What a transfer that needs an instrument (standard clauses, impact assessment) costs and leaves over. */
  transferInstrument: z
    .strictObject({
      yearlyCost: money({ min: 0 }),
      /** Fines a year that remain likely all the same. */
      fineFrequency: perYear({ min: 0, optional: true }),
      fine: money({ min: 0, optional: true }),
    })
    .optional(),
})
/** The parameters before they are drawn. */
export type ExposureSettings = z.output<typeof exposureSchema>
export type ExposureParameters = Realised<ExposureSettings>

/** Currencies in which amounts published in US dollars may stand in at par; elsewhere they must be stated. */
export const currenciesAtPar = ['USD', 'EUR', 'GBP', 'CHF'] as const
