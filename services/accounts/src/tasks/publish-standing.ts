// Publishes what this context says of accounts: today's picture, and each closed day that a late fact touches.
import { STANDING_POLICY, standingSignals } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import type { Day } from '@rung/kernel'
import {
  createDueWork,
  type DueBatch,
  type DueWork,
  type Publication,
  publish,
  publishedDays,
} from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { type AccountHistory, factsOn, type WorkspaceHistory, workspaceOn } from './account-history.ts'
import { readAccountHistories, readWorkspaceHistory } from './read-histories.ts'

/** The loop that keeps the signals of context `accounts` true. */
export function createPublishing(deps: AccountsDeps): DueWork {
  return createDueWork({
    database: deps.database,
    consumer: 'accounts',
    clock: deps.clock,
    log: deps.log,
    handle: publishStanding,
    workspaceIds: () => listWorkspaceIds(deps.database),
    accountIds: listAccountIds,
  })
}

/**
 * Facts are read once, as known now, and folded for each day in memory: a late fact that touches a year of published
 * days costs no more statements than one that touches today.
 */
export async function publishStanding(tx: Tx, batch: DueBatch): Promise<void> {
  const { now, today } = batch
  const accountIds = batch.accounts.map(due => due.accountId)
  // Another process's clock may run ahead of ours, and what it has just written must be in.
  const knownAt = new Date(now.getTime() + ACCOUNTS_POLICY.clockSkewSeconds * 1000)
  const [histories, workspace, published] = await Promise.all([
    readAccountHistories(tx, { asOf: today, knownAt, accountIds }),
    readWorkspaceHistory(tx, { asOf: today, knownAt }),
    publishedDays(tx, { context: 'accounts', accounts: batch.accounts }),
  ])
  const byAccount = new Map(histories.map(history => [history.profile.fact.accountId, history]))
  const publications = accountIds.flatMap(accountId => {
    const history = byAccount.get(accountId)
    const closed = (published.get(accountId) ?? []).filter(day => day < today)
    // An account that was taken back says nothing any more, on the days it had said something.
    const days = history === undefined && !published.has(accountId) ? [] : [...closed, today]
    return days.map(asOf => publicationOf(accountId, history, workspace, { asOf, knownAt: now }))
  })
  if (publications.length > 0) await publish(tx, publications)
}

function publicationOf(
  accountId: string,
  history: AccountHistory | undefined,
  workspace: WorkspaceHistory,
  at: { readonly asOf: Day; readonly knownAt: Date },
): Publication {
  const facts = history === undefined ? undefined : factsOn(history, at.asOf)
  return {
    accountId,
    context: 'accounts',
    ...at,
    policyVersion: STANDING_POLICY.version,
    signals:
      facts === undefined
        ? []
        : standingSignals(facts, workspaceOn(workspace, at.asOf), STANDING_POLICY, at.asOf),
  }
}
