// What outcomes says of a customer on a day, from the revisions known by then, by its own judgement.
import { holding } from '@rung/fact-ledger'
import {
  type AccountJudgement,
  judgeAccount,
  ladderSignals,
  type OutcomesPolicy,
  outcomeSignals,
  promiseSignals,
  verdictSignals,
  type Who,
} from '@rung/outcomes/judgement'
import type { Signal } from '@rung/signals'
import { dayAt, nightOf } from '../calendar.ts'
import type { Simulation } from '../world.ts'

export type OutcomesAnswer = { readonly judgement: AccountJudgement; readonly signals: Signal[] }

export function judgeOutcomes(
  simulation: Simulation,
  who: Who,
  policy: OutcomesPolicy,
  t: number,
): OutcomesAnswer {
  const asOf = dayAt(t)
  const when = { asOf, knownAt: nightOf(t) }
  const facts = {
    outcomes: holding(simulation.outcomes.outcomes, when),
    measurements: holding(simulation.outcomes.measurements, when),
    customerVerdicts: holding(simulation.outcomes.customerVerdicts, when),
    vendorVerdicts: holding(simulation.outcomes.vendorVerdicts, when),
    ladderEvidence: holding(simulation.ladder.ladderEvidence, when),
    promises: holding(simulation.promises, when),
    ladderPins: [],
  }
  const judgement = judgeAccount(facts, who, policy, asOf)
  const signals = [
    ...outcomeSignals(simulation.customer.id, judgement, asOf),
    ...ladderSignals(judgement.relationship),
    ...verdictSignals(judgement),
    ...promiseSignals(simulation.customer.id, judgement.promises, facts.promises, asOf),
  ]
  return { judgement, signals }
}
