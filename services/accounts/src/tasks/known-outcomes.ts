// What became of an account's terms, as it was known at every instant at which something became known of them.
import { type StandingPolicy, termOutcomes, type WorkspaceFacts } from '@rung/account-standing'
import type { KnownOutcome, TermOutcome } from '@rung/signals'
import type { LoadedFacts } from '../storage/account-facts.ts'
import type { When } from '../storage/when.ts'

type Judged = {
  readonly facts: LoadedFacts
  /** As known now, also for what was known before: a rate is a matter of record. */
  readonly workspace: WorkspaceFacts
  readonly policy: StandingPolicy
  readonly now: When
}

/** Half-open spans, none of which says the same as the one before it. */
export function knownOutcomes(accountId: string, judged: Judged): KnownOutcome[] {
  const { facts, now } = judged
  const done: KnownOutcome[] = []
  let open = new Map<string, KnownOutcome>()
  for (const knownFrom of facts.contractInstants(accountId)) {
    if (knownFrom > now.knownAt) break
    const next = new Map<string, KnownOutcome>()
    for (const outcome of outcomesAt(accountId, knownFrom, judged)) {
      const before = open.get(outcome.id)
      const isSame = before !== undefined && sayOf(before) === sayOf(outcome)
      next.set(outcome.id, isSame ? before : { ...outcome, knownFrom, knownUntil: null })
    }
    for (const [id, before] of open)
      if (next.get(id) !== before) done.push({ ...before, knownUntil: knownFrom })
    open = next
  }
  return [...done, ...open.values()]
}

function outcomesAt(accountId: string, knownAt: Date, judged: Judged): TermOutcome[] {
  const { facts, workspace, policy, now } = judged
  const known = facts.factsOf(accountId, { asOf: now.asOf, knownAt })
  if (known === undefined) return []
  return termOutcomes(known, workspace, policy, now.asOf).map(outcome => {
    const on = outcome.dueOn < now.asOf ? outcome.dueOn : now.asOf
    const profile = facts.profileOn(accountId, on, knownAt)
    return { ...outcome, accountId, segment: profile?.segment ?? null, csmId: profile?.csmId ?? null }
  })
}

function sayOf({ accountId, ...outcome }: TermOutcome): string {
  const { kind, dueOn, decidedOn, termMonths, arrMinor, arrAfterMinor, csmCall, csmProbability } = outcome
  const { segment, csmId, evidence } = outcome
  return JSON.stringify([
    ...[kind, dueOn, outcome.outcome, decidedOn, termMonths, arrMinor, arrAfterMinor],
    ...[csmCall, csmProbability, segment, csmId, evidence],
  ])
}
