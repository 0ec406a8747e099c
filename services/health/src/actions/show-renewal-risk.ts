// The risk of an account's open renewals as of a day.
import type { Tx } from '@rung/database'
import type { DirectoryAccount } from '@rung/directory'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { RiskAssessment } from '@rung/renewal-risk'
import type { HealthPolicies } from '../judgement/health-policies.ts'
import { type Judgement, rejudgeRenewals } from '../judgement/judge-account.ts'
import type { JudgedRenewal } from '../judgement/judge-renewal.ts'
import { findAccount } from './find-account.ts'
import { type AskedJudgements, judgeAccounts } from './judge-accounts.ts'

export type ShownRenewal = JudgedRenewal & {
  /** Under the model of each lead, the shortest first. */
  readonly byLead: readonly RiskAssessment[]
}

export type ShownRenewalRisk = {
  readonly account: DirectoryAccount
  readonly judgement: Judgement
  readonly renewals: readonly ShownRenewal[]
}

/** `leadDays` asks for the model of that lead for every renewal; null for each the one that fits its day. */
export async function showRenewalRisk(
  tx: Tx,
  account: string,
  asked: Pick<AskedJudgements, 'asOf' | 'knownAt' | 'viewer'> & { readonly leadDays: number | null },
  now: Date,
  policies: HealthPolicies,
): Promise<ShownRenewalRisk | Refusal> {
  const { leadDays, ...time } = asked
  const leads = policies.risk.models.map(model => model.leadDays)
  if (leadDays !== null && !leads.includes(leadDays)) {
    return refuse('invalid', `there is no model for a lead of ${leadDays} days`, {
      field: 'leadDays',
      fix: `Ask for one of ${leads.join(', ')}, or leave it out.`,
    })
  }
  const found = await findAccount(tx, account, now)
  if (isRefusal(found)) return found
  const [judgement] = await judgeAccounts(tx, { accountIds: [found.accountId], ...time }, policies)
  if (judgement === undefined) throw new Error(`${found.accountId} was asked for and not judged`)
  const byLead = leads.map(lead => rejudgeRenewals(judgement, policies, lead))
  const renewals = rejudgeRenewals(judgement, policies, leadDays).map((judged, at) => ({
    ...judged,
    byLead: byLead.flatMap(ofLead => ofLead[at]?.risk ?? []),
  }))
  return { account: found, judgement, renewals }
}
