// Revisions in memory answer as the store does, whatever is asked: as of a day, as known at an instant.

import { addDays, type Day, day, endOf } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Context,
  markDue,
  publish,
  readDaysToJudge,
  readDueSince,
  readRevisionKeys,
  readRevisions,
  readSnapshots,
  type Signal,
  snapshotAsOf,
  timelineOf,
} from './index.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const ACCOUNT = 'acc_1'
const FIRST = day('2026-03-01')

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())
const asService = (service: 'health' | 'outcomes') => test.asService(service)

const signals = (value: number): Signal[] => [
  { subject: { kind: 'account', id: ACCOUNT }, name: 'ladder_expected', value, evidence: [], ageDays: 2 },
]
const hours = (on: Day, count: number) => new Date(endOf(on).getTime() + count * 3_600_000)

const told = fc.record({
  context: fc.constantFrom('outcomes' as const, 'accounts' as const, 'usage' as const),
  on: fc.integer({ min: 0, max: 6 }),
  hours: fc.integer({ min: -20, max: 100 }),
  value: fc.integer({ min: 0, max: 9 }),
})
const counterfactual = fc.record({
  on: fc.integer({ min: 2, max: 8 }),
  hours: fc.integer({ min: 0, max: 120 }),
})

describe('a timeline', () => {
  it('gives for any world of its span what the store gives', async () => {
    const history = fc.tuple(
      fc.array(told, { maxLength: 25 }),
      fc.array(counterfactual, { minLength: 1, maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(history, async ([publications, counterfactuals]) => {
        await test.query('truncate signals.snapshots')
        await asService('outcomes').inWorkspace(WORKSPACE, tx =>
          publish<Context>(
            tx,
            publications.map(({ context, on, value, ...each }) => ({
              accountId: ACCOUNT,
              context,
              asOf: addDays(FIRST, on),
              knownAt: hours(addDays(FIRST, on), each.hours),
              policyVersion: 'p',
              signals: signals(value),
            })),
          ),
        )
        const first = addDays(FIRST, 2)
        await asService('health').inWorkspace(WORKSPACE, async tx => {
          const span = { accountId: ACCOUNT, first, last: addDays(FIRST, 8) }
          const keys = await readRevisionKeys(tx, [{ ...span, knownAt: endOf(first) }])
          const bodies = await readRevisions(tx, keys)
          const timeline = timelineOf(
            keys.flatMap(key =>
              bodies.filter(
                body =>
                  body.context === key.context &&
                  body.asOf === key.asOf &&
                  body.recordedAt.getTime() === key.recordedAt.getTime(),
              ),
            ),
          )
          for (const { on, hours: late } of counterfactuals) {
            const asOf = addDays(FIRST, on)
            const knownAt = hours(asOf, late)
            const stored = await readSnapshots(tx, { accountIds: [ACCOUNT], asOf, knownAt })
            const inMemory = timeline.at(asOf, knownAt).map(revision => snapshotAsOf(revision, asOf))
            expect(inMemory.toSorted((a, b) => (a.context < b.context ? -1 : 1))).toEqual(stored)
            // Nothing that comes later is missed.
            for (const revision of timeline.after(asOf, knownAt)) {
              expect(revision.recordedAt > knownAt && revision.asOf <= asOf).toBe(true)
            }
            const changed = [...new Set(timeline.after(asOf, knownAt).map(each => each.recordedAt.getTime()))]
            const others = keys
              .map(key => key.recordedAt.getTime())
              .filter(at => at > knownAt.getTime() && !changed.includes(at))
            for (const at of others) {
              const justBefore = timeline.at(asOf, new Date(at - 1))
              expect(timeline.at(asOf, new Date(at))).toEqual(justBefore)
            }
          }
        })
      }),
      propertyRuns(13),
    )
  })

  it('passes over what it is told not to accept', () => {
    const key = { accountId: ACCOUNT, context: 'usage', asOf: FIRST } as const
    const [old, other] = [
      { ...key, recordedAt: hours(FIRST, -2), policyVersion: 'p' },
      { ...key, recordedAt: hours(FIRST, -1), policyVersion: 'q' },
    ]
    const timeline = timelineOf([old, other])
    expect(timeline.at(FIRST, endOf(FIRST))).toEqual([other])
    expect(timeline.at(FIRST, endOf(FIRST), ({ policyVersion }) => policyVersion === 'p')).toEqual([old])
  })
})

describe('what is published and due', () => {
  it('is told by account and span, in the order asked', async () => {
    await test.query('truncate signals.snapshots')
    await asService('outcomes').inWorkspace(WORKSPACE, async tx => {
      for (const [accountId, on] of [
        ['acc_1', 0],
        ['acc_1', 3],
        ['acc_2', 1],
      ] as const) {
        const asOf = addDays(FIRST, on)
        await publish(tx, [
          { accountId, context: 'outcomes', asOf, knownAt: endOf(asOf), policyVersion: 'p', signals: [] },
        ])
      }
      await markDue(tx, ['health'], [{ accountId: 'acc_1', since: addDays(FIRST, -4) }])
    })
    await asService('health').inWorkspace(WORKSPACE, async tx => {
      const span = { first: FIRST, last: addDays(FIRST, 2) }
      const input = ['acc_2', 'acc_3', 'acc_1'].map(accountId => ({ accountId, ...span }))
      expect(await readDaysToJudge(tx, input)).toEqual([[addDays(FIRST, 1)], [], [FIRST]])
      expect([...(await readDueSince(tx, 'health', ['acc_1', 'acc_3']))]).toEqual([
        ['acc_1', addDays(FIRST, -4)],
      ])
    })
  })
})
