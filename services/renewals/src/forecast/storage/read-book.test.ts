// The book as PostgreSQL puts it together: rows of judged accounts and the ledger of terms, each term once.
import { type DueRenewal, decisionsOf } from '@rung/forecasting'
import { addDays, day } from '@rung/kernel'
import { mulberry32 } from '@rung/statistics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRenewalsUnderTest, type RenewalsUnderTest, WORKSPACE } from '../../renewals-under-test.ts'
import type { BookScope } from './book-scope.ts'
import { readQuarterSums } from './read-book.ts'
import { decidersOf, readBookColumns } from './read-decisions.ts'
import { readGroupSums } from './read-group-sums.ts'

const QUARTER = { since: day('2026-04-01'), until: day('2026-07-01') }
const NOW: BookScope = {
  asOf: day('2026-05-10'),
  knownAt: new Date('2026-05-10T08:00:00Z'),
  isLive: true,
  segment: null,
  csmId: null,
  without: [],
  shares: [0.75, 1, 1.2],
  decisionDays: 31,
}

let test: RenewalsUnderTest
beforeAll(async () => {
  test = await createRenewalsUnderTest('2026-05-10T08:00:00Z')
  // open: nobody decided, written down since under another id, decided under its own id, covered, stuck, and without a price
  await open('acc_1', 'rnw_open', '2026-06-01', 1_000, { segment: 'smb', call: 'contracted' })
  await open('acc_2', 'rnw_derived', '2026-05-01', 2_000, { evidence: ['sub_2'] })
  await open('acc_3', 'rnw_decided', '2026-04-20', 3_000)
  await open('acc_4', 'rnw_waiting', '2026-04-02', 4_000)
  await open('acc_5', 'rnw_stuck', '2026-06-01', 5_000)
  await open('acc_6', 'rnw_unpriced', '2026-06-01', null)
  await settled('acc_7', 'rnw_settled', '2026-04-10', 7_000, 9_000)
  await ledger('acc_2', 'rnw_written', '2026-05-01', { arr: 2_000, after: 1_500, evidence: ['sub_2'] })
  await ledger('acc_3', 'rnw_decided', '2026-04-25', { arr: 3_000, after: 0, segment: 'large' })
  await ledger('acc_4', 'rnw_waiting', '2026-04-02', { arr: 4_000, after: null })
  await ledger('acc_7', 'rnw_settled', '2026-04-10', { arr: 7_000, after: 9_000, segment: 'large' })
  await ledger('acc_8', 'rnw_forgotten', '2026-04-03', { arr: 8_000, after: null })
  await ledger('acc_9', 'sub_trial', '2026-04-30', { arr: null, after: null, trial: 'converted' })
})
afterAll(() => test.close())

const inRenewals = <T>(read: (tx: Parameters<typeof readQuarterSums>[0]) => Promise<T>): Promise<T> =>
  test.database.asService('renewals').inWorkspace(WORKSPACE, read, { readOnly: true })
const sums = async (by: Partial<BookScope> = {}) =>
  (await inRenewals(tx => readQuarterSums(tx, QUARTER, { ...NOW, without: ['acc_5'], ...by })))?.get(
    '2026-Q2',
  )

describe('the book of a quarter', () => {
  it('counts each term once, whatever rows and ledger call it', async () => {
    // booked: rnw_open 1,000, rnw_waiting 4,000, rnw_settled 7,000, and of the ledger rnw_written 2,000 and rnw_decided 3,000
    expect(await sums()).toMatchObject({
      renewals: 5,
      arrDueMinor: 17_000,
      // rnw_unpriced and rnw_forgotten
      leftOut: 2,
      undecided: 1,
      trials: { ended: 1, converted: 1, lapsed: 0 },
      actual: { renewals: 3, arrDueMinor: 12_000, retainedMinor: 8_500, arrAfterMinor: 10_500 },
      called: { renewals: 1, arrDueMinor: 1_000, arrAfterMinor: 750 },
    })
  })

  it('expects of an open one what the probability and the split make of it', async () => {
    // kept 0.8: 0.1 x 750 + 0.7 x 1,000 + 0.2 x 1,200 = 1,015 of 1,000; retained 0.1 x 750 + 0.9 x 1,000 = 975
    const smb = await sums({ segment: 'smb' })
    expect(smb?.expectedAfterMinor).toBeCloseTo(0.8 * 1_015, 3)
    expect(smb?.expectedRetainedMinor).toBeCloseTo(0.8 * 975, 3)
  })

  it('puts a decided one where its account was on the day it was due', async () => {
    expect(await sums({ segment: 'large' })).toMatchObject({ renewals: 2, arrDueMinor: 10_000 })
    const groups = await inRenewals(tx => readGroupSums(tx, QUARTER, { ...NOW, without: ['acc_5'] }))
    const bySegment = groups.filter(group => group.of === 'segment')
    expect(Object.fromEntries(bySegment.map(({ key, arrDueMinor }) => [key, arrDueMinor]))).toEqual({
      large: 10_000,
      smb: 1_000,
      null: 6_000,
    })
  })

  it('is read in columns, by id, with the sums of its sums', async () => {
    const columns = await inRenewals(tx => readBookColumns(tx, QUARTER, { ...NOW, without: ['acc_5'] }))
    expect([...columns.arrMinor]).toEqual([3_000, 1_000, 7_000, 4_000, 2_000])
    expect([...columns.chanceLost]).toEqual([1, 0.2, 0, 0.2, 0])
    expect([...columns.arrAfterMinor]).toEqual([0, Number.NaN, 9_000, Number.NaN, 1_500])
    expect(columns.split.map(way => way[1])).toEqual([0.1, 0.7, 0.2])
  })
})

