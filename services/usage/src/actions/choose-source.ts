// An admin chooses which source counts, for the whole workspace or one account; what the other sent stays.
import { byCaller, recordAudit } from '@rung/audit'
import type { Database } from '@rung/database'
import { resolveAccount } from '@rung/directory'
import { type Refusal, refuse } from '@rung/kernel'
import type { Source } from '../storage/account-days.ts'
import { groupKeysOf } from '../storage/accounts.ts'
import { readHorizon } from '../storage/events.ts'
import { lockCount } from '../storage/locks.ts'
import { markGivenOver, readChoice, WHOLE_WORKSPACE, writeChoice } from '../storage/source-choices.ts'

export type WantedSource = {
  /** An account's id or externalId; null is the whole workspace. */
  readonly account: string | null
  /** `null` takes the choice back. */
  readonly source: Source | null
}

export type ChosenSource = {
  /** The account's externalId; null is the whole workspace. */
  readonly account: string | null
  readonly source: Source | null
  readonly status: 'created' | 'corrected' | 'unchanged'
  /** Account-days that the other source counts from now on. */
  readonly days: number
}

type Admin = {
  readonly workspaceId: string
  readonly keyId: string
  readonly personId: string | null
  readonly now: Date
}

/** The choice, its audit entry and the marks of what must be counted anew commit together. */
export async function chooseSource(
  database: Database,
  admin: Admin,
  wanted: WantedSource,
): Promise<ChosenSource | Refusal> {
  return database.inWorkspace(admin.workspaceId, async tx => {
    // before anything is read: a count that goes on meanwhile decides by the choice it saw, and these marks come after it
    await lockCount(tx)
    const found = wanted.account === null ? undefined : await resolveAccount(tx, wanted.account)
    if (wanted.account !== null && found === undefined) {
      return refuse('invalid', `there is no account "${wanted.account}"`, {
        field: 'account',
        fix: 'Name it by its id or externalId, or leave it out to choose for the whole workspace.',
      })
    }
    const groupKey =
      found === undefined ? WHOLE_WORKSPACE : ((await groupKeysOf(tx, [found.id])).get(found.id) ?? found.id)
    const former = (await readChoice(tx, groupKey))?.source ?? null
    const answer = { account: found === undefined ? null : groupKey, source: wanted.source }
    if (former === wanted.source) return { ...answer, status: 'unchanged', days: 0 }
    await writeChoice(tx, { groupKey, source: wanted.source }, { keyId: admin.keyId, at: admin.now })
    const days = await markGivenOver(tx, groupKey, await readHorizon(tx), admin.now)
    await recordAudit(tx, [
      {
        action: 'usage_source.chosen',
        subject: { kind: 'usage-sources', id: found?.id ?? admin.workspaceId },
        accountId: found?.id ?? null,
        before: former === null ? null : { source: former },
        after: wanted.source === null ? null : { source: wanted.source },
        by: byCaller(admin),
        at: admin.now,
      },
    ])
    return { ...answer, status: former === null ? 'created' : 'corrected', days }
  })
}
