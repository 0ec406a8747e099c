// Whose a fact is: filled in from the key, and kept from keys of other people.
import { speaksAloneFor } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { referenceColumn } from './content.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { Caller, FactResource } from './resource.ts'

type Body = Readonly<Record<string, unknown>>

/** A body with its author: whom the key names, where nobody is named. A key of one person's own never says it of nobody. */
export function withAuthor(resource: FactResource, body: Body, caller: Caller): Body {
  const { author } = resource
  if (author === undefined || author.fillsIn?.(body) === false) return body
  const named = body[author.field]
  if (named === undefined) return { ...body, [author.field]: caller.personId }
  const isOwn = author.needed || speaksAloneFor(caller) !== null
  return named === null && isOwn ? { ...body, [author.field]: caller.personId } : body
}

/** The same of a change that clears the author. What it does not name stays whose it is. */
export function withAuthorCleared(resource: FactResource, merged: Body, named: Body, caller: Caller): Body {
  const { author } = resource
  return author !== undefined && named[author.field] === null ? withAuthor(resource, merged, caller) : merged
}

/** Refuses a fact in another's name, one that is another's already, and one of nobody's where it must be somebody's. */
export function refuseAuthor(
  { author, noun, references }: FactResource,
  ids: Readonly<Record<string, unknown>>,
  known: LedgerRow | undefined,
  caller: Caller,
): Refusal[] {
  if (author === undefined) return []
  const { field } = author
  const whose = ids[field] ?? null
  if (whose === null && author.needed) {
    return [
      refuse('invalid', `a ${noun} is somebody’s: your key names no person`, {
        field,
        fix: 'Send the id or the externalId of a person, or use a key that names one.',
      }),
    ]
  }
  const alone = speaksAloneFor(caller)
  if (alone === null) return []
  if (whose !== null && whose !== alone) {
    return [
      refuse('forbidden', `your key states a ${noun} in the name of its own person alone`, {
        field,
        fix: 'Leave it out to state your own. Others’ are stated with their key, an admin key, or one of an integration.',
      }),
    ]
  }
  const reference = references?.[field]
  const before = reference === undefined ? null : (known?.[referenceColumn(field, reference)] ?? null)
  if (before === null || before === alone) return []
  return [
    refuse('forbidden', `this ${noun} is another person’s: your key changes those of its own person alone`, {
      field,
      fix: 'Have them change it, or use an admin key.',
    }),
  ]
}

/** In whose name a row was written, where that is not the person the key names. */
export function onBehalfOf(
  { author, references }: FactResource,
  row: LedgerRow,
  caller: Caller,
): string | null {
  const reference = author === undefined ? undefined : references?.[author.field]
  if (author === undefined || reference === undefined) return null
  const whose = row[referenceColumn(author.field, reference)]
  return typeof whose === 'string' && whose !== caller.personId ? whose : null
}