describe('terms of one account that are due on one day', () => {
  it('are one decision in the columns, and as many renewals as they are in the sums', async () => {
    const may = { ...NOW, segment: 'co-terms' }
    const openMore = (accountId: string, id: string, arr: number, lost: number, split: string) =>
      test.database.query(
        `insert into health.current_renewals (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
           probability_lost, lead_days, lead_probabilities, lead_arr_at_risk_minor, band, state, segment, given_kept, evidence)
         values ($1, $2, $3, '2026-05-10', '2026-05-20', $4, $5, '{}', '{}', '{}', 'watch', 'unknown', 'co-terms', $6, '{}')`,
        [WORKSPACE, accountId, id, arr, lost, split],
      )
    await openMore('acc_10', 'rnw_b', 1_000, 0.5, '{0,1,0}')
    await openMore('acc_10', 'rnw_c', 3_000, 0.1, '{0.5,0.25,0.25}')
    await openMore('acc_11', 'rnw_a', 2_000, 0.25, '{0,1,0}')
    const columns = await inRenewals(tx => readBookColumns(tx, QUARTER, may))
    expect([...columns.arrMinor]).toEqual([2_000, 4_000])
    // (1,000 x 0.5 + 3,000 x 0.1) / 4,000; kept are 500 and 2,700, the latter half contracted.
    expect([...columns.chanceLost]).toEqual([0.25, expect.closeTo(0.2, 12)])
    expect(columns.split.map(way => way[1])).toEqual([
      expect.closeTo(1_350 / 3_200, 12),
      expect.closeTo((500 + 675) / 3_200, 12),
      expect.closeTo(675 / 3_200, 12),
    ])
    const added = await sums({ segment: 'co-terms' })
    expect(added).toMatchObject({ renewals: 3, arrDueMinor: 6_000 })
    // The same as what the columns come to: 4,000 x 0.8 x (0.75 x 1,350 + 1,175 + 1.2 x 675) / 3,200 + 2,000 x 0.75.
    expect(added?.expectedAfterMinor).toBeCloseTo(0.75 * 1_350 + 1_175 + 1.2 * 675 + 1_500, 6)
  })
})

