/** What the e-mail of a report says besides the report's own words, in English. */
export const reportEmail = {
  'email.subject.clear': 'Choose “{option}”: {cost}, {difference} less than “{runnerUp}”',
  'email.subject.leaning': 'Lean towards “{option}”: {cost}, {difference} less than “{runnerUp}”',
  'email.subject.tied': '{options} cannot be told apart on cost: about {cost}',
  'email.subject.only': '“{option}”: {cost} expected in total',
  'email.subject.none': 'No option keeps every hard rule',
  'email.preheader':
    '{title}: “{option}” is the cheapest in {chance} of the simulated futures. Why, and what would change that, in one page.',
  'email.preheader.only': '{title}: what it would cost, why, and what would change that, in one page.',
  'email.options.caption': 'Total cost over {months, plural, one {# month} other {# months}}, in {unit}',
  'email.key-figure': '{name}: {value} ({note})',
  'email.option':
    '{name}: {cost} ({interval} in eight futures out of ten); cheapest in {chance}, {freshness} of contacts on current data',
  'email.option.out':
    '{name}: {note}; {cost} ({interval} in eight futures out of ten), {freshness} of contacts on current data',
  'email.column.interval': '80% interval',
  'email.attached': 'The whole report is attached: {files}.',
  'email.facts': 'Scenario {scenario}, {draws} draws, seed {seed}, {program}. Fingerprint {hash}.',
} as const
