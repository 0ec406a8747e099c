// What was agreed on an earlier card, and is due: a reason of its own, on its day.
import type { Day } from '@rung/kernel'
import { type Hold, isHeld } from './hold.ts'
import type { Reaction } from './play.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'

export type AgreedFollowUp = {
  /** Id of the action it was agreed in. */
  readonly actionId: string
  readonly accountId: string
  /** Key of the play whose reaction asks for it; one that is gone by now says nothing but its day. */
  readonly play: string
  /** What the customer answered; null where a day alone was agreed. */
  readonly reaction: Reaction | null
  readonly agreedOn: Day
  readonly dueOn: Day
  /** Where it would lie if that were a working day; null where nothing was moved. */
  readonly movedFrom: Day | null
  /** The day off it was moved for; null where it is no day of their week. */
  readonly movedFor: string | null
}

/** One reason for all that is due of an account; undefined when nothing is, or somebody put it away. Never before its day, always from then on. */
export function followUpReason(
  followUps: readonly AgreedFollowUp[],
  accountId: string,
  holds: readonly Hold[],
  policy: WorklistPolicy,
  asOf: Day,
): Reason | undefined {
  const due = followUps
    .filter(each => each.accountId === accountId && each.dueOn <= asOf)
    .filter(each => !isHeld(accountId, reasonOf(each, [each], policy), holds, policy.materialMove, asOf))
    .toSorted((a, b) => (a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.actionId < b.actionId) ? -1 : 1))
  const [first] = due
  return first === undefined ? undefined : reasonOf(first, due, policy)
}

function reasonOf({ dueOn }: AgreedFollowUp, due: readonly AgreedFollowUp[], policy: WorklistPolicy): Reason {
  return {
    kind: 'follow_up',
    subjects: due.map(({ actionId }) => actionId).sort(),
    size: 1,
    evidence: [],
    dueOn,
    words: due.map(each => wordsOf(each, policy)).join(' '),
  }
}

const ANSWERED: Readonly<Record<Reaction, string>> = {
  tell_me_more: 'they wanted to hear more',
  disagree: 'they saw it otherwise',
  not_important: 'they said that it is not important',
  different_view: 'they looked at it from somewhere else',
}

function wordsOf(followUp: AgreedFollowUp, policy: WorklistPolicy): string {
  return [agreedWords(followUp, policy), movedWords(followUp)].filter(words => words !== null).join(' ')
}

function agreedWords({ play: key, reaction, agreedOn }: AgreedFollowUp, { plays }: WorklistPolicy): string {
  const play = plays.find(each => each.key === key)
  if (reaction === null || play === undefined) {
    return `On ${agreedOn} it was agreed to come back to them now.`
  }
  return `On ${agreedOn} ${ANSWERED[reaction]}. ${play.reactions[reaction].does}`
}

/** Where a reader looked for it on another day. */
const movedWords = ({ movedFrom, movedFor }: AgreedFollowUp): string | null =>
  movedFrom === null ? null : `Moved from ${movedFrom}, ${movedFor ?? 'no working day'}.`
