// The order of the rooms, from DESIGN: a room imports only from rooms before it in this list.
const rooms = [
  'kernel', 'access', 'demand', 'queueing', 'freshness', 'arrangement', 'staffing', 'exposure', 'cost',
  'scenario', 'simulation', 'decision', 'result', 'language', 'report', 'platform', 'cli',
]
// Rooms that must also run in a browser: nothing of Node in them.
const pureRooms = rooms.slice(0, rooms.indexOf('result') + 1)

const orderRules = rooms.map((room, position) => ({
  name: `order-${room}`,
  comment: `src/${room} may import only from the rooms before it`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...rooms.slice(position + 1), 'index[.]ts'].join('|')})` },
}))

module.exports = {
  forbidden: [
    ...orderRules,
    {
      name: 'no-node-in-pure-rooms',
      comment: 'kernel to result also run in a browser',
      severity: 'error',
      from: { path: `^src/(${pureRooms.join('|')})/` },
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
      from: { path: '^src/', pathNot: '^src/(language|report|cli|index[.]ts)' },
      to: { path: '^src/language/' },
    },
    {
      name: 'platform-only-at-the-edge',
      comment: 'only cli and index hand the platform in',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(platform|cli|index[.]ts)' },
      to: { path: '^src/platform/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'a file nobody imports is deleted',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: '^src/(index[.]ts|cli/commands/|platform/.*worker)' },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
    doNotFollow: { path: 'node_modules' },
  },
}
