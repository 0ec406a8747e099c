// The facts of a whole book in; nine areas, the chasm it falls into, the way out and the concern map out.
export { assessAreas } from './assess-areas.ts'
export type { ChasmAction, PromiseToAct } from './chasm-action.ts'
export type {
  AccountWeek,
  Capability,
  CompanyAccount,
  CompanyFacts,
  CompanyFigures,
  CompanyOutcome,
  CompanyPromise,
  CompanyTicket,
  Concern,
  CustomerAnswer,
  DecidedRenewal,
  ManagerEscalation,
  Onboarding,
  Reference,
  RoadmapItem,
  StatedConcern,
  TalkWeek,
  TeamAnswer,
} from './company-facts.ts'
export { type ConcernCell, type ConcernMap, mapConcerns, type UnmetConcern } from './concern-map.ts'
export { quarterEnds } from './csm-spread.ts'
export { diagnose, watchBook } from './diagnose.ts'
export {
  type Area,
  type Carrier,
  CHASMS,
  type Change,
  type Chasm,
  type CsmSpread,
  type CsmSpreadWeek,
  type Diagnosis,
  type Finding,
  type Indicator,
  type IndicatorWeek,
  type Interval,
  type RaisedSymptom,
  SUBJECTS,
  type Subject,
} from './diagnosis.ts'
export { type FoundSpan, findChasms, type WatchedSymptom } from './find-chasms.ts'
export { type ChasmPolicy, chasmPolicy } from './policy.ts'
export type { Raised } from './raised.ts'
export type { Watched } from './watch-symptom.ts'
export { lastWholeWeek } from './week-grid.ts'
