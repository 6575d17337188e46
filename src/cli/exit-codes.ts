/** What the program's exit code means. */
export const exitCodes = {
  ok: 0,
  bug: 1,
  usage: 2,
  invalidScenario: 3,
  missingTool: 5,
  interrupted: 130,
} as const
