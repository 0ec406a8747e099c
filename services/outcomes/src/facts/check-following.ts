// What may be told of a promise that follows a segment's: all that is the account's own, and none of its terms.
import type { WriteContext } from '@rung/fact-ledger'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'

export type FollowingBody = {
  readonly account: string
  readonly capability: string
  readonly concern?:
    | {
        readonly level: number
        readonly tag?: string | null | undefined
        readonly words?: string | null | undefined
      }
    | null
    | undefined
  readonly weight: number
  readonly madeBy: string
  readonly dueOn?: Day | null | undefined
  readonly ourWords?: string | null | undefined
  readonly segmentPromise?: string | null | undefined
}

/** Refuses another segment promise than the one followed, and other terms than that one's. */
export function checkFollowing(
  body: FollowingBody,
  { known, ids, occurredAt, occurredBefore }: WriteContext<FollowingBody>,
): Refusal[] {
  const follows = known?.segmentPromise ?? null
  if (ids.segmentPromise !== follows) {
    return [
      refuse('invalid', 'which segment promise a promise follows cannot be set', {
        field: 'segmentPromise',
        fix: 'Leave it out. State a segment promise: each account of the segment then has its own.',
      }),
    ]
  }
  if (follows === null || known === null) return []
  const moved = occurredBefore !== null && dayOf(occurredBefore) !== dayOf(occurredAt)
  const changed = [
    ...(ids.account === known.account ? [] : ['account']),
    ...(moved ? ['madeOn'] : []),
    ...TERMS.filter(term => (body[term] ?? null) !== (known[term] ?? null)),
    ...((body.concern?.level ?? null) === (known.concern?.level ?? null) ? [] : ['concern.level']),
    ...((body.concern?.tag ?? null) === (known.concern?.tag ?? null) ? [] : ['concern.tag']),
    ...((body.concern?.words ?? null) === (known.concern?.words ?? null) ? [] : ['concern.words']),
  ]
  return changed.map(field =>
    refuse('conflict', `${field} is a term of the segment promise ${follows}`, {
      field,
      fix: 'Leave it as it is, or correct it there for every account; take this promise back if it was not made to this account.',
    }),
  )
}

const TERMS = ['capability', 'weight', 'madeBy', 'dueOn', 'ourWords'] as const
