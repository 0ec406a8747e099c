// Decides a request's statements one after the other against what is known, without touching the database.
import { type NewId, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { refuseAuthor, withAuthor, withAuthorCleared } from './author.ts'
import { bodyOf, contentOf, flatOf, ownColumns, storedContent, wordsColumn } from './content.ts'
import { type FactDraft, isRefused } from './draft.ts'
import type { Wording } from './ledger.ts'
import type { LedgerRow } from './ledger-columns.ts'
import { mergeFields, refusalsOf, wholeFields } from './merged-fields.ts'
import { type Reach, refuseOutOfReach } from './reach.ts'
import { idsOf, type Names } from './references.ts'
import type { Caller, FactResource } from './resource.ts'
import { baseOf, type Revision, revise } from './revise.ts'

export type Settled =
  | { readonly status: 'unchanged'; readonly row: LedgerRow }
  | { readonly status: 'created' | 'corrected'; readonly row: LedgerRow; readonly before: LedgerRow | null }
  | { readonly status: 'rejected'; readonly refusals: readonly Refusal[] }

/** What is known when a request begins, and what it adds while its statements are settled in order. */
export type Desk = {
  readonly resource: FactResource
  readonly caller: Caller
  /** The accounts the caller may write to. */
  readonly reach: Reach
  readonly now: Date
  readonly newId: NewId
  readonly names: Names
  /** Ids of facts that are new in this request and that others in it name, by external id. */
  readonly expected: ReadonlyMap<string, string>
  /** Revisions by external id; grows. */
  readonly histories: Map<string, LedgerRow[]>
  /** Words by id; grows. */
  readonly texts: Map<string, string>
  /** Words to keep; grows. */
  readonly wordings: Wording[]
}

/** Settles one draft. A draft without external id is about a new fact, unless `history` says which it is about. */
export function settle(
  desk: Desk,
  draft: FactDraft | readonly Refusal[],
  about?: readonly LedgerRow[],
): Settled {
  if (isRefused(draft)) return rejected(draft)
  const { resource, now, texts } = desk
  const history = about ?? (draft.externalId === null ? [] : (desk.histories.get(draft.externalId) ?? []))
  const { known, at } = baseOf(history, draft.times.recordedAt, now)
  const said = known ? bodyOf(resource, known, texts) : null
  const standing = known && !known.retracted ? known : undefined
  // What was taken back is as if it had not been said: a statement is about all of it again, a change about what it said.
  const base = draft.says === 'part' || (draft.says === 'merge' && standing) ? said : null
  const laid = statedBody(desk, draft, base, history)
  if ('refusals' in laid) return rejected(laid.refusals)
  const stated = laid.body
  const occurredAt = draft.times.occurredAt ?? known?.occurredAt ?? at
  const before = (standing ? said : null) as never
  const context = { at, occurredAt, before, known: said as never }
  const body = resource.derive?.(stated as never, context) ?? stated
  const flat = flatOf(resource, body)
  const named = new Set(Object.keys(base === null ? body : draft.body))
  const { ids, accountId, refusals } = idsOf(resource, { body, named }, desk.names, known)
  if (refusals.length > 0) return rejected(refusals)
  const { caller } = desk
  const notTheirs = [
    ...refuseOutOfReach(resource, desk.reach, { accountId, known }),
    ...refuseAuthor(resource, ids, known, caller),
  ]
  if (notTheirs.length > 0) return rejected(notTheirs)
  const occurredBefore = standing?.occurredAt ?? null
  const broken = resource.validate?.(body as never, { ...context, caller, now, occurredBefore, ids }) ?? []
  if (broken.length > 0) return rejected(broken)

  const id = known?.id ?? history[0]?.id ?? newIdOf(desk, draft.externalId)
  const content = contentOf(resource, flat, ids, resource.account === 'self' ? id : accountId)
  const revised = revise(
    history.map(row => revisionOf(resource, row, texts)),
    { known: known && revisionOf(resource, known, texts), at },
    {
      occurredAt,
      declared: draft.times.recordedAt !== null,
      retracted: draft.retracted ?? known?.retracted ?? false,
      content,
    },
  )
  if (revised.status === 'unchanged') return { status: 'unchanged', row: known as LedgerRow }
  const externalId = history[0]?.externalId ?? draft.externalId ?? id
  const row = rowOf(desk, revised.revision, { id, externalId, known, ids })
  desk.histories.set(externalId, [...history, row])
  return { status: revised.status, row, before: known ?? null }
}

const newIdOf = ({ expected, newId, resource }: Desk, externalId: string | null): string =>
  expected.get(externalId ?? '') ?? newId(resource.idPrefix)

type Stated = { readonly body: Readonly<Record<string, unknown>> } | { readonly refusals: readonly Refusal[] }

/** What the fact says from now on: the named fields over what was said, or all of it where there is nothing to lay them over. */
function statedBody(
  { resource, caller }: Desk,
  { says, body }: FactDraft,
  base: Record<string, unknown> | null,
  history: readonly LedgerRow[],
): Stated {
  if (base !== null) {
    const merged = mergeFields(resource.shape, base, body)
    if ('refusals' in merged) return merged
    return { body: withAuthorCleared(resource, merged.body, body, caller) }
  }
  if (says === 'part') return { refusals: [knownTooLate(resource, history)] }
  const parsed = z.strictObject(resource.shape).safeParse(wholeFields(resource.shape, body))
  if (!parsed.success) {
    const refusals = refusalsOf(parsed.error)
    return { refusals: history.length > 0 && says === 'merge' ? refusals.map(statedAnew) : refusals }
  }
  return { body: withAuthor(resource, parsed.data, caller) }
}

/** A name that is known, of a fact that was taken back or of which nothing was known at the recordedAt: it is told whole. */
function statedAnew({ code, message, field = 'body', fix = '' }: Refusal): Refusal {
  return refuse(code, message, {
    field,
    fix: `${fix} It was taken back, or nothing was known of it at that recordedAt: send all of it.`,
  })
}

const rejected = (refusals: readonly Refusal[]): Settled => ({ status: 'rejected', refusals })

function knownTooLate(resource: FactResource, history: readonly LedgerRow[]): Refusal {
  return refuse('invalid', `nothing was known of this ${resource.noun} then`, {
    field: 'recordedAt',
    fix: `Declare a recordedAt on or after ${firstKnown(history)}, or leave it out.`,
  })
}

function firstKnown(history: readonly LedgerRow[]): string | undefined {
  return history.map(row => row.recordedAt.toISOString()).sort()[0]
}

function revisionOf(resource: FactResource, row: LedgerRow, texts: ReadonlyMap<string, string>): Revision {
  return { ...row, content: storedContent(resource, row, texts) }
}

function rowOf(
  desk: Desk,
  revision: Revision,
  of: {
    id: string
    externalId: string
    known: LedgerRow | undefined
    ids: Readonly<Record<string, unknown>>
  },
): LedgerRow {
  const { resource } = desk
  const columns: Record<string, unknown> = {}
  for (const column of ownColumns(resource)) columns[column] = revision.content.columns[column] ?? null
  for (const [field, spec] of Object.entries(resource.words ?? {})) {
    const column = wordsColumn(field, spec)
    const about = spec.about === 'self' ? of.id : spec.about === undefined ? null : of.ids[spec.about]
    columns[column] = refOf(desk, revision.content.words[field] ?? null, {
      kind: spec.kind,
      personRef: typeof about === 'string' ? about : null,
      held: (of.known?.[column] as string | null | undefined) ?? null,
    })
  }
  return {
    ...columns,
    workspaceId: desk.caller.workspaceId,
    id: of.id,
    revision: revision.revision,
    externalId: of.externalId,
    accountId: revision.content.accountId,
    occurredAt: revision.occurredAt,
    recordedAt: revision.recordedAt,
    storedAt: desk.now,
    declared: revision.declared,
    retracted: revision.retracted,
    recordedBy: desk.caller.keyId,
  }
}

type Held = { readonly kind: string; readonly personRef: string | null; readonly held: string | null }

/** The id of the words: the one they have when they have not changed, so that a correction copies no text. */
function refOf(desk: Desk, text: string | null, { kind, personRef, held }: Held): string | null {
  const heldText = held === null ? null : (desk.texts.get(held) ?? null)
  if (text === heldText) return held
  if (text === null) return null
  const id = desk.newId('wrd')
  desk.wordings.push({ id, kind, personRef, text })
  desk.texts.set(id, text)
  return id
}
