// The order of the rooms, from DESIGN: a room imports only from rooms before it in this list. index.ts, the public
// library, stands before cli: the program is the library's first user.
const rooms = [
  'kernel',
  'access',
  'demand',
  'queueing',
  'freshness',
  'arrangement',
  'staffing',
  'exposure',
  'cost',
  'scenario',
  'simulation',
  'decision',
  'result',
  'language',
  'report',
  'platform',
  'index',
  'cli',
]
// Rooms that must also run in a browser: nothing of Node in them, neither modules nor packages that need it.
const pureRooms = rooms.slice(0, rooms.indexOf('result') + 1)

/** A pattern for the files of some rooms. */
const filesOf = (names) =>
  `^src/(${names.map((name) => (name === 'index' ? 'index[.]ts$' : `${name}/`)).join('|')})`

const orderRules = rooms.slice(0, -1).map((room, position) => ({
  name: `order-${room}`,
  comment: `${room} may import only from the rooms before it`,
  severity: 'error',
  from: { path: filesOf([room]) },
  to: { path: filesOf(rooms.slice(position + 1)) },
}))

module.exports = {
  forbidden: [
    ...orderRules,
    {
      name: 'known-rooms',
      comment: 'every file belongs to a room of the list above',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: filesOf(rooms) },
    },
    {
      name: 'no-node-in-pure-rooms',
      comment: 'kernel to result also run in a browser',
      severity: 'error',
      from: { path: filesOf(pureRooms) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-only-in-platform',
      comment: 'platform is the only room that touches node:*',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'language-only-at-the-edge',
      comment: 'only report, cli and index turn codes into words',
      severity: 'error',
      from: { path: '^src/', pathNot: filesOf(['language', 'report', 'cli', 'index']) },
      to: { path: '^src/language/' },
    },
    {
      name: 'platform-only-at-the-edge',
      comment: 'only cli and index hand the platform in',
      severity: 'error',
      from: { path: '^src/', pathNot: filesOf(['platform', 'cli', 'index']) },
      to: { path: '^src/platform/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere would escape every other rule',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      // The queueing room is a library of formulas: one may stand for itself.
      comment: 'a file nobody imports is deleted',
      severity: 'error',
      from: {
        path: '^src/',
        orphan: true,
        pathNot: '^src/(index[.]ts|cli/commands/|platform/simulation-worker|queueing/)',
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a type from a later room is an import against the order, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
}
