// Rows of promises to and from what the promise ledger follows.
import type { Writing } from '@rung/fact-ledger'
import { dayOf, startOf } from '@rung/kernel'
import type { FollowingRevision, SegmentPromiseRevision, Terms } from '@rung/promises'
import type { PromiseRow } from '../storage/promises.ts'
import type { SegmentPromiseRow } from '../storage/segment-promises.ts'

/** What is the account's own of a promise that follows a segment's. */
export type Own = Pick<PromiseRow, 'customerWordsRef' | 'confirmedOn' | 'understanding'>

type ComparableFields = Pick<
  PromiseRow,
  | 'capability'
  | 'concernLevel'
  | 'concernTag'
  | 'concernWordsRef'
  | 'weight'
  | 'madeBy'
  | 'dueOn'
  | 'ourWordsRef'
>

const comparableFields = (row: ComparableFields): ComparableFields => ({
  capability: row.capability,
  concernLevel: row.concernLevel,
  concernTag: row.concernTag,
  concernWordsRef: row.concernWordsRef,
  weight: row.weight,
  madeBy: row.madeBy,
  dueOn: row.dueOn,
  ourWordsRef: row.ourWordsRef,
})

export function revisionOf(row: SegmentPromiseRow): SegmentPromiseRevision {
  const { revision, recordedAt, retracted, segment, dueOn, status, settledOn } = row
  const terms: Terms = comparableFields(row)
  return {
    revision,
    recordedAt,
    retracted,
    segment,
    madeOn: dayOf(row.occurredAt),
    dueOn,
    terms,
    status,
    settledOn,
  }
}

export function followingOf(row: PromiseRow): FollowingRevision<Own> {
  const { recordedAt, retracted, status, settledOn, customerWordsRef, confirmedOn, understanding } = row
  return {
    recordedAt,
    retracted,
    madeOn: dayOf(row.occurredAt),
    terms: comparableFields(row),
    status,
    settledOn,
    follows: row.segmentPromiseRevision ?? 0,
    own: { customerWordsRef, confirmedOn, understanding },
  }
}

type Place = {
  /** Every revision of the segment promise. */
  readonly stated: readonly SegmentPromiseRow[]
  readonly accountId: string
  readonly externalId: string
  /** The revision of the account's own promise stored last. */
  readonly before: PromiseRow | null
  readonly writing: Writing
}

const fresh: Own = { customerWordsRef: null, confirmedOn: null, understanding: 'unknown' }

/** Words are the segment promise's own, by reference: ten thousand promises are one text. */
export function rowOf(
  following: FollowingRevision<Own>,
  { stated, accountId, externalId, before, writing }: Place,
): PromiseRow {
  const followed = stated.find(({ revision }) => revision === following.follows)
  if (followed === undefined) throw new Error(`${externalId} follows a revision that was not read`)
  const { recordedAt, retracted, madeOn, status, settledOn, own } = following
  return {
    workspaceId: followed.workspaceId,
    id: before?.id ?? writing.deps.newId('prm'),
    revision: (before?.revision ?? 0) + 1,
    externalId,
    accountId,
    occurredAt: startOf(madeOn),
    recordedAt,
    storedAt: writing.now,
    declared: followed.declared,
    retracted,
    recordedBy: followed.recordedBy,
    ...comparableFields(followed),
    ...(own ?? fresh),
    status,
    settledOn,
    segmentPromiseId: followed.id,
    segmentPromiseRevision: following.follows,
  }
}
