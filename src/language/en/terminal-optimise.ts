/** What optimise says, in English. */
export const optimising = {
  'optimise.write-elsewhere':
    '{file} would have to take in a scenario from a folder above its own, which is not allowed. Write it beside that scenario.',
  'optimise.heading':
    '{name}: {count, plural, one {# arrangement} other {{arrangements} arrangements}} on the same {draws} draws, seed {seed}',
  'optimise.extent':
    'About {total} arrangements to try, on {draws} draws each: about {left} more. Fewer draws (--draws) or a single option (--option) take less.',
  'optimise.progress': '{done} of {total}, {left} left',
  'optimise.tried': '{done} of about {total} tried, about {left} left',
  'optimise.as-stated': 'as stated',
  'optimise.alike':
    '({count, plural, one {# more} other {# more}} of it that {count, plural, one {sets} other {set}} what does nothing: left out)',
  'optimise.over-best': 'Over the best',
  'optimise.same': '=',
  'optimise.nearly-same': '~',
  'optimise.legend':
    'Over the best: mean difference on the same draws, ± half of its 95% interval; = where chance alone could make it, ~ where it is no chance but less than 1% of the cost and the other way round in many draws.',
  'optimise.best': 'Best, at {cost} in total: “{option}” with {settings}.',
  'optimise.best-as-stated': 'Best, at {cost} in total: “{option}” as stated.',
  'optimise.saves': 'That is {saving} less than the cheapest as stated, “{option}”.',
  'optimise.equals':
    '{count, plural, one {# other arrangement cannot} other {# other arrangements cannot}} be told apart from it: choose by other reasons.',
  'optimise.at-end.least':
    'The best stands at the end of what was tried: {setting} is the least. Less was not tried and may cost less still.',
  'optimise.at-end.most':
    'The best stands at the end of what was tried: {setting} is the most. More was not tried and may cost less still.',
  'optimise.in-steps':
    'Not every value of {settings} was tried: some in steps, and every one beside the best and beside close runners-up.',
  'optimise.not-varied.trigger':
    'Not varied: when the trigger of {settings} acts, as against months in its place. To vary it: --vary "{example}", likewise overMonths, notBefore and notAfter.',
  'optimise.not-varied.commitment':
    'Not varied: {settings}. At the same price a smaller share never costs more, so state with it the price that is asked for it: --vary "{example}". Without the key a price by the hour pays the planned hours in full, as 100% does; on the other bases it is as 0%.',
  'optimise.none':
    'No arrangement keeps every constraint: all {arrangements} combinations of the values varied were tried.',
  'optimise.none-found':
    'None of the {arrangements} arrangements tried keeps every constraint. Not all combinations were tried: one that does may exist.',
  'optimise.constraint-costs':
    '{constraint} costs {cost} (±{error}, 95%): without it “{option}” with {settings} would be best, at {total}.',
  'optimise.constraint-free': '{constraint} costs nothing: the best arrangement keeps it anyway.',
  'optimise.constraint-excludes': '{constraint}: without it “{option}” with {settings} would do, at {total}.',
  'optimise.rule': 'The rule “{rule}”',
  'optimise.tolerance-name': 'Staying within the tolerance in {share} of years',
  'optimise.tolerance':
    'Arrangements that stay within the stated tolerance in less than {share} of years are left out (--protection).',
  'optimise.not-exhaustive':
    '“{option}” has too many combinations to try all: it was improved step by step from several beginnings, without proof that nothing is better.',
  'optimise.excluded.arrangement.shorterThanNotice':
    'Not tried for “{option}”: {setting}: {values}. The contract has {notice, plural, one {# month} other {# months}} of notice and cannot end sooner.',
  'optimise.excluded.arrangement.phasesBeyondHorizon':
    'Not tried for “{option}”: {count, plural, one {# combination} other {# combinations}} whose phases go beyond the horizon.',
  'optimise.excluded.arrangement.parallelTooLong':
    'Not tried for “{option}”: {count, plural, one {# combination} other {# combinations}} in which two phases would run side by side for longer than the earlier one lasts ({setting}: {values}).',
  'optimise.excluded.notReadable':
    'Not tried for “{option}”: {setting}: {values}. The scenario cannot be read with that: see what sourcing validate says of it.',
  'optimise.overlay':
    'What sourcing optimise found best: {option}. Access terms that nobody stated for these modes are those of other options or data sets.',
  'usage.not-varied':
    '--vary {value}: write path=value|value, such as options.dedicated.price.perHour="32|34".',
  'usage.varied-outside':
    '{flag} {path}: nothing that is looked at here is decided there. What can be varied stands below: {known}.',
  'usage.no-candidate': 'There is no option {asked}. Did you mean {nearest}?',
  'help.optimise.summary': 'Find the arrangement with least expected total cost.',
  'help.optimise.description':
    'Varies what can be decided: how each data set is opened under each option, alone or in an arrangement; together with it the base level, share or months of arrangements; and whatever --vary names. Hard rules and the stated tolerance are kept; says what each costs, and which arrangements come close. All are compared on the same draws.',
  'help.optimise.file': 'Scenario file (YAML).',
  'help.optimise.draws': 'Number of draws each arrangement is evaluated on; 1024 unless given.',
  'help.optimise.vary':
    'Try further values at a path below an option or arrangement, or of a reason, such as its channel; several keys as a mapping laid over what is stated, null takes a key away; may be repeated.',
  'help.optimise.keep': 'Leave what stands at this path or below it as stated; may be repeated.',
  'help.optimise.option': 'Only this option or arrangement; may be repeated.',
  'help.optimise.protection': 'Least share of years that must stay within the stated tolerance.',
  'help.optimise.write': 'Write the best arrangement as a scenario that extends FILE.',
} as const
