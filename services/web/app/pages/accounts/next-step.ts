// What to do next at an account, in a few words, from what stands out in its row.

export type StepFacts = {
  readonly state: string
  readonly band: string
  readonly provisional: boolean
  readonly attained: number | null
  readonly usage: number | null
  readonly flags: readonly string[]
  readonly marks: readonly string[]
}

/** The first that holds: what ends a contract, then what ends a relationship, then what is owed, then the gap. */
const BY_FLAG: readonly (readonly [flag: string, step: string])[] = [
  ['notice_given', 'Ask why they gave notice'],
  ['escalated', 'Settle the escalated ticket'],
  ['hostile', 'Talk to who is against us'],
  ['champion_gone', 'Find a new champion'],
  ['promise_overdue', 'Keep the overdue promise'],
  ['outgrown', 'Ask what comes next for them'],
]
const BY_STATE: Readonly<Record<string, string>> = {
  hollow: 'Close the gap: they use it, and lack the outcome',
  failing: 'Agree on one first step',
  quiet_success: 'Ask how they got there, and what next',
}
const BY_WEAK_FLAG: readonly (readonly [flag: string, step: string])[] = [
  ['no_economic_buyer', 'Find out who signs'],
  ['single_threaded', 'Get to know a second person'],
]

/**
 * @example nextStepOf({ state: 'hollow', flags: ['champion_gone'], ... }) // 'Find a new champion'
 */
export function nextStepOf(facts: StepFacts): string | null {
  const { flags, marks, state, attained, usage } = facts
  if (marks.includes('paused')) return null
  const strong = BY_FLAG.find(([flag]) => flags.includes(flag))
  if (strong !== undefined) return strong[1]
  const byState = BY_STATE[state]
  if (byState !== undefined) return byState
  if (attained === null) return 'Ask whether they got what they came for'
  if (usage === null) return 'Connect their use'
  const weak = BY_WEAK_FLAG.find(([flag]) => flags.includes(flag))
  return weak?.[1] ?? null
}
