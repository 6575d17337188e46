import { defineConfig } from 'vitest/config'

/** Rooms whose tests leave nothing behind in the modules they share. */
const sharing = [
  'access',
  'browser',
  'cost',
  'demand',
  'exposure',
  'freshness',
  'kernel',
  'queueing',
  'report',
]
const files = sharing.map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // The files of a process share its modules: to load them anew for each file was a third of the work of these rooms.
      { extends: true, test: { name: 'sharing modules', include: files, isolate: false } },
      { extends: true, test: { name: 'each by itself', include: ['test/**/*.test.ts'], exclude: files } },
    ],
  },
})
