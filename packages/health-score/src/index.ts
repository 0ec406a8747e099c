// Components to a score with exact contributions, guards and a band; trust from its behaviours; contradictions.
export { assessHealth, type Contribution, HEALTH_ENGINE_VERSION, type HealthScore } from './assess-health.ts'
export { type Band, bandOf } from './band.ts'
export { combineTrust, TRUST_BEHAVIOURS, type TrustBehaviour, type TrustReadings } from './combine-trust.ts'
export type {
  ComponentReading,
  ComponentReadings,
  ComponentValues,
  ComponentWeights,
  Harm,
  HealthFacts,
} from './component.ts'
export type { ComponentDefinition, ComponentSignals } from './component-definition.ts'
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
export { type Contradiction, findContradictions, type Pair, type Side } from './find-contradictions.ts'
export type { Guard } from './guard.ts'
export type { GuardDefinition, GuardInput } from './guard-definition.ts'
export { type BandChange, nearestBandChange } from './nearest-band-change.ts'
export { PAIR_NAMES, type PairName } from './pair.ts'
export { builtInPolicy, defaultHealthPolicy, type HealthPolicy, weightsFor } from './policy.ts'
export {
  type CapKey,
  COMPONENT_NAMES,
  type ComponentName,
  type GuardName,
  guardNamesOf,
  type HarmName,
  type HealthRegistry,
  healthRegistry,
  type JudgedComponentName,
  registryOf,
  STALE,
} from './registry.ts'
