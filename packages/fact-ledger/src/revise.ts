// The rule of the ledger: what a statement does to a fact's history. Nothing is overwritten; saying it twice is silence.
import { type Refusal, refuse } from '@rung/kernel'
import { type Content, sameValue } from './content.ts'
import { inForce } from './in-force.ts'

export type Revision = {
  readonly revision: number
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly declared: boolean
  readonly retracted: boolean
  readonly content: Content
}

/** What was said of when; null where nothing was. */
export type Times = { readonly occurredAt: Date | null; readonly recordedAt: Date | null }

export type Base<R> = { readonly known: R | undefined; readonly at: Date }

/** The revision a statement is made against, and the instant from which it will be known. */
export function baseOf<R extends Pick<Revision, 'revision' | 'recordedAt'>>(
  history: readonly R[],
  recordedAt: Date | null,
  now: Date,
): Base<R> {
  if (recordedAt !== null) {
    const at = recordedAt < now ? recordedAt : now
    return { known: inForce(history, at), at }
  }
  // Another process's clock may run ahead of ours: what is said last must still be known last.
  const last = new Date(Math.max(now.getTime(), ...history.map(({ recordedAt }) => recordedAt.getTime())))
  return { known: inForce(history, last), at: last }
}

/** Refuses times that can't be: from the future, or known before they were true. `called` names occurredAt. */
export function refuseTimes(
  times: Times,
  now: Date,
  clockSkewSeconds: number,
  called = 'occurredAt',
): Refusal[] {
  const latest = new Date(now.getTime() + clockSkewSeconds * 1000)
  const fix = `It is ${now.toISOString()} here.`
  if (times.recordedAt !== null && times.recordedAt > latest) {
    return [refuse('invalid', 'recordedAt lies in the future', { field: 'recordedAt', fix })]
  }
  if (times.occurredAt !== null && times.occurredAt > latest) {
    return [
      refuse('invalid', `${called} lies in the future: only what has happened is a fact`, {
        field: called,
        fix,
      }),
    ]
  }
  if (times.recordedAt !== null && times.occurredAt !== null && times.recordedAt < times.occurredAt) {
    return [
      refuse('invalid', `recordedAt lies before ${called}: nothing is known before it is true`, {
        field: 'recordedAt',
        fix: `Declare a recordedAt on or after ${called}, or leave it out.`,
      }),
    ]
  }
  return []
}

export type Revised =
  | { readonly status: 'unchanged'; readonly revision: Revision }
  | { readonly status: 'created' | 'corrected'; readonly revision: Revision }

/** Adds a statement to a history. The same statement as was known at that time changes nothing. */
export function revise(
  history: readonly Revision[],
  base: Base<Revision>,
  said: {
    readonly occurredAt: Date
    readonly declared: boolean
    readonly retracted: boolean
    readonly content: Content
  },
): Revised {
  const { known, at } = base
  if (
    known &&
    known.occurredAt.getTime() === said.occurredAt.getTime() &&
    known.retracted === said.retracted &&
    sameValue(known.content, said.content)
  ) {
    return { status: 'unchanged', revision: known }
  }
  const revision = history.reduce((most, each) => Math.max(most, each.revision), 0) + 1
  return {
    status: history.length === 0 ? 'created' : 'corrected',
    revision: { ...said, revision, recordedAt: at },
  }
}
