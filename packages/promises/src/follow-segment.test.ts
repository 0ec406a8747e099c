// A promise to a segment as it becomes the promise of one account, and what holds of every history of both.
import { startOf } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { type FollowingRevision, followSegment, type SegmentPromiseRevision } from './follow-segment.ts'
import type { AccountRevision } from './joined-on.ts'
import type { PromiseStatus } from './promise.ts'

type Own = { readonly understanding: string }
type Child = FollowingRevision<Own>

const at = (days: number) => startOf(dayAt(days))
const promise = (
  revision: number,
  days: number,
  change: Partial<SegmentPromiseRevision> = {},
): SegmentPromiseRevision => ({
  revision,
  recordedAt: at(days),
  retracted: false,
  segment: 'smb',
  madeOn: dayAt(0),
  dueOn: dayAt(60),
  terms: { capability: 'sso', weight: 3 },
  status: 'open',
  settledOn: null,
  ...change,
})
const account = (days: number, change: Partial<AccountRevision> = {}): AccountRevision => ({
  recordedAt: at(days),
  retracted: false,
  segment: 'smb',
  customerOn: dayAt(-50),
  closedOn: null,
  ...change,
})
const member = [account(-50)]
const settled = (status: PromiseStatus, days: number) => ({ status, settledOn: dayAt(days) })
/** All of the account's own promise after it has followed. */
const follow = (
  promises: SegmentPromiseRevision[],
  accounts: AccountRevision[] = member,
  own: Child[] = [],
): Child[] => [...own, ...followSegment(promises, accounts, own)]
const last = (revisions: Child[]) => revisions.at(-1)
const change = (child: Child | undefined, days: number, changed: Partial<Child>): Child => {
  if (child === undefined) throw new Error('there is no promise to change')
  return { ...child, recordedAt: at(days), ...changed }
}

describe('a promise to a segment', () => {
  it('is one to each account that belonged to it on the day, on its terms', () => {
    expect(follow([promise(1, 1)])).toEqual([
      {
        status: 'open',
        settledOn: null,
        retracted: false,
        madeOn: dayAt(0),
        terms: { capability: 'sso', weight: 3 },
        follows: 1,
        recordedAt: at(1),
        own: null,
      },
    ])
  })

  it('is none to an account of another segment, taken back, or closed by the day', () => {
    expect(follow([promise(1, 1)], [account(-50, { segment: 'enterprise' })])).toEqual([])
    expect(follow([promise(1, 1)], [account(-50), account(0, { retracted: true })])).toEqual([])
    expect(follow([promise(1, 1)], [account(-50, { closedOn: dayAt(0) })])).toEqual([])
    expect(follow([promise(1, 1, { retracted: true })])).toEqual([])
  })

  it('is one to who joins while it is open and not past its day, made on the day they joined', () => {
    const joins = (days: number) => [account(-50, { segment: 'enterprise' }), account(days)]
    expect(last(follow([promise(1, 1)], joins(60)))).toMatchObject({ madeOn: dayAt(60), recordedAt: at(60) })
    expect(follow([promise(1, 1)], joins(61))).toEqual([])
    const kept = [promise(1, 1), promise(2, 30, settled('kept', 30))]
    expect(last(follow(kept, joins(29)))).toMatchObject({ madeOn: dayAt(29), ...settled('kept', 30) })
    expect(follow(kept, joins(30))).toEqual([])
    expect(last(follow([promise(1, 1, { dueOn: null })], joins(400)))?.madeOn).toBe(dayAt(400))
  })

  it('stays with who joined on the day on which it is settled later', () => {
    const joined = [account(-50, { segment: 'enterprise' }), account(30)]
    const keptThatDay = { ...promise(2, 30, settled('kept', 30)), recordedAt: new Date(at(30).getTime() + 1) }
    expect(last(follow([promise(1, 1), keptThatDay], joined))).toMatchObject({
      retracted: false,
      madeOn: dayAt(30),
      ...settled('kept', 30),
    })
  })

  it('stays with an account that leaves the segment', () => {
    const left = [account(-50), account(20, { segment: 'enterprise' })]
    const revisions = follow([promise(1, 1), promise(2, 30, settled('kept', 30))], left)
    expect(last(revisions)).toMatchObject({ retracted: false, ...settled('kept', 30) })
  })

  it('gives its corrected terms to all, also to those settled on their own', () => {
    const [first] = follow([promise(1, 1)])
    const own = follow([promise(1, 1)], member, [change(first, 1, {}), change(first, 5, settled('kept', 5))])
    const revisions = follow(
      [promise(1, 1), promise(2, 9, { terms: { capability: 'scim', weight: 3 } })],
      member,
      own,
    )
    expect(last(revisions)).toMatchObject({
      terms: { capability: 'scim' },
      ...settled('kept', 5),
      follows: 2,
    })
  })

  it('settles those still open, and leaves those settled on their own as they are', () => {
    const history = [promise(1, 1), promise(2, 30, settled('broken', 30))]
    expect(last(follow(history))).toMatchObject(settled('broken', 30))
    const [first] = follow([promise(1, 1)])
    const own = [change(first, 1, {}), change(first, 20, settled('kept', 20))]
    expect(follow(history, member, own)).toEqual(own)
  })

  it('carries on how the account understood it', () => {
    const [first] = follow([promise(1, 1)])
    const own = [change(first, 1, {}), change(first, 20, { own: { understanding: 'partial' } })]
    const revisions = follow([promise(1, 1), promise(2, 30, settled('kept', 30))], member, own)
    expect(last(revisions)).toMatchObject({ own: { understanding: 'partial' }, ...settled('kept', 30) })
  })

  it('takes all of it back when it is taken back, and gives back what it took when it is told anew', () => {
    const taken = [promise(1, 1), promise(2, 10, { retracted: true })]
    expect(last(follow(taken))?.retracted).toBe(true)
    expect(last(follow([...taken, promise(3, 20)]))).toMatchObject({ retracted: false, recordedAt: at(20) })
  })

  it('leaves alone what was taken back for one account by hand', () => {
    const [first] = follow([promise(1, 1)])
    const own = [change(first, 1, {}), change(first, 5, { retracted: true })]
    const history = [promise(1, 1), promise(2, 10, { retracted: true }), promise(3, 20)]
    expect(last(follow(history, member, own))?.retracted).toBe(true)
  })

  it('told of another segment, takes it back here and gives it back when that is mended', () => {
    const wrong = [promise(1, 1), promise(2, 10, { segment: 'enterprise' })]
    expect(last(follow(wrong))?.retracted).toBe(true)
    expect(last(follow([...wrong, promise(3, 20)]))?.retracted).toBe(false)
  })

  it('told late, takes its place in the past and is there in what was learned after it', () => {
    const [first] = follow([promise(1, 1)])
    const own = [change(first, 1, {}), change(first, 20, { own: { understanding: 'aligned' } })]
    const late = [promise(1, 1), promise(2, 10, { terms: { capability: 'sso', weight: 5 } })]
    const added = followSegment(late, member, own)
    expect(added.map(each => [each.recordedAt, each.terms.weight, each.own?.understanding])).toEqual([
      [at(10), 5, undefined],
      [at(20), 5, 'aligned'],
    ])
  })

  it('leaves the state of a promise alone that followed a revision nobody knows', () => {
    const [first] = follow([promise(1, 1)])
    const own = [change(first, 1, { follows: 7 })]
    expect(follow([promise(1, 1), promise(2, 9, settled('kept', 9))], member, own)).toEqual(own)
  })
})

