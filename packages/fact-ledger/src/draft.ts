// A parsed statement about one fact, before anything is looked up.
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { occurredFrom, recordedFrom } from './moment.ts'
import { parseItem } from './parse-item.ts'
import { LEDGER_POLICY } from './policy.ts'
import type { Caller, FactResource } from './resource.ts'
import { refuseTimes, type Times } from './revise.ts'
import { schemasOf } from './schemas.ts'

export type Draft = {
  readonly externalId: string | null
  /** All of the fact, or what is to change. */
  readonly says: 'whole' | 'part'
  readonly body: Readonly<Record<string, unknown>>
  readonly times: Times
  /** Null leaves a fact as it is. */
  readonly retracted: boolean | null
}

/** A whole statement: what it leaves out is null from now on. */
export function draftWhole(
  resource: FactResource,
  item: unknown,
  caller: Caller,
  now: Date,
): Draft | readonly Refusal[] {
  const parsed = parseItem(schemasOf(resource).create, item)
  if ('refusals' in parsed) return parsed.refusals
  const { externalId, occurredAt, recordedAt, ...rest } = parsed.value
  const split = timesOf(resource, { occurredAt, recordedAt }, rest, now)
  if (Array.isArray(split)) return split
  const { times, body } = split as Split
  return {
    externalId: (externalId as string | undefined) ?? null,
    says: 'whole',
    body: resource.complete ? (resource.complete(body as never, caller) as Draft['body']) : body,
    times,
    retracted: false,
  }
}

/** A change: what it leaves out stays as it is. */
export function draftPart(resource: FactResource, item: unknown, now: Date): Draft | readonly Refusal[] {
  const parsed = parseItem(schemasOf(resource).change, item)
  if ('refusals' in parsed) return parsed.refusals
  const { occurredAt, recordedAt, retracted, ...rest } = parsed.value
  const split = timesOf(resource, { occurredAt, recordedAt }, rest, now)
  if (Array.isArray(split)) return split
  const { times, body } = split as Split
  return {
    externalId: null,
    says: 'part',
    body,
    times,
    retracted: (retracted as boolean | undefined) ?? null,
  }
}

type Split = { readonly times: Times; readonly body: Record<string, unknown> }
type Said = { readonly occurredAt?: unknown; readonly recordedAt?: unknown }

function timesOf(
  resource: FactResource,
  said: Said,
  rest: Record<string, unknown>,
  now: Date,
): Split | readonly Refusal[] {
  const alias = resource.occurredAs
  const body = { ...rest }
  let occurredAt = typeof said.occurredAt === 'string' ? occurredFrom(said.occurredAt) : null
  const other = alias ? body[alias.field] : undefined
  if (alias && typeof other === 'string') {
    delete body[alias.field]
    const meant = occurredFrom(other)
    const agrees =
      occurredAt === null ||
      (alias.grain === 'day' ? dayOf(occurredAt) === other : occurredAt.getTime() === meant.getTime())
    if (!agrees) {
      return [
        refuse('invalid', `${alias.field} and occurredAt say different times`, {
          field: alias.field,
          fix: 'Send one of the two: they mean the same.',
        }),
      ]
    }
    occurredAt ??= meant
  }
  const recordedAt = typeof said.recordedAt === 'string' ? recordedFrom(said.recordedAt, now) : null
  const times = { occurredAt, recordedAt }
  // Refused by the name the caller used for it.
  const called =
    said.occurredAt === undefined && alias && typeof other === 'string' ? alias.field : 'occurredAt'
  const refusals = refuseTimes(times, now, LEDGER_POLICY.clockSkewSeconds, called)
  return refusals.length > 0 ? refusals : { times, body }
}

/** True when drafting ended in refusals. */
export function isRefused(draft: Draft | readonly Refusal[]): draft is readonly Refusal[] {
  return Array.isArray(draft)
}
