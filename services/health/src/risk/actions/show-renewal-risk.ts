// The risk of an account's open renewals as of a day.
import type { Database, Tx } from '@rung/database'
import type { DirectoryHead } from '@rung/directory'
import {
  chooseLead,
  type JudgedRenewal,
  type Judgement,
  type RiskAtLead,
  rejudgeRenewals,
  renewalsAtLeads,
} from '@rung/judgement'
import { type JudgementsRequest, judgeNamed } from '@rung/judgement/actions'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'

export type ShownRenewal = JudgedRenewal & {
  /** At each lead, the shortest first. */
  readonly byLead: readonly RiskAtLead[]
}

export type ShownRenewalRisk = {
  readonly account: DirectoryHead
  readonly judgement: Judgement
  readonly renewals: readonly ShownRenewal[]
  readonly stuck: readonly StuckAccount[]
}

export type RiskQuery = Pick<JudgementsRequest, 'asOf' | 'knownAt'> & {
  /** Asks for the model of that lead for every renewal; null for each the one that fits its day. */
  readonly leadDays: number | null
}

export function showRenewalRisk(
  database: Database,
  {
    workspaceId,
    account,
    now,
    ...input
  }: RiskQuery & { readonly workspaceId: string; readonly account: string; readonly now: Date },
): Promise<ShownRenewalRisk | Refusal> {
  return database.inWorkspace(workspaceId, tx => riskOf(tx, account, input, now), {
    isolation: 'repeatable read',
    readOnly: true,
    plansOnce: true,
  })
}

async function riskOf(
  tx: Tx,
  account: string,
  { leadDays, ...time }: RiskQuery,
  now: Date,
): Promise<ShownRenewalRisk | Refusal> {
  const request = { statement: 'health-renewal-risk', account, now, ...time }
  const shown = await judgeNamed(tx, request, () => ({}))
  if (isRefusal(shown)) return shown
  const { judgement, policies, stuck } = shown
  const lead = chooseLead(leadDays, policies.risk.models)
  if (isRefusal(lead)) return lead
  const byLead = renewalsAtLeads(judgement, policies)
  const renewals = rejudgeRenewals(judgement, policies, lead).map((judged, at) => ({
    ...judged,
    byLead: byLead[at] ?? [],
  }))
  return { account: shown.account, judgement, renewals, stuck }
}
