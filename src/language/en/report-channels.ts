/** Words of tiers, call-backs and campaigns, in English. */
export const reportChannels = {
  'option.channels': 'Contacts passed on, called back or called out',
  'fact.second-level': 'Passed on to specialists',
  'fact.second-level.settled': '{day} settled within a day, {threeDays} within three',
  'call-back.caption': 'Call-backs offered to callers who would wait more than {time}, by month, means',
  'call-back.caption.mixed': 'Call-backs offered to callers who would wait long, by month, means',
  'call-back.fact': 'Called back instead of waiting',
  'call-back.fact.value': '{share} of callers, after {time} on average',
  'column.call-backs': 'Call-backs',
  'column.call-back-share': 'Of all contacts',
  'column.call-back-wait': 'Mean time until called',
  'column.call-backs-due': 'Not made, contact lost',
  'second-level.caption':
    'Passed on to your own specialists ({people, plural, one {# is} other {# are}} there, {open}; {way}): how soon it is settled',
  'second-level.live': 'put through at once, mails forwarded one by one',
  'second-level.daily-batch': 'collected and sent once a day',
  'second-level.mixed': 'handed on in different ways by the parts of the arrangement',
  'second-level.within': 'within {hours, plural, =0 {a quarter of an hour} one {an hour} other {# hours}}',
  'second-level.days': 'within {days, plural, one {a day} other {# days}}',
  'second-level.mean': 'on average',
  'second-level.hours': '{hours} h',
  'second-level.share': 'Share of all contacts',
  'second-level.cost': 'Specialists’ time for one of them',
  'second-level.months.caption': 'Passed on to specialists, by month, means; hours',
  'column.settled': 'From contact to answer',
  'column.settled-share': 'Settled',
  'column.handed-on': 'Passed on',
  'column.specialist-hours': 'Specialists’ hours',
  'column.specialist-busy': 'Of the hours they are there',
  'column.resolution-hours': 'Mean time to the answer, hours',
  'shortfall.specialists':
    'Specialists cannot keep up with what “{option}” passes on: {busy} of their hours in the busiest month, up to {hours} hours of work left over.',

  // Inputs
  'input.callBack.offeredAfter': 'wait beyond which a call-back is offered',
  'input.callBack.acceptance': 'callers offered a call-back who take it',
  'input.secondLevel.explain': 'an agent’s time to hand a contact on',
} as const
