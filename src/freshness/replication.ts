import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** Nodes that all hold a copy of one database and all write. */
export interface ReplicatedDatabase {
  /** Transactions started at each node per second. */
  readonly transactionsPerSecond: number
  /** Records written in a transaction. */
  readonly actions: number
  /** Seconds a write takes. */
  readonly actionSeconds: number
  readonly nodes: number
  /** Records. */
  readonly records: number
}

/** Events per second over all nodes. */
export interface ReplicationTrouble {
  /** Transactions that wait for another, writes going to all nodes at once. */
  readonly eagerWaitsPerSecond: number
  readonly eagerDeadlocksPerSecond: number
  /** Conflicting writes to be reconciled where every node writes first and tells the others later. */
  readonly lazyGroupReconciliationsPerSecond: number
  /** The same with one owner of each record. */
  readonly lazyMasterDeadlocksPerSecond: number
}

/**
 * What replicas that all write cost in waits, deadlocks and reconciliations: ten times the nodes, a thousand times the trouble.
 * T²·t·(A N)³/(2 R), T²·t·A⁵N³/(4 R²), and (T N)²·t·A⁵/(4 R²). Approximations for rare trouble.
 *
 * Source: Gray, Helland, O'Neil & Shasha, The dangers of replication and a solution, SIGMOD 1996.
 *
 * @throws OutOfRangeError where a figure is negative, or there are no records
 */
export function replicationTrouble(database: ReplicatedDatabase): ReplicationTrouble {
  check({ ...database })
  const { transactionsPerSecond, actions, actionSeconds, nodes, records } = database
  const pace = transactionsPerSecond ** 2 * actionSeconds
  const conflicts = (pace * (actions * nodes) ** 3) / (2 * records)
  return {
    eagerWaitsPerSecond: conflicts,
    eagerDeadlocksPerSecond: (pace * actions ** 5 * nodes ** 3) / (4 * records ** 2),
    lazyGroupReconciliationsPerSecond: conflicts,
    lazyMasterDeadlocksPerSecond: (pace * nodes ** 2 * actions ** 5) / (4 * records ** 2),
  }
}

export interface DisconnectedNodes extends Omit<ReplicatedDatabase, 'actionSeconds'> {
  /** Seconds from one exchange to the next. */
  readonly disconnectedSeconds: number
}

export interface ExchangeTrouble {
  /** Chance that a node's exchange meets a conflict; an approximation that passes 1 where it is no longer rare. */
  readonly collisionsPerExchange: number
  readonly reconciliationsPerSecond: number
}

/**
 * The same for nodes that exchange what they wrote now and then, a file a day: N (D T A)²/R conflicts at each node's exchange,
 * D (T A N)²/R a second. To first order; `writeConflicts` counts exactly for one partner.
 *
 * Source: Gray, Helland, O'Neil & Shasha 1996.
 *
 * @throws OutOfRangeError where a figure is negative, or there are no records
 */
export function exchangeTrouble(nodes: DisconnectedNodes): ExchangeTrouble {
  check({ ...nodes })
  const { transactionsPerSecond, actions, nodes: count, records, disconnectedSeconds } = nodes
  const written = transactionsPerSecond * actions
  return {
    collisionsPerExchange: (count * (disconnectedSeconds * written) ** 2) / records,
    reconciliationsPerSecond: (disconnectedSeconds * (written * count) ** 2) / records,
  }
}

function check({ records, ...others }: Readonly<Record<string, number>>): void {
  if (!(records! > 0)) throw new OutOfRangeError('records', records!, 'records > 0')
  for (const [name, value] of Object.entries(others)) {
    if (!(value >= 0 && value < Infinity)) throw new OutOfRangeError(name, value, `${name} >= 0`)
  }
}
