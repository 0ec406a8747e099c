// What outcomes says of a customer on a day, from the revisions known by then, by its own judgement.
import { holding } from '@rung/fact-ledger'
import {
  type AccountJudgement,
  judgeAccount,
  ladderSignals,
  type OutcomesPolicy,
  outcomeSignals,
  promiseSignals,
  type Who,
} from '@rung/outcomes/judgement'
import type { Signal } from '@rung/signals'
import { dayAt, nightOf } from '../calendar.ts'
import type { World } from '../world.ts'

export type OutcomesAnswer = { readonly judgement: AccountJudgement; readonly signals: Signal[] }

export function judgeOutcomes(world: World, who: Who, policy: OutcomesPolicy, t: number): OutcomesAnswer {
  const asOf = dayAt(t)
  const when = { asOf, knownAt: nightOf(t) }
  const facts = {
    outcomes: holding(world.outcomes.outcomes, when),
    measurements: holding(world.outcomes.measurements, when),
    customerVerdicts: holding(world.outcomes.customerVerdicts, when),
    vendorVerdicts: holding(world.outcomes.vendorVerdicts, when),
    ladderEvidence: holding(world.ladder.ladderEvidence, when),
    promises: holding(world.promises, when),
    ladderPins: [],
  }
  const judgement = judgeAccount(facts, who, policy, asOf)
  const signals = [
    ...outcomeSignals(judgement.outcomes, asOf),
    ...ladderSignals(judgement.relationship),
    ...promiseSignals(world.customer.id, judgement.promises, facts.promises, asOf),
  ]
  return { judgement, signals }
}
