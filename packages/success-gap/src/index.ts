// Desired outcomes and verdicts in; attained, gaps and states out.
export { type AchievedConfirmed, achievedConfirmedOn } from './achieved-confirmed-on.ts'
export {
  type AccountAttainment,
  type AccountGap,
  type Aggregate,
  assessAccountAttainment,
  assessAccountGap,
} from './assess-account.ts'
export { assessOutcome, type OutcomeAssessment } from './assess-outcome.ts'
export { type AttainmentGaps, attainmentGaps } from './attainment-gaps.ts'
export { checkOutcome } from './check-outcome.ts'
export { foldState, type GapState, type Side } from './fold-state.ts'
export type { Judged, Reason } from './judged.ts'
export {
  assessOptimism,
  LEFT_OUT,
  type LeftOut,
  leftOutOf,
  type OpenedVerdict,
  type OptimismBias,
  pairVerdicts,
  type VerdictPair,
} from './optimism-bias.ts'
export type {
  CustomerVerdict,
  DesiredOutcome,
  MaintainMeasure,
  Measure,
  Measurement,
  Milestone,
  OutcomeFacts,
  OutcomeStanding,
  ReachMeasure,
  VendorVerdict,
} from './outcome.ts'
export { type OutcomeVerdict, type PersonVerdict, personVerdicts } from './person-verdicts.ts'
export { type SuccessGapPolicy, successGapPolicy } from './policy.ts'
export {
  type Circumstances,
  covers,
  type Filing,
  type OpenedBy,
  type Opening,
  openingOf,
  opensByTime,
  type ReceivedVerdict,
} from './seal.ts'
export {
  type MilestoneReached,
  type OutcomeWithUse,
  type PerceptionGap,
  setFunctionalUse,
} from './set-functional-use.ts'
export { partedOn, type StateOnDay, type StateRun, stateRuns } from './state-runs.ts'
export type { Direction, SuccessVector } from './success-vector.ts'
