// What is told of each promise, then of the account's promises together.
import type { Day } from '@rung/kernel'
import type { PromisesAssessment } from '@rung/promises'
import type { SignalBy } from '@rung/signals'
import type { StatedPromise } from './account-facts.ts'
import { behindFact, type OutcomesSignal, signalsOf } from './subject-signals.ts'

type AccountSignal = OutcomesSignal<'account'>

export function promiseSignals(
  accountId: string,
  assessment: PromisesAssessment,
  facts: readonly StatedPromise[],
  asOf: Day,
): SignalBy<'outcomes'>[] {
  const { promises, clarity, reliability, reliabilityEased, reliabilityKnown } = assessment
  const { promiseGap, unconfirmedShare, brokenWeight, keptWeight, moves } = assessment
  const factOf = new Map(facts.map(fact => [fact.id, fact]))
  const each = promises.flatMap(promise => {
    const stated = behindFact(promise.promiseId, promise.madeOn, asOf)
    const fact = factOf.get(promise.promiseId)
    return signalsOf({ kind: 'promise', id: promise.promiseId }, [
      ['promise_status', promise.status, stated],
      ['promise_weight', promise.weight, stated],
      ['promise_due_on', promise.dueOn, stated],
      ['promise_understanding', promise.understood, stated],
      ['promise_overdue', promise.overdue, stated],
      ['promise_confirmed', promise.confirmed, stated],
      ['promise_counts_as', promise.counts?.as ?? null, stated],
      ['promise_handoff_symptom', promise.handoffSymptom, stated],
      ['promise_concern_level', fact?.concernLevel ?? null, stated],
      ['promise_concern_words_ref', fact?.concernWordsRef ?? null, stated],
    ])
  })
  const isEased = reliabilityEased !== reliability.value
  const account = signalsOf({ kind: 'account', id: accountId }, [
    ['clarity', clarity.value, clarity],
    ['reliability', reliability.value, { ...reliability, moving: moves.reliability }],
    // Where all of it counts there is nothing to add.
    ...(isEased
      ? [
          ['reliability_eased', reliabilityEased, reliability] satisfies AccountSignal,
          ['reliability_known', reliabilityKnown, reliability] satisfies AccountSignal,
        ]
      : []),
    ['promise_gap', promiseGap.value, promiseGap],
    ['unconfirmed_share', unconfirmedShare.value, unconfirmedShare],
    ['promises_broken_weight', brokenWeight.value, { ...brokenWeight, moving: moves.brokenWeight }],
    ['promises_kept_weight', keptWeight.value, { ...keptWeight, moving: moves.keptWeight }],
  ])
  return [...each, ...account]
}
