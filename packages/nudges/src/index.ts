// What to say in the vendor's product, to whom, and when to stay silent.
export { chooseContent, type NudgeStanding, type Offer } from './choose-content.ts'
export { decideNudge, type NudgeDecision } from './decide-nudge.ts'
export { followRating, followReaction, type NudgeFollowUp } from './follow-up.ts'
export {
  type Aim,
  isQuestion,
  NUDGE_LEVELS,
  NUDGE_REACTIONS,
  type Nudge,
  type NudgeLevel,
  type NudgeReaction,
  type PastNudge,
  RESULT,
} from './nudge.ts'
export type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
export { NUDGE_REASON_WORDS, type NudgeReason, type NudgeReasonKind } from './nudge-reason.ts'
export { type NudgePolicy, nudgePolicy, USE_FELL_BELOW } from './policy.ts'
export { QUIET_RULES, type QuietRule, type Silence } from './quiet-rules.ts'
export { type NudgeText, sayNudge } from './say-nudge.ts'
