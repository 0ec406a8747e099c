// What the whole workspace has promised and must see to: due soon, overdue, or never confirmed.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Database } from '@rung/database'
import { type DirectoryHead, readAccounts, readMerges, readWords, resolvePerson } from '@rung/directory'
import { addDays, type Day, type Refusal, refuse } from '@rung/kernel'
import { type DueKey, type DuePromise, readDuePromises } from '../storage/read-due-promises.ts'

export type DuePromisesRequest = {
  readonly asOf: Day
  readonly knownAt: Date
  /** Null for as far ahead as the policy calls soon. */
  readonly until: Day | null
  /** The CSM of the account: our id, the caller's externalId, or `me`; null for everybody's. */
  readonly csm: string | null
  readonly segment: string | null
  readonly limit: number
  readonly after: DueKey | null
}

export type DuePromises = {
  readonly page: readonly DuePromise[]
  readonly more: boolean
  readonly accounts: ReadonlyMap<string, DirectoryHead>
  /** The words of the page, by reference; erased ones are absent. */
  readonly texts: ReadonlyMap<string, string>
}

/** One page of it. Nothing is written. */
export function listDuePromises(
  database: Database,
  caller: { readonly workspaceId: string; readonly personId: string | null },
  input: DuePromisesRequest,
): Promise<DuePromises | Refusal> {
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const { asOf, knownAt, csm, segment, limit, after } = input
      const csmId = csm === 'me' ? caller.personId : csm && ((await resolvePerson(tx, csm))?.id ?? null)
      if (csm !== null && csmId === null) return nobody(csm)
      const [policyAt, merges] = await Promise.all([readOutcomesPolicies(tx), readMerges(tx)])
      const { promises } = policyAt(knownAt)
      const until = input.until ?? addDays(asOf, promises.dueSoonDays)
      const rows = await readDuePromises(tx, {
        asOf,
        knownAt,
        until,
        graceOverOn: addDays(asOf, -(promises.graceDays + 1)),
        confirmedSince: addDays(asOf, -promises.confirmWithinDays),
        csmId,
        segment,
        limit: limit + 1,
        after,
      })
      const { survivorOf } = merges.at({ asOf, knownAt }).accounts
      const page = rows.slice(0, limit).map(row => ({ ...row, accountId: survivorOf(row.accountId) }))
      const refs = page.flatMap(row => [row.concernWordsRef, row.ourWordsRef]).filter(ref => ref !== null)
      const accountIds = [...new Set(page.map(row => row.accountId))]
      const [texts, accounts] = await Promise.all([
        readWords(tx, [...new Set(refs)]),
        readAccounts(tx, { asOf, knownAt, accountIds }),
      ])
      return {
        page,
        more: rows.length > limit,
        texts,
        accounts: new Map(accounts.map(each => [each.accountId, each])),
      }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

function nobody(csm: string): Refusal {
  if (csm === 'me') {
    return refuse('invalid', 'your key names no person', {
      field: 'csm',
      fix: 'Name a CSM by id or externalId, or use a key that is linked to a person.',
    })
  }
  return refuse('invalid', `no person is called "${csm}" in this workspace`, {
    field: 'csm',
    fix: 'Send the id or the externalId of a person.',
  })
}
