/** What the keys of channels, tiers and campaigns mean, in English, by their path. */
export const schemaChannels = {
  'service.callBack':
    'Callers who would wait long are offered a call-back, made by the same agents when nobody waits on the line.',
  'service.callBack.offeredAfter': 'Expected wait beyond which it is offered, such as 3m.',
  'service.callBack.acceptance': 'Share of those offered one who take it.',
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
