/** What the keys of channels, tiers and campaigns mean, in English, by their path. */
export const schemaChannels = {
  'service.callBack':
    'Callers who would wait long are offered a call-back, made by the same agents when nobody waits on the line.',
  'service.callBack.offeredAfter': 'Expected wait beyond which it is offered, such as 3m.',
  'service.callBack.acceptance': 'Share of those offered one who take it.',
  'demand.outbound':
    'Campaigns of calls out that every option makes, by name: people on a list, called by a date.',
  'demand.outbound.*.start': 'First month.',
  'demand.outbound.*.months': 'Length in months; done by the end of the last.',
  'demand.outbound.*.people': 'People on the list.',
  'demand.outbound.*.rightParty': 'Chance that one attempt reaches the person wanted.',
  'demand.outbound.*.attempts': 'Attempts at most for each person.',
  'demand.outbound.*.talkTime': 'Mean conversation with the person wanted.',
  'demand.outbound.*.wrapUp': 'Mean work after it.',
  'demand.outbound.*.missedAttempt': 'Mean of an attempt that does not reach the person wanted.',
  'demand.outbound.*.target':
    'Share of the people to be talked to by the end; as many as the attempts reach if left out.',
  'demand.outbound.*.calling': 'Hours in which people may be called: mon-fri 10:00-20:00.',
  'options.*.staff.timeMethod':
    'How the load of a half hour follows from when contacts come: sipp (of those that come in it), lag-sipp (a handle time later), modified-offered-load (of those under way), auto (the last where handle times are beyond six minutes, else the first). sipp if left out.',
  'options.*.staff.lines':
    'Telephone lines: callers who fit in, those being served included. Who finds all taken is turned away and counts as abandoned. As many as are needed if left out.',
  'options.*.staff.outbound':
    'Who calls out: own-team, or between-calls: those who answer calls, while enough of them are free. A team of its own if left out.',
  'specialists.people':
    'Specialists there at once, in their hours; needed where an option has a secondLevel.',
  'specialists.open': 'Hours in which the specialists are there: mon-fri 09:00-17:00.',
  'options.*.secondLevel':
    'How contacts that are passed on (quality.transfer, and those on stale data) reach the client’s own specialists; tells the time to resolution.',
  'options.*.secondLevel.handover':
    'live: put through at once, mails forwarded one by one; daily-batch: collected and sent once a day.',
  'options.*.secondLevel.sentAt': 'Hour at which the day’s batch is sent, every day.',
  'options.*.secondLevel.explain': 'Time an agent needs to hand a contact on, beside handling it.',
} as const
