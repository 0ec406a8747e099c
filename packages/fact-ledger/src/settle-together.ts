// Settles a request's statements that name each other: facts of one kind may come in any order, a child before its parent.
import { circleFrom, type Refusal, refuse } from '@rung/kernel'
import { type FactDraft, isRefused } from './draft.ts'
import type { LedgerRow } from './ledger-columns.ts'
import { namesIn, ownFields } from './references.ts'
import type { FactResource } from './resource.ts'
import type { Desk, Settled } from './settle.ts'

type Stated = FactDraft | readonly Refusal[]
type Together = { readonly desk: Desk; readonly settled: readonly Settled[] }

/**
 * Settles in the order given. What is new in the request and named in it is known by its name from the first statement
 * on; where it turns out to be refused, all is settled again without it, so that nothing points at what is not kept. New facts
 * that name each other in a circle are refused by the field: references to the own kind are forests.
 */
export function settleTogether(
  desk: Desk,
  drafts: readonly Stated[],
  settleOne: (desk: Desk, draft: Stated) => Settled,
): Together {
  const named = new Set(drafts.flatMap(draft => ownNames(desk.resource, draft)))
  const expected = new Map(
    [...new Set(drafts.flatMap(draft => newNameOf(draft, desk.histories) ?? []))]
      .filter(name => named.has(name))
      .map(name => [name, desk.newId(desk.resource.idPrefix)]),
  )
  const stated = expected.size === 0 ? drafts : withoutCircles(desk.resource, drafts, expected)
  for (;;) {
    const attempt = expected.size === 0 ? desk : expecting(desk, expected)
    const settled = stated.map(draft => settleOne(attempt, draft))
    const kept = new Set(settled.flatMap(each => ('row' in each ? [each.row.externalId] : [])))
    const missing = [...expected.keys()].filter(name => !kept.has(name))
    if (missing.length === 0) return { desk: attempt, settled }
    for (const name of missing) expected.delete(name)
  }
}

/** Whether an item, as it was sent, names one of these facts of its own kind. */
export function namesOwn(resource: FactResource, item: unknown, names: ReadonlySet<unknown>): boolean {
  if (typeof item !== 'object' || item === null) return false
  const body = item as Readonly<Record<string, unknown>>
  return ownFields(resource).some(field => namesIn(body[field]).some(name => names.has(name)))
}

function ownNames(resource: FactResource, draft: Stated): readonly string[] {
  return isRefused(draft) ? [] : ownFields(resource).flatMap(field => namesIn(draft.body[field]))
}

function newNameOf(draft: Stated, histories: ReadonlyMap<string, readonly LedgerRow[]>): string | null {
  if (isRefused(draft) || draft.externalId === null) return null
  return (histories.get(draft.externalId) ?? []).length === 0 ? draft.externalId : null
}

/** A desk of its own for one attempt: what an attempt adds must not be seen by the next. */
function expecting(desk: Desk, expected: ReadonlyMap<string, string>): Desk {
  const coming = [...expected].map(([name, id]) => [name, { id, accountId: null }] as const)
  const own = ownFields(desk.resource).map(
    field => [field, new Map([...(desk.names.get(field) ?? []), ...coming])] as const,
  )
  return {
    ...desk,
    expected: new Map(expected),
    names: new Map([...desk.names, ...own]),
    histories: new Map(desk.histories),
    texts: new Map(desk.texts),
    wordings: [...desk.wordings],
  }
}

function withoutCircles(
  resource: FactResource,
  drafts: readonly Stated[],
  expected: ReadonlyMap<string, string>,
): readonly Stated[] {
  const circles = new Map<string, readonly Refusal[]>()
  for (const field of ownFields(resource)) {
    const ways = new Map<string, readonly string[]>()
    for (const draft of drafts) {
      if (isRefused(draft) || draft.externalId === null || !(field in draft.body)) continue
      ways.set(
        draft.externalId,
        namesIn(draft.body[field]).filter(name => expected.has(name)),
      )
    }
    for (const name of expected.keys()) {
      const circle = circleFrom(name, at => ways.get(at) ?? [])
      if (circle !== null) circles.set(name, [...(circles.get(name) ?? []), goesRound(field, circle)])
    }
  }
  return drafts.map(draft => (isRefused(draft) ? draft : (circles.get(draft.externalId ?? '') ?? draft)))
}

const goesRound = (field: string, names: readonly string[]): Refusal =>
  refuse('conflict', `goes round in a circle: ${names.map(name => `"${name}"`).join(', ')}`, {
    field,
    fix: 'Take one of these out of the circle.',
  })
