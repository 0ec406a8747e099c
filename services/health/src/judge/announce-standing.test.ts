// Which moves are told outside: another band, and risk that crosses a line or moves by much.
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { standingChanges } from './announce-standing.ts'
import type { CurrentAccount } from './current-account.ts'
import type { ListedStanding } from './storage/read-standing.ts'

const AT = new Date('2026-03-10T12:00:00.000Z')
const before = (probabilityLost: number | null, band = 'watch'): ListedStanding => ({
  accountId: 'acc_1',
  score: 5_000,
  band,
  state: 'hollow',
  probabilityLost,
  worklistDigest: null,
})
/** As judged; what is told of it is read from these fields alone. */
const after = (probabilityLost: number | null, band = 'watch'): CurrentAccount =>
  ({
    score: {
      accountId: 'acc_1',
      scoreHundredths: 5_000,
      band,
      state: { state: 'hollow' },
      listed: {
        renewals:
          probabilityLost === null
            ? []
            : [{ renewal: { renewalId: 'sub_1', dueOn: day('2026-06-01') }, risk: { probabilityLost } }],
      },
    },
  }) as unknown as CurrentAccount
const told = (was: ListedStanding[], is: CurrentAccount) =>
  standingChanges(was, [is], AT).flatMap(({ events = [] }) => events)

it.each([
  [0.29, 0.3, 0.3],
  [0.31, 0.29, 0.3],
  [0.09, 0.35, 0.3],
  [0.35, 0.09, 0.3],
  [0.09, 0.11, 0.1],
  [0.4, 0.5, null],
])('tells that risk went from %d to %d: across %d', (from, to, crossed) => {
  expect(told([before(from)], after(to))).toEqual([
    {
      type: 'risk.changed',
      accountId: 'acc_1',
      data: { renewalId: 'sub_1', dueOn: '2026-06-01', from, to, crossed },
    },
  ])
})

it.each([
  [0.11, 0.2],
  [0.31, 0.3],
  [0.4, 0.49],
])('tells nothing of a move from %d to %d', (from, to) => expect(told([before(from)], after(to))).toEqual([]))

it('tells the first risk, and none where no renewal is open', () => {
  expect(told([], after(0.05)).map(({ type }) => type)).toEqual(['risk.changed', 'band.changed'])
  expect(told([before(null)], after(0.05))).toMatchObject([{ data: { from: null, to: 0.05, crossed: null } }])
  expect(told([before(0.4)], after(null))).toEqual([])
})

it('tells a band once it is another, with the score', () => {
  expect(told([before(0.2)], after(0.2, 'at_risk'))).toEqual([
    { type: 'band.changed', accountId: 'acc_1', data: { from: 'watch', to: 'at_risk', score: 50 } },
  ])
})
