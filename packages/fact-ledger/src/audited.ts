// What the audit is told of written revisions: the flat fields that a correction or a retraction changed, words by their id.
import { type AuditAction, byCaller, type NewAuditEntry } from '@rung/audit'
import { onBehalfOf } from './author.ts'
import { ownColumns, referenceColumn, sameValue, wordsColumn } from './content.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { Caller, FactResource, WrittenFact } from './resource.ts'

/** An entry for each revision after the first; for the first too where the resource asks for it, a tool wrote it, or it is in another's name. */
export function auditEntries(
  resource: FactResource,
  written: readonly WrittenFact[],
  { caller, now }: { readonly caller: Caller; readonly now: Date },
): NewAuditEntry[] {
  return written
    .map(fact => ({ fact, behalf: onBehalfOf(resource, fact.row, caller) }))
    .filter(
      ({ fact, behalf }) =>
        fact.status === 'corrected' ||
        resource.auditCreation === true ||
        behalf !== null ||
        (fact.by ?? caller).tool != null,
    )
    .map(({ fact, behalf }) => ({
      action: actionOf(fact),
      subject: { kind: resource.plural, id: fact.row.id },
      accountId: fact.row.accountId,
      ...difference(resource, fact),
      by: { ...byCaller(fact.by ?? caller), onBehalfOf: behalf },
      at: now,
    }))
}

/** What a tool wrote and what waits under a seal: that it was said, and never what. Nothing where no tool wrote. */
export function sealedEntries(
  { plural }: FactResource,
  waiting: readonly LedgerRow[],
  { caller, now }: { readonly caller: Caller; readonly now: Date },
): NewAuditEntry[] {
  if (caller.tool == null) return []
  return waiting.map(({ id, accountId, revision }) => ({
    action: revision === 1 ? 'fact.created' : 'fact.corrected',
    subject: { kind: plural, id },
    accountId,
    before: null,
    after: { revision, sealed: true },
    by: byCaller(caller),
    at: now,
  }))
}

function actionOf({ status, row, before }: WrittenFact): AuditAction {
  if (status === 'created') return 'fact.created'
  const was = before?.retracted ?? false
  if (was === row.retracted) return 'fact.corrected'
  return row.retracted ? 'fact.retracted' : 'fact.restored'
}

/** The revision of each side and what differs between them; all of the later one where nothing was known before. */
function difference(
  resource: FactResource,
  { row, before }: WrittenFact,
): Pick<NewAuditEntry, 'before' | 'after'> {
  const fields = fieldsOf(resource).filter(
    ([, column]) => !sameValue(before?.[column] ?? null, row[column] ?? null),
  )
  const side = (of: LedgerRow) =>
    Object.fromEntries([
      ['revision', of.revision],
      ...fields.map(([field, column]) => [field, of[column] ?? null]),
    ])
  return { before: before === null ? null : side(before), after: side(row) }
}

/** Field and column: references and words under the name they have in the body. */
function fieldsOf(resource: FactResource): [string, string][] {
  const named = new Map<string, string>([
    ...Object.entries(resource.references ?? {}).map(([field, reference]): [string, string] => [
      referenceColumn(field, reference),
      field,
    ]),
    ...Object.entries(resource.words ?? {}).map(([field, words]): [string, string] => [
      wordsColumn(field, words),
      field,
    ]),
  ])
  const account: [string, string][] = named.has('accountId') ? [] : [['account', 'accountId']]
  const own = [...new Set([...named.keys(), ...ownColumns(resource)])].map((column): [string, string] => [
    named.get(column) ?? column,
    column,
  ])
  return [
    ...account,
    ...own,
    ['occurredAt', 'occurredAt'],
    ['recordedAt', 'recordedAt'],
    ['retracted', 'retracted'],
  ]
}
