// Which restatements of a promise are moves it may make: decided by the promise ledger, one command a difference.
import { type Day, isRefusal, type Refusal, refuse } from '@rung/kernel'
import {
  checkMove,
  decide,
  evolve,
  type PromiseCommand,
  type PromiseFact,
  type PromiseStatus,
  type Understanding,
} from '@rung/promises'

export type PromiseBody = {
  readonly weight: number
  readonly dueOn?: Day | null | undefined
  readonly confirmedOn?: Day | null | undefined
  readonly customerWords?: string | null | undefined
  readonly understanding: Understanding
  readonly status: PromiseStatus
  readonly settledOn?: Day | null | undefined
}

/**
 * The first rule a promise breaks as it is now told, against what was told before (null for a new one).
 *
 * Terms (day made, day due, weight) may be corrected. Nothing is confirmed or settled after `latest`. Confirming, understanding and settling are moves: a new promise
 * makes all of its moves at once, in that order, so that the history of a kept one can be told in one statement.
 */
export function checkPromise(
  body: PromiseBody,
  before: PromiseBody | null,
  { madeOn, latest }: { readonly madeOn: Day; readonly latest: Day },
): Refusal[] {
  const ahead = aheadOfTime(body, latest)
  if (ahead) return [ahead]
  const dueOn = body.dueOn ?? null
  const made = decide(null, { type: 'make', id: 'prm', on: madeOn, dueOn, weight: body.weight })
  if (isRefusal(made)) return [made]
  const illegal = before && checkMove(before.status, body.status)
  if (illegal) return [illegal]
  if (body.status === 'open' && body.settledOn) return [settledYetOpen()]
  let promise = made.reduce<PromiseFact | null>(evolve, null)
  if (before && promise) promise = asBefore(promise, before, body)
  for (const command of movesTo(body, promise)) {
    const events = decide(promise, command)
    if (isRefusal(events)) return [events]
    promise = events.reduce<PromiseFact | null>(evolve, promise)
  }
  return body.settledOn && body.settledOn < madeOn ? [settledBeforeMade(madeOn)] : []
}

/** The promise as it stood, under the terms as now told. What is no longer said is a correction, not a move. */
function asBefore(made: PromiseFact, before: PromiseBody, body: PromiseBody): PromiseFact {
  const { understanding, status } = before
  const confirmedOn = body.confirmedOn ? (before.confirmedOn ?? null) : null
  const terms = { ...made, confirmedOn, understanding }
  const settledOn = before.settledOn ?? null
  return status === 'open' || settledOn === null
    ? { ...terms, status: 'open', settledOn: null }
    : { ...terms, status, settledOn }
}

function movesTo(body: PromiseBody, from: PromiseFact | null): PromiseCommand[] {
  const { confirmedOn, customerWords, understanding, status, settledOn } = body
  const moves: PromiseCommand[] = []
  // To a settled promise words may be added: they are a record, and count for nothing by then.
  if (customerWords && from?.status === 'open') moves.push({ type: 'say_back' })
  if (confirmedOn) moves.push({ type: 'confirm', on: confirmedOn })
  moves.push({ type: 'understand', understanding })
  if (status !== 'open' && settledOn && from?.status !== status) {
    moves.push({ type: 'settle', as: status, on: settledOn })
  }
  return moves
}

function aheadOfTime({ confirmedOn, settledOn }: PromiseBody, latest: Day): Refusal | undefined {
  const ahead = [
    ['confirmedOn', confirmedOn],
    ['settledOn', settledOn],
  ] as const
  const [field] = ahead.find(([, day]) => day && day > latest) ?? []
  if (field === undefined) return undefined
  return refuse('invalid', `${field} lies in the future: only what has happened is a fact`, {
    field,
    fix: 'Say it once it has happened.',
  })
}

function settledYetOpen(): Refusal {
  return refuse('invalid', 'settledOn is given, but the promise is open', {
    field: 'settledOn',
    fix: 'Send status kept, broken or withdrawn with it, or leave it out.',
  })
}

function settledBeforeMade(madeOn: Day): Refusal {
  return refuse('invalid', `settledOn lies before the promise was made, ${madeOn}`, {
    field: 'settledOn',
    fix: `Give ${madeOn} or a later day.`,
  })
}
