import { currenciesAtPar } from '../exposure/schema.js'
import {
  either,
  inJsonSchema,
  type JsonSchemaRule,
  needsOneOf,
  never,
  notTogether,
  statedAt,
  states,
  under,
} from '../kernel/json-schema-rules.js'
import { countryCodes } from './countries.js'
import { reservedNames } from './formula/read-formulas.js'

/** At least one item of a mapping keeps to a rule. */
function someItem(rule: JsonSchemaRule): JsonSchemaRule {
  return never({ additionalProperties: never(rule) })
}

const noOption = (...path: readonly string[]) => under(['options', '*'], never(statedAt(...path)))

/** The option's agents call out between calls. */
const callsOutBetween: JsonSchemaRule = {
  ...states('staff'),
  ...under(['staff'], { ...states('outbound'), ...under(['outbound'], { const: 'between-calls' }) }),
}

/** An option that extends a preset may state the rest there. */
const stating = (key: string) => either(states(key), states('extends'))

/** A promise by which calls are staffed to what they really reach. */
const promisesReached: JsonSchemaRule = {
  ...states('service'),
  ...under(['service'], { ...states('staffTo'), ...under(['staffTo'], { const: 'reached' }) }),
}

/** Calls whose queue is another than Erlang's. */
const ofAnotherQueue = either(either(states('patienceShape'), states('balking')), states('callers'))

/** What the checks across several parts of a scenario say, as far as single keys and words show it. */
export const scenarioRules = inJsonSchema(
  // Deadlines are for contacts that can wait.
  either(statedAt('demand', 'channels', 'email'), {
    ...never(statedAt('service', 'deadlines')),
    ...noOption('service', 'deadlines'),
  }),
  // A mean wait is one of contacts answered at once.
  either(under(['demand', 'channels'], either(states('voice'), states('chat'))), {
    ...never(statedAt('service', 'maxAverageSpeedOfAnswer')),
    ...noOption('service', 'maxAverageSpeedOfAnswer'),
  }),
  either(under(['demand', 'channels'], either(states('voice'), states('chat'))), {
    ...never(statedAt('service', 'average')),
    ...noOption('service', 'average'),
  }),
  // What is really reached is one of calls, in one line by themselves.
  either(under(['demand', 'channels', 'voice'], never(ofAnotherQueue)), {
    ...never(promisesReached),
    ...under(['options', '*'], never(promisesReached)),
  }),
  either(statedAt('demand', 'channels', 'voice'), {
    ...never(promisesReached),
    ...under(['options', '*'], never(promisesReached)),
  }),
  under(
    ['options', '*'],
    never({ ...promisesReached, allOf: [either(statedAt('staff', 'timeMethod'), callsOutBetween)] }),
  ),
  either(
    never(promisesReached),
    under(
      ['options', '*'],
      either(never(either(statedAt('staff', 'timeMethod'), callsOutBetween)), stating('service')),
    ),
  ),
  // No formula holds these queues together.
  either(under(['demand', 'channels', 'voice'], never(ofAnotherQueue)), {
    ...never(statedAt('service', 'callBack')),
    ...under(['options', '*'], never(either(statedAt('service', 'callBack'), callsOutBetween))),
  }),
  under(
    ['demand', 'channels', 'voice'],
    either(
      never(states('callers')),
      never(either(either(states('patienceShape'), states('balking')), states('redial'))),
    ),
  ),
  either(under(['demand', 'channels', 'voice'], never(states('callers'))), never(states('arrangements'))),
  either(statedAt('demand', 'channels', 'voice'), noOption('staff', 'lines')),
  either(under(['demand', 'channels', 'voice'], never(ofAnotherQueue)), noOption('staff', 'lines')),
  // A promise of the option's own stands in place of the scenario's.
  either(
    never(statedAt('service', 'callBack')),
    under(['options', '*'], either(never(statedAt('staff', 'lines')), stating('service'))),
  ),
  under(
    ['options', '*'],
    either(
      never(statedAt('staff', 'lines')),
      never(either(statedAt('service', 'callBack'), callsOutBetween)),
    ),
  ),
  // Idle time comes from live contacts and goes into those that can wait.
  either(under(['demand', 'channels'], states('voice', 'email')), noOption('staff', 'idleUse')),
  either(statedAt('demand', 'outbound'), noOption('staff', 'outbound')),
  either(
    statedAt('demand', 'channels', 'voice'),
    under(['options', '*', 'staff', 'outbound'], never({ const: 'between-calls' })),
  ),
  either(
    { ...states('specialists'), ...under(['specialists'], states('people', 'open')) },
    noOption('secondLevel'),
  ),
  either(
    under(['options'], someItem(stating('secondLevel'))),
    under(['specialists'], never(either(states('people'), states('open')))),
  ),
  // A level is one of calls.
  either(statedAt('demand', 'channels', 'voice'), under(['arrangements', '*'], never(states('above')))),
  // What is kept of today is kept of the option that is done today.
  either(under(['options'], someItem(stating('baseline'))), noOption('keepsToday')),
  under(['options', '*'], notTogether('keepsToday', 'baseline')),
  under(['data', '*'], needsOneOf('worth', 'fieldsOf')),
  under(['data', '*'], needsOneOf('fieldsOf', 'worth')),
  under(['inputs'], { propertyNames: never({ enum: [...reservedNames] }) }),
  under(['exposure', 'places'], { propertyNames: { pattern: `^(?:${countryCodes.join('|')})$` } }),
  // Amounts published in dollars stand in for a few currencies only.
  either(under(['currency'], { enum: [...currenciesAtPar] }), {
    ...states('exposure'),
    ...under(['exposure'], {
      ...states('costPerRecord', 'fraudulentPurchase'),
      ...under(['fraudulentPurchase'], states('lossPerFraudContact')),
    }),
  }),
  either(
    statedAt('exposure', 'tolerance'),
    under(['criteria', '*', 'measure'], never({ const: 'protection' })),
  ),
  either(
    statedAt('calendar', 'country'),
    under(['unpriced', '*', 'counts'], never({ const: 'contactsAbroad' })),
  ),
)
