// The open renewals of the whole workspace in a span of days, the riskiest or the most at stake first.
import type { Tx } from '@rung/database'
import { type DirectoryHead, listAccountIds } from '@rung/directory'
import type { HealthScore } from '@rung/health-score'
import {
  type HealthPolicies,
  type JudgedRenewal,
  type Judgement,
  type RiskAtLead,
  rejudgeRenewals,
  renewalsAtLeads,
  sealedIn,
} from '@rung/judgement'
import { type AskedJudgements, judgeMany, readShown } from '@rung/judgement/storage'
import type { Day } from '@rung/kernel'
import { judging, type LeftOut } from '@rung/signals'
import type { GapState } from '@rung/success-gap'

export type RenewalSort = 'arr_at_risk' | 'due_on' | 'risk'

/** Where a page ended: what it was sorted by, then the id. */
export type RenewalKey = { readonly by: number | string; readonly renewalId: string }

/** A renewal with as much of its account's judgement as a list shows. */
type Entry = JudgedRenewal &
  Pick<Judgement, 'accountId' | 'segment'> & {
    readonly csmId: string | null
    readonly scoreHundredths: HealthScore['scoreHundredths']
    readonly band: HealthScore['band']
    readonly state: GapState['state']
    readonly sealedVerdicts: number
  }

export type ListedRenewal = Entry & {
  readonly account: DirectoryHead | undefined
  /** At each lead, the shortest first. */
  readonly byLead: readonly RiskAtLead[]
}

export type AskedRenewals = Pick<AskedJudgements, 'asOf' | 'knownAt' | 'viewer'> & {
  /** Half-open, each end open when null: without `from`, renewals past their day and undecided are in. */
  readonly from: Day | null
  readonly to: Day | null
  /** Each null when it does not narrow. */
  readonly csmId: string | null
  readonly segment: string | null
  readonly band: HealthScore['band'] | null
  readonly state: GapState['state'] | null
  /** The lead whose model judges terms; null for each the one that fits its day. */
  readonly leadDays: number | null
  readonly sort: RenewalSort
  readonly after: RenewalKey | null
  readonly limit: number
}

/** One page, and whether more follow. Every account is judged, whatever the page: what sorts them is a judgement. */
export async function listRenewals(
  tx: Tx,
  asked: AskedRenewals,
  now: Date,
  policies: HealthPolicies,
): Promise<{ readonly page: ListedRenewal[]; readonly more: boolean; readonly leftOut: readonly LeftOut[] }> {
  const { asOf, knownAt, viewer, leadDays, sort, after, limit } = asked
  const accountIds = await listAccountIds(tx)
  const leftOut: LeftOut[] = []
  const leaveOut = (account: LeftOut): void => void leftOut.push(account)
  const found: { readonly entry: Entry; readonly key: RenewalKey }[] = []
  for await (const judgement of judgeMany(tx, { accountIds, asOf, knownAt, viewer, leaveOut }, policies)) {
    if (!isAsked(judgement, asked)) continue
    const atLead = () =>
      leadDays === null ? judgement.renewals : rejudgeRenewals(judgement, policies, leadDays)
    const renewals = judging(judgement.accountId, atLead, leaveOut) ?? []
    for (const judged of renewals) {
      const key = sortKey(judged, sort)
      if (!isWithin(judged.renewal.dueOn, asked) || (after !== null && compareKeys(key, after) <= 0)) continue
      found.push({ entry: entryOf(judged, judgement), key })
    }
  }
  found.sort((a, b) => compareKeys(a.key, b.key))
  const shown = found.slice(0, limit).map(({ entry }) => entry)
  const ofPage = [...new Set(shown.map(entry => entry.accountId))]
  const accounts = await readShown(tx, ofPage, now, asked)
  const leads = await readLeads(tx, { accountIds: ofPage, asOf, knownAt, viewer, leaveOut }, policies)
  return {
    page: shown.map(entry => ({
      ...entry,
      account: accounts.get(entry.accountId),
      byLead: leads.get(entry.renewal.renewalId) ?? [],
    })),
    more: found.length > limit,
    leftOut,
  }
}

/** Of the accounts on a page alone, judged once more: a list of all of them keeps but one line of each. */
async function readLeads(tx: Tx, asked: AskedJudgements, policies: HealthPolicies) {
  const leads = new Map<string, readonly RiskAtLead[]>()
  for await (const judgement of judgeMany(tx, asked, policies)) {
    const atLeads =
      judging(judgement.accountId, () => renewalsAtLeads(judgement, policies), asked.leaveOut) ?? []
    for (const [at, { renewal }] of judgement.renewals.entries())
      leads.set(renewal.renewalId, atLeads[at] ?? [])
  }
  return leads
}

function entryOf(judged: JudgedRenewal, judgement: Judgement): Entry {
  const { accountId, segment, signals, health, state } = judgement
  return {
    ...judged,
    accountId,
    segment,
    csmId: signals.account.value('csm'),
    scoreHundredths: health.scoreHundredths,
    band: health.band,
    state: state.state,
    sealedVerdicts: sealedIn([judgement]),
  }
}

function isAsked(
  { signals, segment, health, state }: Judgement,
  asked: Pick<AskedRenewals, 'csmId' | 'segment' | 'band' | 'state'>,
): boolean {
  return (
    (asked.csmId === null || asked.csmId === signals.account.value('csm')) &&
    (asked.segment === null || asked.segment === segment) &&
    (asked.band === null || asked.band === health.band) &&
    (asked.state === null || asked.state === state.state)
  )
}

function isWithin(dueOn: Day, { from, to }: Pick<AskedRenewals, 'from' | 'to'>): boolean {
  return (from === null || from <= dueOn) && (to === null || dueOn < to)
}

/** Numbers are negated, so that the largest come first; an unknown ARR comes last. */
export function sortKey({ renewal, risk, arrAtRiskMinor }: JudgedRenewal, sort: RenewalSort): RenewalKey {
  const { renewalId } = renewal
  if (sort === 'due_on') return { by: renewal.dueOn, renewalId }
  if (sort === 'risk') return { by: -risk.logitMillionths, renewalId }
  return { by: arrAtRiskMinor === null ? 1 : -arrAtRiskMinor, renewalId }
}

function compareKeys(a: RenewalKey, b: RenewalKey): number {
  if (a.by !== b.by) return a.by < b.by ? -1 : 1
  if (a.renewalId === b.renewalId) return 0
  return a.renewalId < b.renewalId ? -1 : 1
}
