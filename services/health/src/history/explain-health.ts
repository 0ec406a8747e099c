// What moved an account's score over a period: per cause, per contribution and with evidence, adding up exactly.
import { addChanges, type Cause, type Change, changeBetween, splitDay } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import { bandChange, bandChangesOf } from './band-changes.ts'
import type { ChangeCounterfactuals, Counterfactual, DayCounterfactuals } from './change-counterfactuals.ts'
import { type Moved, movedBetween, movedIn, newsIn, stepOf, without } from './change-steps.ts'
import type { CounterfactualScore, ExplainedChange, KeptEnds, WeighedScore } from './explained-change.ts'
import { markChangesOf } from './mark-changes.ts'

/**
 * to - from = the sum over the days of customer_facts + decay + corrections + config, plus engine_or_model at either end.
 *
 * At an end that another engine or model judged, the score is the one that was shown then, and what the present one
 * makes of it is engine_or_model. A score that is unknown counts as one without contributions.
 */
export function explainHealth(
  counterfactuals: ChangeCounterfactuals,
  kept: KeptEnds,
  period: { readonly since: Day; readonly until: Day },
  scoreOf: (counterfactual: Counterfactual) => WeighedScore,
): ExplainedChange {
  const [first, last] = [scoreOf(counterfactuals.from), scoreOf(counterfactuals.to)]
  const told = [
    ...(kept.from === undefined ? [] : [explainEngine(period.since, kept.from, first)]),
    ...counterfactuals.days.map(day => explainDay(day, scoreOf)),
    ...(kept.to === undefined ? [] : [explainEngine(period.until, last, kept.to)]),
  ]
  const steps = told.flatMap(each => each.steps)
  const [from, to] = [kept.from ?? first, kept.to ?? last]
  const ofCause = (cause: Cause): Change => addChanges(steps.filter(step => step.cause === cause))
  return {
    from,
    to,
    total: changeBetween(from, to),
    causes: {
      customer_facts: ofCause('customer_facts'),
      decay: ofCause('decay'),
      corrections: ofCause('corrections'),
      config: ofCause('config'),
      engine_or_model: ofCause('engine_or_model'),
    },
    steps,
    bandChanges: told.flatMap(each => each.bandChanges),
    markChanges: told.flatMap(each => each.markChanges),
  }
}

type Recorded = Pick<ExplainedChange, 'steps' | 'bandChanges' | 'markChanges'>

function explainEngine(day: Day, before: CounterfactualScore, after: CounterfactualScore): Recorded {
  const cause = 'engine_or_model'
  const change = changeBetween(before, after)
  return {
    steps: stepOf(day, cause, change, () => ({ gained: [], lost: [] })),
    bandChanges: bandChange(day, { before, after }, cause),
    markChanges: [],
  }
}

function explainDay(
  counterfactuals: DayCounterfactuals,
  scoreOf: (counterfactual: Counterfactual) => WeighedScore,
): Recorded {
  const { day } = counterfactuals
  const [before, opened, lateBefore, closed] = [
    scoreOf(counterfactuals.before),
    scoreOf(counterfactuals.opened),
    scoreOf(counterfactuals.lateBefore),
    scoreOf(counterfactuals.closed),
  ]
  const configs = counterfactuals.configs.map(pair => ({
    before: scoreOf(pair.before),
    after: scoreOf(pair.after),
  }))
  const split = splitDay({ before, opened, lateBefore, configs, closed, news: newsIn(before, opened) })
  // what facts undid of it, or made of it, is told of them
  const decay = movedIn(split.decay, movedBetween([{ before, after: opened }]))
  const corrections = movedBetween([{ before, after: lateBefore }])
  const config = movedBetween(configs)
  const all = movedBetween([{ before, after: closed }])
  // What the others do not account for.
  const facts: Moved = name => {
    const told = [decay(name), corrections(name), config(name)]
    return {
      gained: without(
        all(name).gained,
        told.flatMap(each => each.gained),
      ),
      lost: without(
        all(name).lost,
        told.flatMap(each => each.lost),
      ),
    }
  }
  return {
    steps: [
      ...stepOf(day, 'decay', split.decay, decay),
      ...stepOf(day, 'corrections', split.corrections, corrections),
      ...stepOf(day, 'customer_facts', split.customer_facts, facts),
      ...stepOf(day, 'config', split.config, config),
    ],
    bandChanges: bandChangesOf(day, { before, opened, configs, closed }, split),
    markChanges: markChangesOf(day, before.marks, closed.marks),
  }
}
