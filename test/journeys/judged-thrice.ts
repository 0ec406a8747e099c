// Of every account of a workspace its newest history row, its current row and a judgement made now, each as the same plain document.
import { storedScoreOf } from '@rung/judgement'
import { judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import { dayOf } from '@rung/kernel'
import type { TestRung } from '@rung/test-harness/rung'

type Documents = ReadonlyMap<string, unknown>

export type JudgedThrice = {
  readonly history: Documents
  readonly current: Documents
  readonly fresh: Documents
}

// Named alike in both tables; what is read of renewals and contradictions stands beside.
const COLUMNS = `account_id, score_hundredths, band, coverage, state, since::text, usage_side,
  attained_side, usage, attained, relationship, trust, ladder_level, arr_minor, currency, decided_renewals, flags, csm_id, segment,
  engine_version, policy_version, model_version`

/** The newest history row may be of an earlier day, where nothing has changed since: the documents name no day judged. */
export async function judgedThrice(rung: TestRung, workspaceId: string): Promise<JudgedThrice> {
  const kept = async (text: string): Promise<Documents> => {
    const rows = await rung.query<{ account_id: string }>(text, [workspaceId])
    return new Map(rows.map(row => [row.account_id, row]))
  }
  const history = await kept(
    `select distinct on (account_id) ${COLUMNS}, contributions, ladder_expected, renewals,
       (select coalesce(jsonb_agg(each order by each ->> 'pair'), '[]') from jsonb_array_elements(contradictions) as each)
         as contradictions
     from health.scores where workspace_id = $1
     order by account_id, as_of desc, recorded_at desc`,
  )
  const current = await kept(
    `select ${COLUMNS},
       (select worklist_figures[(form #>> '{view,ladder,expected,figure}')::integer + 1] from health.worklist_forms as forms
         where forms.workspace_id = $1 and forms.account_id = current.account_id) as ladder_expected,
       (select contributions from health.scores as beside
         where beside.workspace_id = $1 and beside.account_id = current.account_id
           and as_of = judged_on and beside.recorded_at = current.recorded_at) as contributions,
       (select coalesce(jsonb_agg(shown order by due_on, renewal_id), '[]')
         from health.current_renewals as renewals
         join health.scores as beside on beside.workspace_id = $1 and beside.account_id = renewals.account_id
           and as_of = current.judged_on and beside.recorded_at = current.recorded_at
         join jsonb_array_elements(beside.renewals) as shown on shown #>> '{renewal,renewalId}' = renewal_id
           and (shown #>> '{risk,probabilityLost}')::float8 = probability_lost and (shown ->> 'arrAtRiskMinor')::bigint is not distinct from arr_at_risk_minor
         where renewals.workspace_id = $1 and renewals.account_id = current.account_id) as renewals,
       (select coalesce(jsonb_agg(jsonb_build_object('pair', pair, 'size', size, 'since', pairs.since) order by pair), '[]')
         from health.current_contradictions as pairs
         where pairs.workspace_id = $1 and pairs.account_id = current.account_id) as contradictions
     from health.current_accounts as current where workspace_id = $1`,
  )
  return { history, current, fresh: await judgedNow(rung, workspaceId, [...current.keys()].sort()) }
}

async function judgedNow(rung: TestRung, workspaceId: string, accountIds: string[]): Promise<Documents> {
  const knownAt = rung.clock.now()
  const database = rung.connectAs('health')
  const scores = await database.inWorkspace(workspaceId, async tx => {
    const policies = await readPoliciesAt(tx, knownAt)
    const judged = await judgeAccounts(tx, { accountIds, asOf: dayOf(knownAt), knownAt }, policies)
    return judged.map(judgement => storedScoreOf(judgement, policies))
  })
  return new Map(
    scores.map(({ accountId, listed, state, contradictions, ...score }) => [
      accountId,
      {
        account_id: accountId,
        score_hundredths: score.scoreHundredths,
        band: score.band,
        coverage: score.coverage,
        contributions: score.contributions,
        state: state.state,
        since: state.since,
        usage_side: state.usage,
        attained_side: state.attained,
        usage: score.usage,
        attained: score.attained,
        relationship: listed?.relationship,
        trust: listed?.trust,
        ladder_level: listed?.ladderLevel,
        ladder_expected: listed?.ladderExpected,
        arr_minor: listed?.arrMinor,
        currency: listed?.currency,
        decided_renewals: listed?.decidedRenewals,
        flags: listed?.flags,
        csm_id: listed?.csmId,
        segment: listed?.segment,
        engine_version: score.engineVersion,
        policy_version: score.policyVersion,
        model_version: score.modelVersion,
        renewals: listed?.renewals,
        contradictions: contradictions.toSorted((a, b) => (a.pair < b.pair ? -1 : 1)),
      },
    ]),
  )
}
