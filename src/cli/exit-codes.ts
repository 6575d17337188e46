/** What the program's exit code means; stopped by a signal, it ends with that of the signal (platform/stop-signals). */
export const exitCodes = {
  ok: 0,
  bug: 1,
  usage: 2,
  invalidScenario: 3,
  missingTool: 5,
} as const
