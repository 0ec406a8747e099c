// Ladder evidence in; standing on five levels, R, and what is missing for the next rung out.

export type { AccountStanding } from './aggregate-standings.ts'
export {
  type AccountNextRung,
  assessRelationship,
  type NobodyKnown,
  type RelationshipAssessment,
  type RelationshipFacts,
  targetLevelOf,
} from './assess-relationship.ts'
export type { StakeholderStanding } from './assess-stakeholder.ts'
export { combineWeighed } from './combine-weighed.ts'
export type { Evidence, Role, Source, Stakeholder, Strength } from './evidence.ts'
export { flagPeople, type PeopleFlags } from './flag-people.ts'
export { HOSTILE_FROM } from './hostility.ts'
export { LEVEL_MEANINGS, LEVELS, type Level, type LevelMeaning, type PerLevel } from './levels.ts'
export type { NextRung } from './next-rung.ts'
export { checkPin, type Pin, pinInForce } from './pin.ts'
export { type LadderPolicy, ladderPolicy, type TargetLevel } from './policy.ts'
export {
  type FadingHostility,
  lowVerdicts,
  type VerdictGrades,
  type VerdictHostility,
  verdictHostility,
} from './verdict-hostility.ts'
export type { WeighedEvidence } from './weigh-evidence.ts'
export {
  UNNAMED,
  type WeighedBefore,
  type WeighedRelationship,
  weighRelationship,
} from './weigh-relationship.ts'
export type { WeighedStakeholder } from './weigh-stakeholder.ts'
