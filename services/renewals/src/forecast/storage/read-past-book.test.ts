// The book of a past day is the same whether a row holds apart what is added up, or only the document with all that lists show.
import { type KeptRenewal, quarterOpening } from '@rung/judgement'
import { day, endOf } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRenewalsUnderTest, type RenewalsUnderTest, WORKSPACE } from '../../renewals-under-test.ts'
import type { BookScope } from './book-scope.ts'
import { readQuarterSums } from './read-book.ts'
import { readBookColumns } from './read-decisions.ts'
import { readGroupSums } from './read-group-sums.ts'

const OPENED = day('2026-04-01')
const QUARTER = { since: OPENED, until: day('2026-07-01') }
const THEN: BookScope = {
  asOf: OPENED,
  knownAt: endOf(OPENED),
  isLive: false,
  segment: null,
  csmId: null,
  without: [],
  shares: [0.75, 1, 1.2],
  decisionDays: 31,
}

let test: RenewalsUnderTest
beforeAll(async () => {
  test = await createRenewalsUnderTest('2026-05-10T08:00:00Z')
  await judged('acc_1', [kept('rnw_1', '2026-06-01', 1_000, 0.2), kept('rnw_2', '2026-08-01', 9_000, 0.5)])
  await judged('acc_2', [kept('rnw_3', '2026-04-20', null, 0.4)])
  await judged('acc_3', [kept('rnw_4', '2026-05-05', 3_000, 0.125)])
  await judged('acc_4', [])
})
afterAll(() => test.close())

const read = () =>
  test.database.asService('renewals').inWorkspace(
    WORKSPACE,
    async tx => ({
      sums: await readQuarterSums(tx, QUARTER, THEN),
      columns: await readBookColumns(tx, QUARTER, THEN),
      groups: await readGroupSums(tx, QUARTER, THEN),
    }),
    { readOnly: true },
  )

describe('the book of a past day', () => {
  it('adds up what the rows of that day hold apart, and the same of rows that hold it in their document', async () => {
    const found = await read()
    expect(found.sums?.get('2026-Q2')).toMatchObject({ renewals: 2, arrDueMinor: 4_000, leftOut: 1 })
    expect([...found.columns.chanceLost]).toEqual([0.2, 0.125])
    await test.database.query(`update health.scores set quarter_opening = null where account_id = 'acc_3'`)
    expect(await read()).toEqual(found)
    await test.database.query('update health.scores set quarter_opening = null')
    expect(await read()).toEqual(found)
  })

  it('is not known where the row of some account holds neither', async () => {
    await test.database.query(
      `update health.scores set flags = null, renewals = null, decided_renewals = null where account_id = 'acc_4'`,
    )
    expect((await read()).sums).toBeNull()
  })
})

function kept(
  renewalId: string,
  dueOn: string,
  arrMinor: number | null,
  probabilityLost: number,
): KeptRenewal {
  const renewal = {
    renewalId,
    dueOn,
    arrMinor,
    csmCall: 'renewed',
    csmProbability: 0.7,
    evidence: [`sub_${renewalId}`],
  }
  const risk = { probabilityLost, givenKept: { contracted: 0.1, renewed: 0.7, expanded: 0.2 } }
  // What lists show beside it is no part of a forecast.
  return { renewal, risk, arrAtRiskMinor: null, atLeads: [] } as unknown as KeptRenewal
}

async function judged(accountId: string, renewals: readonly KeptRenewal[]): Promise<void> {
  await test.database.query(
    `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
       stored_at, declared, retracted, recorded_by)
     values ($1, $2, 1, $2, $2, '2026-01-01', '2026-01-01', '2026-01-01', false, false, 'key_1')`,
    [WORKSPACE, accountId],
  )
  await test.database.query(
    `insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, band, coverage, contributions,
       contradictions, segment, flags, renewals, decided_renewals, quarter_opening, engine_version, policy_version,
       model_version)
     values ($1, $2, $3::date, $3::date, 'unknown', $3::date, 'watch', 1, '[]', '[]', 'smb', '{}', $4, '[]', $5, 'e', 'p', 'm')`,
    [
      WORKSPACE,
      accountId,
      OPENED,
      JSON.stringify(renewals),
      JSON.stringify(quarterOpening(OPENED, renewals)),
    ],
  )
}