describe('what holds of every history of both', () => {
  const days = fc.integer({ min: -20, max: 100 })
  const promises = fc
    .array(
      fc.record({
        days: fc.integer({ min: 0, max: 80 }),
        retracted: fc.boolean(),
        segment: fc.constantFrom('smb', 'enterprise'),
        weight: fc.integer({ min: 1, max: 3 }),
        dueOn: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
        status: fc.constantFrom<PromiseStatus>('open', 'kept', 'broken'),
        settled: fc.integer({ min: 0, max: 80 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map(list =>
      list.map((each, index) =>
        promise(index + 1, each.days, {
          retracted: each.retracted,
          segment: each.segment,
          terms: { weight: each.weight },
          dueOn: each.dueOn === null ? null : dayAt(each.dueOn),
          status: each.status,
          settledOn: each.status === 'open' ? null : dayAt(each.settled),
        }),
      ),
    )
  const accounts = fc
    .array(
      fc.record({
        days,
        retracted: fc.boolean(),
        segment: fc.constantFrom('smb', 'enterprise', null),
        closed: fc.option(days, { nil: null }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(list =>
      list.map(each =>
        account(each.days, {
          retracted: each.retracted,
          segment: each.segment,
          closedOn: each.closed === null ? null : dayAt(each.closed),
        }),
      ),
    )

  it('following twice is following once', () => {
    fc.assert(
      fc.property(promises, accounts, (promised, known) => {
        const once = follow(promised, known)
        expect(followSegment(promised, known, once)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('following as things become known ends where following all of it at the end does', () => {
    fc.assert(
      fc.property(promises, accounts, (promised, known) => {
        const upTo = <R extends { recordedAt: Date }>(list: R[], end: number) =>
          list.filter(each => each.recordedAt.getTime() <= end)
        const instants = [...promised, ...known].map(each => each.recordedAt.getTime()).sort((a, b) => a - b)
        const stepwise = instants.reduce<Child[]>(
          (own, end) => follow(upTo(promised, end), upTo(known, end), own),
          [],
        )
        expect(stepwise).toEqual(follow(promised, known))
      }),
      { numRuns: 500 },
    )
  })

  it('the account’s promise has the terms of the segment’s wherever both stand', () => {
    fc.assert(
      fc.property(promises, accounts, (promised, known) => {
        const child = last(follow(promised, known))
        const newest = promised.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1)
        if (child !== undefined) expect(child.terms).toEqual(newest?.terms)
      }),
    )
  })
})
