// What is left of a card's reasons where each thing is said once.
import { type Day, day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { saidOnce } from './said-once.ts'

type Reason = Parameters<typeof saidOnce>[0]['reasons'][number]
const TODAY = day('2026-03-10')
const reason = (kind: Reason['kind'], about: readonly string[] = [], dueOn: Day | null = null): Reason => ({
  kind,
  words: kind,
  sentence: kind,
  subjects: [],
  about: [...about],
  size: 1,
  evidence: [],
  since: null,
  dueOn,
  newToday: false,
})
const renewal = { renewalId: 'rnw_1', dueOn: day('2026-03-27') }
const kinds = (reasons: readonly Reason[], over: Partial<typeof renewal> | null = {}) =>
  saidOnce({ reasons, renewal: over === null ? null : { ...renewal, ...over } }, TODAY).map(
    ({ kind }) => kind,
  )

it('says when it renews beside what is at stake, and not once more', () => {
  const window = (dueOn: string) => reason('renewal_window', [], day(dueOn))
  expect(kinds([reason('hostile'), window('2026-03-27')])).toEqual(['hostile'])
  // where it is what the card is for, of another renewal, or overdue, it says more
  expect(kinds([window('2026-03-27')])).toEqual(['renewal_window'])
  expect(kinds([reason('hostile'), window('2026-04-02')])).toEqual(['hostile', 'renewal_window'])
  expect(kinds([reason('hostile'), window('2026-03-01')], { dueOn: day('2026-03-01') })).toHaveLength(2)
  expect(kinds([reason('hostile'), window('2026-03-27')], null)).toHaveLength(2)
})

it('names the one outcome it is about once, and each of several', () => {
  const told = '“Close in two days”: 10.4 where they want at most 2 days, due on 2026-03-31'
  const [bare, other] = ['“Close in two days”: due on 2026-03-31', '“Pass the audit”: due on 2026-04-30']
  const about = (...lines: string[]) =>
    saidOnce(
      { reasons: [reason('success_gap', [told]), reason('own_verdict_missing', lines)], renewal },
      TODAY,
    )[1]?.about
  expect(about(bare)).toEqual([])
  expect(about(bare, other)).toEqual([other])
  // of two that were named one is named again: which it is would be a guess
  const both = [
    reason('success_gap', [told, `${other}, Dana gave 2 of 5`]),
    reason('own_verdict_missing', [bare]),
  ]
  expect(saidOnce({ reasons: both, renewal }, TODAY)[1]?.about).toEqual([bare])
  expect(about(told)).toEqual([told])
  const alone = saidOnce({ reasons: [reason('verdict_missing', [bare])], renewal }, TODAY)
  expect(alone[0]?.about).toEqual([bare])
})
