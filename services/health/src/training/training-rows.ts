// What a model may learn from: decided renewals, each as its account was known at the end of the day of decision.
import type { Tx } from '@rung/database'
import { addDays, type Day, endOf } from '@rung/kernel'
import { type DatedRenewal, priorModels, termTypeOf } from '@rung/renewal-risk'
import { judgeMany } from '../actions/judge-accounts.ts'
import type { HealthPolicies } from '../judgement/health-policies.ts'
import { featuresOf } from '../judgement/judge-account.ts'
import type { Resolution } from '../storage/read-resolutions.ts'
import { matchRenewal } from './match-renewal.ts'

export type TrainingRows = {
  readonly rows: readonly DatedRenewal[]
  /**
   * Decided before their decision day, or of accounts and contracts of which nothing was known by then. Months of a plan are
   * counted at the shortest lead alone: the others do not ask of them.
   */
  readonly passedOver: number
}

const SHORTEST_LEAD = Math.min(...priorModels.map(model => model.leadDays))
// Days before its end on which the month that ends runs already, February's too.
const MONTH_LEAD_DAYS = 28

/**
 * The decision day of a renewal lies `leadDays` before it is due. Its account is judged as of that day, as known at its
 * end, by the function and under the policies that judged it then: what was recorded later cannot get in. Only the
 * label is from later. A month of a month-to-month plan is a row of the shortest lead's model alone, its hazard: further ahead
 * it has not begun, and what it comes to over some months follows from the hazard. A day at a time and some hundred accounts
 * at once; of each the features stay and the rest goes.
 */
export async function readTrainingRows(
  tx: Tx,
  resolutions: readonly Resolution[],
  leadDays: number,
  policiesAt: (knownAt: Date) => HealthPolicies,
): Promise<TrainingRows> {
  const isMonth = ({ termMonths }: Resolution) => termTypeOf(termMonths) === 'monthly'
  const asked = leadDays === SHORTEST_LEAD ? resolutions : resolutions.filter(each => !isMonth(each))
  const byDay = Map.groupBy(asked, (each): Day => {
    return addDays(each.dueOn, -(isMonth(each) ? Math.min(leadDays, MONTH_LEAD_DAYS) : leadDays))
  })
  const rows: DatedRenewal[] = []
  for (const [decisionOn, ofDay] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const decided = Map.groupBy(ofDay, ({ accountId }) => accountId)
    const knownAt = endOf(decisionOn)
    const world = { accountIds: [...decided.keys()].sort(), asOf: decisionOn, knownAt, viewer: null }
    for await (const judgement of judgeMany(tx, world, policiesAt(knownAt))) {
      const open = judgement.renewals.map(each => each.renewal)
      for (const resolution of decided.get(judgement.accountId) ?? []) {
        const renewal = matchRenewal(open, resolution)
        if (renewal === undefined) continue
        rows.push({
          features: featuresOf(judgement, renewal),
          lost: resolution.resolution === 'churned',
          termType: termTypeOf(renewal.termMonths),
          dueOn: renewal.dueOn,
          decisionOn,
          toldAt: resolution.toldAt.toISOString(),
        })
      }
    }
  }
  return { rows, passedOver: asked.length - rows.length }
}
