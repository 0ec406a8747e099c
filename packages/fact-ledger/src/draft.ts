// A parsed statement about one fact, before anything is looked up.
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { occurredFrom, recordedFrom } from './moment.ts'
import { parseItem } from './parse-item.ts'
import { LEDGER_POLICY } from './policy.ts'
import type { FactResource } from './resource.ts'
import { refuseTimes, type Times } from './revise.ts'
import { type Says, schemasOf } from './schemas.ts'

export type FactDraft = {
  readonly externalId: string | null
  readonly says: Says
  /** The fields named, each checked by itself. */
  readonly body: Readonly<Record<string, unknown>>
  readonly times: Times
  /** Null leaves a fact as it is. */
  readonly retracted: boolean | null
}

/** Reads a statement. What it comes to is settled against what is known. */
export function draftOf(
  resource: FactResource,
  item: unknown,
  says: Says,
  now: Date,
): FactDraft | readonly Refusal[] {
  const { sent, whole } = schemasOf(resource)
  const parsed = parseItem(sent[says], item)
  if ('refusals' in parsed) {
    // Of what is surely new all that is wrong is told at once, what is missing too.
    const asNew = says === 'merge' && !isNamed(item) ? parseItem(whole, item) : parsed
    return 'refusals' in asNew ? asNew.refusals : parsed.refusals
  }
  const { externalId, occurredAt, recordedAt, retracted, ...rest } = parsed.value
  const split = timesOf(resource, { occurredAt, recordedAt }, rest, now)
  if (Array.isArray(split)) return split
  const { times, body } = split as Split
  const { occurredAt: when } = times
  const natural = says === 'merge' && when !== null ? resource.namedBy?.(body, when) : undefined
  return {
    externalId: (externalId as string | undefined) ?? natural ?? null,
    says,
    body,
    times,
    retracted: says === 'part' ? ((retracted as boolean | undefined) ?? null) : false,
  }
}

function isNamed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'externalId' in item
}

type Split = { readonly times: Times; readonly body: Record<string, unknown> }
type DeclaredTimes = { readonly occurredAt?: unknown; readonly recordedAt?: unknown }

function timesOf(
  resource: FactResource,
  said: DeclaredTimes,
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
export function isRefused(draft: FactDraft | readonly Refusal[]): draft is readonly Refusal[] {
  return Array.isArray(draft)
}
