// From tickets, touches, surveys and contracts to what the accounts context says of a customer.
export {
  type AccountCalendar,
  type ExpectedUse,
  expectedUseOf,
  isInSeason,
  judgedOn,
  type Pause,
  pauseOn,
  type Season,
  seasonOf,
} from './account-calendar.ts'
export type {
  AccountFacts,
  ExchangeRate,
  Note,
  Pulse,
  PulseValue,
  Renewal,
  RenewalTerm,
  Resolution,
  Stakeholder,
  Subscription,
  SubscriptionChange,
  SurveyAnswer,
  SurveyKind,
  Terms,
  Ticket,
  Touch,
  TouchKind,
  WorkspaceFacts,
} from './account-facts.ts'
export { type ArrAsOf, arrAsOf } from './arr-as-of.ts'
export { type ArrHistory, arrHistory } from './arr-history.ts'
export type { SeatChanges } from './contract-amounts.ts'
export { type Conversion, convertMoney } from './convert-money.ts'
export { coveredUntil, isInForce, termMonthsOf } from './covered-until.ts'
export {
  type DueEntry,
  type DueRenewal,
  type DueRetention,
  type DueTally,
  dueRenewals,
  dueRetention,
  tallyDue,
} from './due-retention.ts'
export {
  type LogoMovements,
  type MovedEntry,
  type MovementsTally,
  type MrrMovements,
  mrrMovements,
  tallyMovements,
} from './mrr-movements.ts'
export { beganOn } from './onboarding.ts'
export { openRenewals } from './open-renewals.ts'
export {
  OFFER_POLICY,
  type OfferPolicy,
  type Priority,
  STANDING_POLICY,
  type StandingPolicy,
  TOPICS,
  type Topic,
} from './policy.ts'
export { resolvedRenewals } from './resolved-renewals.ts'
export type { StandingSignal } from './say-signal.ts'
export { type SeatedAccount, seatsAsOf } from './seats-as-of.ts'
export { type AccountsPolicy, standingSignals } from './standing-signals.ts'
export { type Offer, type OfferKind, type OfferTally, tallyOffers } from './tally-offers.ts'
export { type TermOutcome, termOutcomes } from './term-outcomes.ts'
export { type ContractedAccount, termStartedOn } from './term-started-on.ts'
export { termsAsOf } from './terms-as-of.ts'