describe('decisions', () => {
  it('are in the columns what they are by the rule, over many accounts, holdings and days', async () => {
    const random = mulberry32(7)
    const drawn = Array.from({ length: 60 }, (_, at): DueRenewal => {
      const account = Math.floor(14 * random())
      const [a, b] = [random(), random()].toSorted()
      return {
        renewalId: `rnw_d${String(at).padStart(2, '0')}`,
        accountId: `acc_d${account}`,
        deciderId: account < 5 ? 'acc_holding' : `acc_d${account}`,
        dueOn: addDays(QUARTER.since, [0, 9, 12, 44, 46, 80][Math.floor(6 * random())] as number),
        arrMinor: 1_000 + Math.floor(9_000 * random()),
        chanceLost: 0.02 + 0.5 * random(),
        split: {
          contracted: a as number,
          renewed: (b as number) - (a as number),
          expanded: 1 - (b as number),
        },
      }
    })
    for (let account = 0; account < 5; account++) await belongs(`acc_d${account}`, 'acc_holding')
    for (const { accountId, renewalId, dueOn, arrMinor, chanceLost, split } of drawn) {
      await test.database.query(
        `insert into health.current_renewals (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
           probability_lost, lead_days, lead_probabilities, lead_arr_at_risk_minor, band, state, segment, given_kept, evidence)
         values ($1, $2, $3, '2026-05-10', $4, $5, $6, '{}', '{}', '{}', 'watch', 'unknown', 'drawn', $7, '{}')`,
        [
          WORKSPACE,
          accountId,
          renewalId,
          dueOn,
          arrMinor,
          chanceLost,
          [split.contracted, split.renewed, split.expanded],
        ],
      )
    }
    const found = await inRenewals(tx => readBookColumns(tx, QUARTER, { ...NOW, segment: 'drawn' }))
    const decisions = decisionsOf(drawn, { decisionDays: NOW.decisionDays })
    expect(decisions.length).toBeLessThan(40)
    expect([...found.arrMinor]).toEqual(decisions.map(each => each.arrMinor))
    const near = (values: readonly number[]) => values.map(value => expect.closeTo(value, 12))
    expect([...found.chanceLost]).toEqual(near(decisions.map(each => each.chanceLost)))
    expect([...found.split[0]]).toEqual(near(decisions.map(each => each.split.contracted)))
    expect([...found.split[2]]).toEqual(near(decisions.map(each => each.split.expanded)))
  })

  it('are made by whom an account is paid by, else belongs to, up to the topmost', () => {
    const above = new Map([
      ['child', 'parent'],
      ['parent', 'holding'],
      ['one', 'other'],
      ['other', 'one'],
    ])
    const relations = {
      ids: [...above.keys(), 'holding', 'paid', 'payer'],
      parentOf: (id: string) => above.get(id) ?? null,
      payerOf: (id: string) => (id === 'paid' ? 'payer' : null),
      childrenOf: () => [],
      payersOf: () => [],
      paidBy: () => [],
    }
    expect([...decidersOf(relations)]).toEqual([
      ['child', 'holding'],
      ['parent', 'holding'],
      ['paid', 'payer'],
    ])
  })
})

async function belongs(accountId: string, parentId: string): Promise<void> {
  await test.database.query(
    `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
       stored_at, declared, retracted, recorded_by, parent_id)
     values ($1, $2, 1, $2, $2, '2026-01-01', '2026-01-01', '2026-01-01', false, false, 'key_1', $3)`,
    [WORKSPACE, accountId, parentId],
  )
}

async function open(
  accountId: string,
  id: string,
  dueOn: string,
  arr: number | null,
  { segment = null as string | null, call = null as string | null, evidence = [] as string[] } = {},
): Promise<void> {
  await test.database.query(
    `insert into health.current_renewals (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
       probability_lost, lead_days, lead_probabilities, lead_arr_at_risk_minor, band, state, segment, given_kept,
       csm_call, evidence)
     values ($1, $2, $3, '2026-05-10', $4, $5, 0.2, '{}', '{}', '{}', 'watch', 'unknown', $6, '{0.1,0.7,0.2}', $7, $8)`,
    [WORKSPACE, accountId, id, dueOn, arr, segment, call, evidence],
  )
}

async function settled(
  accountId: string,
  renewalId: string,
  dueOn: string,
  arrMinor: number,
  arrAfterMinor: number,
) {
  const decided = [
    { renewalId, dueOn, arrMinor, arrAfterMinor, csmCall: null, csmProbability: null, evidence: ['sub_7'] },
  ]
  await test.database.query(
    `insert into health.current_accounts (workspace_id, account_id, judged_on, recorded_at, band, coverage, provisional,
       state, since, decided_renewals, flags, flag_count, closed, engine_version, policy_version, model_version)
     values ($1, $2, '2026-05-10', '2026-05-10', 'watch', 1, false, 'unknown', '2026-05-10', $3, '{}', 0, false, 'e', 'p', 'm')`,
    [WORKSPACE, accountId, JSON.stringify(decided)],
  )
}

type Term = {
  arr: number | null
  after: number | null
  segment?: string
  evidence?: string[]
  trial?: string
}

async function ledger(accountId: string, id: string, dueOn: string, term: Term): Promise<void> {
  const { arr, after, segment = null, evidence = [], trial } = term
  const outcome = trial ?? (after === null ? null : after === 0 ? 'churned' : 'renewed')
  await test.database.query(
    `insert into signals.term_outcomes (workspace_id, account_id, id, known_from, kind, due_on, outcome, decided_on, term_months,
       arr_minor, arr_after_minor, segment, evidence)
     values ($1, $2, $3, '2026-01-01', $4, $5, $6, $7, 12, $8, $9, $10, $11)`,
    [
      WORKSPACE,
      accountId,
      id,
      trial === undefined ? 'renewal' : 'trial',
      dueOn,
      outcome,
      outcome === null ? null : '2026-05-02',
      arr,
      after,
      segment,
      evidence,
    ],
  )
}
