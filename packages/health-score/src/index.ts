// Components to a score with exact contributions, dampers and a band; trust from its behaviours; contradictions.
export {
  assessHealth,
  type Contribution,
  type Damper,
  HEALTH_ENGINE_VERSION,
  type HealthScore,
  type KeptContribution,
} from './assess-health.ts'
export { type Band, bandOf, isProvisional, PROVISIONAL_BELOW_COVERAGE } from './band.ts'
export { combineTrust, TRUST_BEHAVIOURS, type TrustBehaviour, type TrustReadings } from './combine-trust.ts'
export {
  type ComponentReading,
  type ComponentReadings,
  type ComponentValues,
  type ComponentWeights,
  type DamperReads,
  type HealthFacts,
  takenFor,
} from './component.ts'
export type { ComponentDefinition, ComponentSignals } from './component-definition.ts'
export { type ContradictionPolicy, defaultContradictionPolicy } from './contradiction-policy.ts'
export {
  BLENDED_IN_DAYS,
  type DamperDefinition,
  type DamperInput,
  type DamperNumber,
  type DamperValue,
  defineDamper,
  type Expiry,
  onboardingShare,
} from './damper-definition.ts'
export { outgrownShare } from './dampers/use-falling.ts'
export { easeIn } from './ease-in.ts'
export {
  addChanges,
  CAUSES,
  type Cause,
  type Change,
  type Contributed,
  changeBetween,
  type DayScores,
  NO_CHANGE,
  partKey,
  splitDay,
  withoutChange,
} from './explain-change.ts'
export { type Contradiction, findContradictions, type Pair, type Side } from './find-contradictions.ts'
export { type BandChange, nearestBandChange } from './nearest-band-change.ts'
export { PAIR_NAMES, type PairName } from './pair.ts'
export { builtInPolicy, defaultHealthPolicy, type HealthPolicy, weightsFor } from './policy.ts'
export { type HealthyUnproven, healthyUnproven } from './proof-rule.ts'
export {
  COMPONENT_NAMES,
  type ComponentName,
  type DamperName,
  type DamperReadName,
  damperNamesOf,
  type HealthRegistry,
  healthRegistry,
  type JudgedComponentName,
  type PlainDamperName,
  registryOf,
  STALE,
} from './registry.ts'
