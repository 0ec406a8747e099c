// Components to a score with exact contributions, guards and a band; trust from its behaviours; contradictions.
export { assessHealth, type Contribution, HEALTH_ENGINE_VERSION, type HealthScore } from './assess-health.ts'
export { type Band, bandOf } from './band.ts'
export { combineTrust, TRUST_BEHAVIOURS, type TrustBehaviour, type TrustReadings } from './combine-trust.ts'
export {
  COMPONENT_NAMES,
  type ComponentName,
  type ComponentValues,
  type ComponentWeights,
  type HealthFacts,
  type Reading,
  type Readings,
} from './component.ts'
export { type ContradictionPolicy, defaultContradictionPolicy } from './contradiction-policy.ts'
export {
  addChanges,
  CAUSES,
  type Cause,
  type Change,
  type Contributed,
  changeBetween,
  type DayScores,
  NO_CHANGE,
  splitDay,
  withoutChange,
} from './explain-change.ts'
export {
  type Contradiction,
  findContradictions,
  type Pair,
  type PairName,
  type Side,
} from './find-contradictions.ts'
export type { Guard, GuardName } from './guard.ts'
export { type BandChange, nearestBandChange } from './nearest-band-change.ts'
export { defaultHealthPolicy, type HealthPolicy, weightsFor } from './policy.ts'
