// When promises are a reason, and how they are said.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, kinds, one, promise } from './account-view.fixture.ts'
import type { PromiseView } from './account-view.ts'
import type { ReasonKind } from './reason.ts'

describe('promises', () => {
  const of = (over: Partial<PromiseView>) => kinds({ promises: [promise(over)] })

  it('fall due within two weeks', () => {
    expect(of({ dueOn: addDays(asOf, 14) })).toEqual(['promise_due'])
    expect(of({ dueOn: addDays(asOf, 15) })).toEqual([])
    expect(of({ dueOn: asOf, status: 'kept' })).toEqual([])
    expect(of({ dueOn: null })).toEqual([])
  })

  it('are broken when overdue, or marked so in the last quarter', () => {
    expect(of({ dueOn: addDays(asOf, -1), overdue: true })).toEqual(['promise_broken'])
    expect(of({ status: 'broken' })).toEqual(['promise_broken'])
    expect(of({ status: 'broken', dueOn: addDays(asOf, -90) })).toEqual(['promise_broken'])
    expect(of({ status: 'broken', dueOn: addDays(asOf, -91) })).toEqual([])
  })

  it('are one reason for all, as large as the weightiest, by the first day', () => {
    const promises = [
      promise({ promiseId: 'prm_2', dueOn: addDays(asOf, 9), weight: 5 }),
      promise({ promiseId: 'prm_1', dueOn: addDays(asOf, 3), weight: 1 }),
    ]
    expect(one('promise_due', { promises })).toMatchObject({
      subjects: ['prm_1', 'prm_2'],
      size: 1,
      dueOn: addDays(asOf, 3),
      words: '2 promises of ours fall due on 2026-03-04 and 2026-03-10.',
    })
  })
})

describe('the sentence of a promise', () => {
  const words = (kind: ReasonKind, ...promises: PromiseView[]) => one(kind, { promises }).words

  it('names the days on which it was or is due', () => {
    const dueOn = day('2026-02-20')
    expect(words('promise_due', promise({ dueOn: day('2026-03-04') }))).toBe(
      'A promise of ours falls due on 2026-03-04.',
    )
    expect(words('promise_broken', promise({ dueOn, overdue: true }))).toBe(
      'A promise of ours due on 2026-02-20 is past its day.',
    )
    expect(words('promise_broken', promise({ status: 'broken', dueOn: null }))).toBe(
      'A promise of ours was broken.',
    )
    const all = ['2026-02-20', '2026-01-09', '2026-02-01', '2026-02-01'].map((on, at) =>
      promise({ promiseId: `prm_${at}`, status: 'broken', dueOn: day(on) }),
    )
    expect(words('promise_broken', ...all)).toBe(
      '4 promises of ours are past their day or broken, due on 2026-01-09, 2026-02-01 and 2026-02-20.',
    )
    const undated = ['prm_1', 'prm_2'].map(promiseId => promise({ promiseId, status: 'broken', dueOn: null }))
    expect(words('promise_broken', ...undated)).toBe('2 promises of ours are past their day or broken.')
  })
})
