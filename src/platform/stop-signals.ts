/** What programs are asked to stop by, with the exit code that shells give for it: 128 and the signal's number. */
const stopCodes = { SIGINT: 130, SIGTERM: 143 } as const
type StopSignal = keyof typeof stopCodes

const stopSignals = Object.keys(stopCodes) as StopSignal[]

/** How much is under way that has to be cleared away before the program may end. */
let clearing = 0

/**
 * Ends the program with the exit code of the signal that asks for it. It is heard between two tasks of this thread only:
 * for long sums leave it to the system, which stops them in the middle.
 *
 * @returns leaves it to the system again.
 */
export function endWhenStopped(): () => void {
  return listen((code) => {
    if (clearing === 0) process.exit(code)
  })
}

/**
 * Does work that would leave something behind were the program ended in the middle of it, such as files half written. Asked
 * to stop, the work is told by the signal it is given, puts things in order by ending as it does after an error, and the
 * program ends.
 */
export async function clearingAway<Result>(work: (stopped: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopped = new AbortController()
  let stopCode: number | undefined
  const leave = listen((code) => {
    stopCode = code
    stopped.abort()
  })
  clearing++
  try {
    return await work(stopped.signal)
  } finally {
    clearing--
    leave()
    if (stopCode !== undefined) process.exit(stopCode)
  }
}

function listen(heard: (code: number) => void): () => void {
  const listeners = stopSignals.map((signal) => [signal, () => heard(stopCodes[signal])] as const)
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
}
