/** The queueing formulas, one a file; `docs/methods/queueing.md` says which to take. */
export { type AgentsTable, agentsFromTable, agentsTable } from './agents-table.js'
export { type BlendingAnswer, type BlendingInput, blendedQueue } from './blending.js'
export { busynessQuadrature } from './busyness-quadrature.js'
export { type CallBackAnswer, type CallBackInput, callBackQueue } from './call-back.js'
export { type ChatAnswer, type ChatInput, chatQueue } from './chat.js'
export { type EngsetAnswer, engset } from './engset.js'
export { type ErlangAInput, erlangA, erlangAInto } from './erlang-a.js'
export {
  erlangAConditionalWait,
  erlangAWaitLongerThan,
  erlangAWaitPercentile,
  type WaitOf,
} from './erlang-a-waiting-time.js'
export { erlangB } from './erlang-b.js'
export { erlangBAgents, erlangBContinuedAgents } from './erlang-b-agents.js'
export { erlangBLoad } from './erlang-b-load.js'
export {
  type ErlangCAnswer,
  type ErlangCInput,
  erlangC,
  erlangCInto,
  erlangCQueue,
} from './erlang-c.js'
export {
  erlangCConditionalWait,
  erlangCWaitLongerThan,
  erlangCWaitPercentile,
} from './erlang-c-waiting-time.js'
export { type ExtendedErlangBAnswer, extendedErlangB } from './extended-erlang-b.js'
export { type FiniteLineInput, type FiniteLineMeasures, finiteLine, finiteLineInto } from './finite-line.js'
export {
  type FinitePopulationInput,
  type FinitePopulationMeasures,
  finitePopulationQueue,
} from './finite-population.js'
export { type FractionalConvention, spreadsheetValue } from './fractional-agents.js'
export { type GeneralPatienceInput, generalPatienceQueue } from './general-patience.js'
export { type ImpliedPatience, type ImpliedPatienceInput, impliedPatience } from './implied-patience.js'
export { type LargestLoadAnswer, type LargestLoadInput, largestLoad } from './largest-load.js'
export {
  type BindingConstraint,
  type LeastAgentsAnswer,
  type LeastAgentsInput,
  leastAgents,
} from './least-agents.js'
export {
  type LeastAgentsForLoadsInput,
  leastAgentsForLoads,
  NO_NUMBER_OF_AGENTS,
} from './least-agents-for-loads.js'
export { longRun } from './long-run.js'
export { type LongestHandleTimeInput, longestHandleTime } from './longest-handle-time.js'
export {
  MEASURE,
  measureCount,
  type QueueMeasures,
  type ServiceLevelDefinition,
  type ServiceLevels,
} from './measures.js'
export { emptySystem, type SystemState } from './number-in-system.js'
export {
  LONGEST_HANDLE_TIME_FOR_SIPP,
  type LoadOverTimeInput,
  offeredLoadOverTime,
  type TimeMethod,
  timeMethodFor,
  timeMethods,
} from './offered-load-over-time.js'
export type { Patience } from './patience.js'
export { expectedArrivals } from './piecewise-arrivals.js'
export { priorityWaits } from './priority-queue.js'
export {
  type DayConditions,
  type FollowedInterval,
  type FollowedService,
  followInterval,
  type ReachedService,
  whenAgentsChange,
} from './reached-service.js'
export { erlangAWithReturns, type ReturnsAnswer, type ReturnsInput } from './returns.js'
export { roundUp } from './round-up.js'
export type { ServiceConditions, ServiceTargets, TargetName } from './service-targets.js'
export {
  erlangCBracket,
  halfinWhitt,
  halfinWhittBeta,
  type SquareRootStaffing,
  squareRootStaffing,
} from './square-root-staffing.js'
export { type TightestTarget, type TightestTargetInput, tightestTarget } from './tightest-target.js'
