// What statements are settled against: what they name, what is known of it, and whom the caller reaches.
import type { Tx } from '@rung/database'
import { readCare, readReach } from '@rung/directory'
import type { Refusal } from '@rung/kernel'
import { withAuthor } from './author.ts'
import { referenceColumn, wordsColumn } from './content.ts'
import { type FactDraft, isRefused } from './draft.ts'
import type { LedgerDeps } from './ledger.ts'
import type { LedgerRow } from './ledger-columns.ts'
import { lookUp } from './references.ts'
import type { FactResource } from './resource.ts'
import type { Desk } from './settle.ts'

type Opening = Pick<Desk, 'resource' | 'caller' | 'now' | 'histories'> & {
  readonly drafts: readonly (FactDraft | readonly Refusal[])[]
}

export async function openDesk(tx: Tx, deps: LedgerDeps, opening: Opening): Promise<Desk> {
  const { drafts, ...given } = opening
  const bodies = drafts.flatMap(draft => (isRefused(draft) ? [] : bodiesToLookUp(given, draft)))
  const [names, texts, reach] = await Promise.all([
    lookUp(tx, given.resource, bodies, given.now),
    readTexts(tx, deps, given.resource, [...given.histories.values()].flat()),
    // a card in hand lets one record about an account, and not say whose it is
    (given.resource.account === 'self' ? readCare : readReach)(tx, given.caller, given.now),
  ])
  return { ...given, reach, newId: deps.newId, names, texts, wordings: [], expected: new Map() }
}

/** What a draft names, what would be filled in of it, and what the fact names already, which may be of another account then. */
function bodiesToLookUp(
  { resource, caller, histories }: Omit<Opening, 'drafts'>,
  { externalId, body }: FactDraft,
): readonly Readonly<Record<string, unknown>>[] {
  const references = Object.entries(resource.references ?? {})
  const completed = withAuthor(resource, body, caller)
  if (!references.some(([field]) => field in body)) return [completed]
  const history = histories.get(externalId ?? '') ?? []
  const held = history.map(row =>
    Object.fromEntries(
      references.map(([field, reference]) => [field, row[referenceColumn(field, reference)]]),
    ),
  )
  return [completed, ...held]
}

/** The words of rows, by id. */
export async function readTexts(
  tx: Tx,
  deps: Pick<LedgerDeps, 'readWords'>,
  resource: FactResource,
  rows: readonly LedgerRow[],
): Promise<Map<string, string>> {
  const columns = Object.entries(resource.words ?? {}).map(([field, words]) => wordsColumn(field, words))
  const refs = new Set(rows.flatMap(row => columns.flatMap(column => (row[column] as string | null) ?? [])))
  return refs.size > 0 ? new Map(await deps.readWords(tx, [...refs])) : new Map()
}
