// The first list of a day: made from the current rows of the CSM's accounts, and the same as when each of them is judged.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WELL, WORKSPACE } from '../../playbook-under-test.ts'
import type { WorklistAnswer } from './schema/worklist.ts'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

const sentBy = async (call: () => Promise<unknown>): Promise<number> => {
  const before = test.sent().statements
  await call()
  return test.sent().statements - before
}

/** Makes the list as if nobody had opened it, without the ids that each making gives. */
async function openAnew(): Promise<{ readonly list: WorklistAnswer; readonly statements: number }> {
  for (const table of ['cards', 'days'])
    await test.database.query(`delete from playbook.worklist_${table} where workspace_id = $1`, [WORKSPACE])
  let list: WorklistAnswer | undefined
  const statements = await sentBy(async () => {
    list = await test.open()
  })
  if (list === undefined) throw new Error('no list was answered')
  const without = (cards: WorklistAnswer['cards']) => cards.map(card => ({ ...card, id: null }))
  return { list: { ...list, cards: without(list.cards), winBacks: without(list.winBacks) }, statements }
}

/** Everything there can be a reason in, of accounts that stand differently in each. */
async function addCustomers(): Promise<void> {
  await test.addWords('wrd_out', 'outcome.statement', 'stk_0', 'close the books in two days')
  await test.addWords('wrd_name', 'stakeholder.name', 'stk_0', 'Bo Buyer')
  for (let n = 0; n < 6; n++) {
    const id = `acc_${n}`
    await test.addCustomer(id, 1_000_000 + n * 50_000, [
      {
        values: {
          ...WELL.standing,
          csm: 'per_1',
          escalated_tickets: n % 2,
          'topic_90d:price': n,
          customer_since: '2024-01-01',
          paused_from: n === 4 ? '2026-02-20' : null,
          paused_until: n === 4 ? '2026-03-06' : null,
          onboarding_until: n === 3 ? '2026-03-20' : null,
          first_value_due_on: n === 3 ? '2026-03-01' : null,
        },
      },
      {
        kind: 'renewal',
        id: `rnw_old_${n}`,
        values: { ...WELL.renewal, due_on: '2026-02-25', resolution: 'renewed', resolved_on: '2026-02-26' },
      },
      {
        kind: 'stakeholder',
        id: `stk_${n}`,
        values: { role: 'champion', influence: 0.9, touch_days_since: 90, touch_usual_gap_days: 10 },
      },
    ])
    await test.record(id, 'usage', [{ values: { ...WELL.usage, 'milestone:live': null } }])
    await test.record(id, 'outcomes', [
      { values: { ladder_expected: 2 + n / 10, champion_gone: n === 1, single_threaded: n === 2 } },
      {
        kind: 'outcome',
        id: `out_${n}`,
        values: {
          ...WELL.outcome,
          attained: n / 6,
          on_track: 0.4,
          outcome_due_on: '2026-06-01',
          outcome_stakeholder: `stk_${n}`,
          outcome_statement_ref: 'wrd_out',
          vendor_verdict_missing: n % 2 === 0,
        },
      },
      {
        kind: 'promise',
        id: `prm_${n}`,
        values: { promise_status: 'open', promise_due_on: '2026-03-10', promise_weight: 4 },
      },
    ])
  }
}

/** Rows of before held nothing that worklists look at: their accounts are judged. */
const forgetFacts = () => test.database.query('delete from health.worklist_forms')

describe('the first list of a day', () => {
  it('is the same from rows as when its accounts are judged, on the day of the rows and the two beside it', async () => {
    await addCustomers()
    await test.health.runDueWork()
    for (const zone of ['Europe/Berlin', 'Pacific/Auckland', 'Pacific/Pago_Pago']) {
      await test.database.query(`update accounts.people set time_zone = $1 where id = 'per_1'`, [zone])
      for (const at of ['2026-03-02T09:30:00Z', '2026-03-02T23:30:00Z']) {
        test.clock.set(at)
        const fromRows = await openAnew()
        await test.database.query('create table kept_forms as table health.worklist_forms')
        await forgetFacts()
        const judged = await openAnew()
        expect(fromRows.list).toEqual(judged.list)
        expect(fromRows.statements).toBeLessThan(judged.statements)
        expect(fromRows.list.cards.length).toBeGreaterThan(0)
        await test.database.query('insert into health.worklist_forms table kept_forms')
        await test.database.query('drop table kept_forms')
      }
    }
  })

  it('takes as many statements for three accounts as for thirty', async () => {
    const openedBy = async (accounts: number) => {
      for (let n = 0; n < accounts; n++) await test.addCustomer(`acc_${n}`, 1_000_000 + n)
      await test.health.runDueWork()
      return (await openAnew()).statements
    }
    const few = await openedBy(3)
    await test.beginAnew()
    expect(await openedBy(30)).toBe(few)
    // begin, the person, the policies, the kept list, the rows, commit; begin, the list, what is told of it, what is shown of it, commit
    expect(few).toBe(11)
  })

  it('judges who waits to be judged: what was said a moment ago is on it', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    await test.addCustomer('acc_2', 900_000)
    await test.health.runDueWork()
    const settled = await openAnew()
    await test.record('acc_2', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', escalated_tickets: 1 } },
      { kind: 'renewal', id: 'rnw_acc_2', values: { ...WELL.renewal, due_on: '2026-05-01' } },
    ])
    const { list, statements } = await openAnew()
    const kinds = list.cards.find(card => card.accountId === 'acc_2')?.reasons.map(({ kind }) => kind)
    expect(kinds).toContain('ticket_storm')
    expect(statements).toBeGreaterThan(settled.statements)
  })

  it('tells a fall on the ladder from the history row of some days before', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    // as many days before as the policy looks back
    test.clock.set('2026-01-31T08:00:00Z')
    await test.record('acc_1', 'outcomes', [{ values: { ladder_expected: 4 } }])
    await test.health.runDueWork()
    test.clock.set('2026-03-02T08:00:00Z')
    await test.record('acc_1', 'outcomes', [{ values: { ladder_expected: 2 } }])
    await test.health.runDueWork()
    const fromRows = await openAnew()
    await forgetFacts()
    const judged = await openAnew()
    expect(fromRows.list).toEqual(judged.list)
    expect(fromRows.list.cards[0]?.reasons.map(({ kind }) => kind)).toContain('rung_drop')
    expect(fromRows.statements).toBe(11)
  })
})
