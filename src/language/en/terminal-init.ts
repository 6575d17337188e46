/** What init asks and writes, in English. */
export const init = {
  'init.ask.title': 'What is this study called?',
  'init.help.title': 'The name heads the report.',
  'init.title': 'Who answers our calls',
  'init.ask.country': 'Which country is your desk in?',
  'init.help.country':
    'Two capitals: FR, DE, GB, US. It sets the currency, the public holidays and published pay.',
  'init.ask.contacts': 'How many customers call in a week?',
  'init.help.contacts':
    'A range says how sure you are: in nine weeks of ten the number is within it. Count nobody twice who calls again about the same thing.',
  'init.ask.hours': 'When is the desk open?',
  'init.help.hours': 'Days and times: mon-fri 08:00-18:00, sat 09:00-13:00; daily 00:00-24:00.',
  'init.ask.handle-time': 'How long does a call take, wrap-up included?',
  'init.help.handle-time': 'The mean, as a range if you are not sure: 4m30s, or 4m to 5m.',
  'init.ask.promise': 'What do you promise callers?',
  'init.help.promise': '80/20 is: 80 % are answered within 20 seconds.',
  'init.ask.customers': 'How many customers are in the data your agents look at?',
  'init.help.customers': 'All of them, not only those who call: it is what could be lost.',
  'init.ask.changes': 'How often does a customer’s record change?',
  'init.help.changes':
    'On average: 1 per month, 0.1/day, 2 per year. An agent with an old copy misses what has changed since.',
  'init.ask.wage': 'What do you pay an agent for an hour, before employer’s charges?',
  'init.help.wage': 'In {currency}, as a range if pay differs: 15 to 17.',
  'init.ask.provider-price': 'What does a provider charge for an hour of work?',
  'init.help.provider-price': 'In {currency}, from an offer if you have one: 30 to 35.',
  'init.example.wage': '15 to 17',
  'init.example.provider-price': '30 to 35',
  'init.usual': 'Enter for: {answer}',
  'init.published': '{value} ({source}, {year})',
  'init.neighbour': '{figure}; that is for {of}, as none is published for {country}',
  'init.no-usual':
    'Nothing published can stand in for {country}. Type an amount in {currency}, such as {example}; a rough one will do, for the file can be changed. Enter again, or Ctrl-D, stops here.',
  'init.other-currency':
    '{found}: a scenario for {country} reckons in {currency}, as the published figures it needs do. Write the amount in {currency}.',
  'init.bad-title': 'A title is one line of at most 200 characters.',
  'init.bad-country': '{found}: a country is two capitals, such as FR or GB.',
  'init.bad-start': '--start {found}: write year and month, such as 2027-01.',
  'init.comment.head':
    'Change what you know better; every number may be a range (5 to 9: nine times in ten it lies between).',
  'init.comment.holidays': 'no calls on public holidays',
  'init.comment.service': 'What callers are promised: the share answered within so many seconds.',
  'init.comment.import': 'Call records tell more than opening hours: see sourcing import --help.',
  'init.comment.patience':
    'Until your own records say better: how long callers wait, and how days differ, at a bank.',
  'init.comment.growth': 'a year',
  'init.comment.stale': 'An example, to be replaced: what a call costs when the agent’s data is old.',
  'init.comment.data': 'What agents look at; personal data count when they get into wrong hands.',
  'init.comment.exposure': 'With the loss of a year that you could bear, the report scores protection.',
  'init.comment.options': 'Who could do the work, from where, with which access, at what price.',
  'init.comment.published': 'published figures; say price below to put your own',
  'init.comment.staff':
    'Never fewer at the desk while it is open. Shrinkage, attrition and hours a month have published defaults.',
  'init.comment.recruit': 'to recruit and train',
  'init.comment.lock': 'how early the provider must know the volume',
  'init.comment.replica': 'A copy a day, cut at two and in use from six.',
  'init.name.own': 'Own staff',
  'init.name.provider': 'Provider nearby',
  'init.name.abroad': 'Provider abroad',
  'init.name.rented': 'Rented contact centre, own staff',
  'usage.nobody-to-ask':
    'There is no terminal to ask on. Answer with {flags}, or take the usual answers with --yes.',
  'usage.unanswered': 'Stopped; nothing was written. To go on from here: {command}',
  'usage.no-published':
    'Nothing published can stand in for {country}. Say what it costs there, in {currency}, such as: {flags}',
  'usage.no-example': 'There is no example {name}. There are: {names}.',
  'usage.no-example-but': 'There is no example {name}; did you mean {near}? There are: {names}.',
  'help.init.summary': 'Write a first scenario from ten answers, or copy an example.',
  'help.init.description':
    'Asks ten questions, each with help and a usual answer (pay and prices where a figure is published), and writes a commented scenario that runs at once. Answers may be given by flags instead. With --from, copies a shipped example with its data. Existing files are kept unless --force is given.',
  'help.init.file': 'Scenario file to write; scenario.yaml, or the example’s name.',
  'help.init.start': 'First month; the next one unless given.',
  'help.init.months': 'Months to look at.',
  'help.init.yes':
    'Take the usual answer to whatever no flag answers; where nothing is published for the country, it says which flags it needs.',
  'help.init.from': 'Name of a shipped example, such as bank-call-centre.',
} as const
