// What is told of each outcome, and of the account that somebody there has what they wanted. Nothing of usage is in it: health sets functional use beside.
import { type Day, dayOf } from '@rung/kernel'
import type { SignalBy } from '@rung/signals'
import type { AccountJudgement } from './judge-account.ts'
import { behindFact, type OutcomesSignal, signalsOf } from './subject-signals.ts'

export function outcomeSignals(
  accountId: string,
  { outcomes, confirmed }: Pick<AccountJudgement, 'confirmed' | 'outcomes'>,
  asOf: Day,
): SignalBy<'outcomes'>[] {
  const account = signalsOf({ kind: 'account', id: accountId }, [
    ['achieved_confirmed_on', confirmed.value, confirmed],
  ])
  const each = outcomes.flatMap(({ row, assessment }) => {
    const stated = behindFact(row.id, dayOf(row.occurredAt), asOf)
    const { attained, attainedLastKnown, customer, experience, measured, onTrack, vector, vendor, moves } =
      assessment
    const said: OutcomesSignal<'outcome'>[] = [
      ['outcome_importance', row.importance, stated],
      ['outcome_active', assessment.active, stated],
      ['outcome_confirmed', row.confirmedOn !== null && row.confirmedOn <= asOf, stated],
      ['outcome_stakeholder', row.stakeholderId, stated],
      ['outcome_statement_ref', row.statementRef, stated],
      ['outcome_due_on', assessment.dueOn, stated],
      ['measured', measured.value, measured],
      ['on_track', onTrack.value, { ...onTrack, moving: moves.onTrack }],
      ['on_track_since', onTrack.value === null ? null : onTrack.since, onTrack],
      ['customer_verdict', customer.value, customer],
      ['vendor_verdict', vendor.value, vendor],
      ['vendor_verdict_missing', assessment.vendorVerdictMissing, vendor],
      ['experience', experience.value, experience],
      ['attained', attained.value, { ...attained, moving: moves.attained }],
      [
        'attained_last_known',
        attainedLastKnown.value,
        { ...attainedLastKnown, moving: moves.attainedLastKnown },
      ],
      ['measured_slope_30d', vector.slope30d, vector],
      ['measured_direction', vector.direction, vector],
      ['pace_needed_30d', vector.paceNeeded30d, { ...vector, moving: vector.moves.paceNeeded30d }],
      ['expected_on', vector.expectedOn, { ...vector, moving: vector.moves.expectedOn }],
      ['on_pace', vector.onPace, vector],
      ...row.milestones.map(
        ({ key, weight }): OutcomesSignal<'outcome'> => [`needs_milestone:${key}`, weight, stated],
      ),
    ]
    return signalsOf({ kind: 'outcome', id: row.id }, said)
  })
  return [...each, ...account]
}
