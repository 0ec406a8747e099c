// What became of terms: kept once, read as of a day and as known at an instant.
import { day } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepTermOutcomes } from './keep-term-outcomes.ts'
import { readRecordedOutcomes, readTermOutcomes } from './read-term-outcomes.ts'
import { type KnownOutcome, WENT_ON_BY_ITSELF, wentOnByItself } from './term-outcomes.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const [FIRST, SECOND, THIRD] = ['2025-06-01', '2025-07-01', '2026-01-01'].map(on => new Date(on)) as [
  Date,
  Date,
  Date,
]

function anOutcome(facts: Partial<KnownOutcome> = {}): KnownOutcome {
  return {
    accountId: 'acc_1',
    kind: 'renewal',
    id: 'sub_1:2025-06-01',
    dueOn: day('2025-06-01'),
    outcome: 'churned',
    decidedOn: day('2025-06-01'),
    termMonths: 12,
    arrMinor: 100,
    arrAfterMinor: 0,
    csmCall: null,
    csmProbability: null,
    segment: 'mid',
    csmId: null,
    evidence: ['sub_1'],
    knownFrom: FIRST,
    knownUntil: null,
    ...facts,
  }
}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const keep = (accountIds: readonly string[], outcomes: readonly KnownOutcome[]) =>
  database.asService('accounts').inWorkspace(WORKSPACE, tx => keepTermOutcomes(tx, accountIds, outcomes))
const storedAt = async () =>
  (await database.query<{ at: Date }>('select stored_at as at from signals.term_outcomes order by 1')).map(
    ({ at }) => at.getTime(),
  )
const read = async (asOf: string, knownAt: Date, workspace = WORKSPACE) => {
  const input = { since: day('2025-04-01'), until: day('2025-07-01'), asOf: day(asOf), knownAt }
  const rows = await database.asService('health').inWorkspace(workspace, tx => readTermOutcomes(tx, input))
  return rows.map(({ id, outcome, arrAfterMinor }) => [id, outcome, arrAfterMinor])
}

describe('outcomes of terms', () => {
  const wasLost = anOutcome({ knownUntil: SECOND })
  const isKept = anOutcome({
    outcome: 'expanded',
    decidedOn: day('2025-06-20'),
    arrAfterMinor: 120,
    knownFrom: SECOND,
  })
  const others = [
    anOutcome({ id: 'sub_2:2025-07-01', dueOn: day('2025-07-01') }),
    anOutcome({ id: 'sub_3', kind: 'trial', outcome: 'lapsed', arrMinor: null, arrAfterMinor: null }),
    anOutcome({ id: 'sub_4:2025-05-01', dueOn: day('2025-05-01'), outcome: null, decidedOn: null }),
  ]

  it('are known from an instant until another, and decided from their day on', async () => {
    await keep(['acc_1'], [wasLost, isKept, ...others])
    const beside = [
      ['sub_3', 'lapsed', null],
      ['sub_4:2025-05-01', null, null],
    ]
    expect(await read('2025-12-31', THIRD)).toEqual([['sub_1:2025-06-01', 'expanded', 120], ...beside])
    expect(await read('2025-06-15', THIRD)).toEqual([['sub_1:2025-06-01', null, null], ...beside])
    expect(await read('2025-06-15', FIRST)).toEqual([['sub_1:2025-06-01', 'churned', 0], ...beside])
    expect(await read('2025-05-20', THIRD)).toEqual([['sub_4:2025-05-01', null, null]])
    expect(await read('2025-12-31', new Date('2025-05-01'))).toEqual([])
    expect(await read('2025-12-31', THIRD, 'ws_00000000000000000000000002')).toEqual([])
  })

  it('that say the same again are left as they are, and what is not said any more goes', async () => {
    const before = await storedAt()
    await keep(['acc_1'], [...others.toReversed(), isKept, wasLost])
    expect(await storedAt()).toEqual(before)
    await keep(['acc_1', 'acc_2'], [isKept])
    expect(await read('2025-12-31', THIRD)).toEqual([['sub_1:2025-06-01', 'expanded', 120]])
    await keep(['acc_2'], [])
    expect(await storedAt()).toHaveLength(1)
  })

  it('are told once, when they were first known to have ended so and that had happened', async () => {
    await keep(
      ['acc_1', 'acc_2'],
      [
        wasLost,
        isKept,
        ...others,
        anOutcome({ accountId: 'acc_2', id: 'sub_5', decidedOn: day('2025-06-10') }),
        anOutcome({ accountId: 'acc_2', id: 'sub_6', decidedOn: day('2026-02-01') }),
      ],
    )
    const told = (knownAt: Date) =>
      database
        .asService('health')
        .inWorkspace(WORKSPACE, tx =>
          readRecordedOutcomes(tx, { accountIds: ['acc_1', 'acc_2', 'acc_3'], knownAt }),
        )
    const now = await told(THIRD)
    expect(now.told.map(({ id, outcome, becameKnownAt }) => [id, outcome, becameKnownAt])).toEqual([
      ['sub_1:2025-06-01', 'expanded', SECOND],
      ['sub_2:2025-07-01', 'churned', FIRST],
      ['sub_5', 'churned', new Date('2025-06-10')],
    ])
    expect(now.keptOf).toEqual(new Set(['acc_1', 'acc_2']))
    expect((await told(new Date('2025-05-01'))).keptOf).toEqual(new Set())
  })
})

describe('a term that went on by itself', () => {
  const days = ['2025-06-01', '2025-06-02'].map(day)
  const terms = ['sub_1:2025-06-01', 'ren_1', ':', ''].flatMap(id =>
    [null, 'churned', 'renewed', 'expanded', 'contracted'].flatMap(outcome =>
      days.flatMap(dueOn => [null, ...days].map(decidedOn => ({ id, outcome, dueOn, decidedOn }))),
    ),
  )
  const bySql = async () => {
    const rows = await database.query<{ went_on: boolean | null }>(
      `select ${WENT_ON_BY_ITSELF} as went_on
       from unnest($1::text[], $2::text[], $3::date[], $4::date[])
         with ordinality as term_outcomes (id, outcome, due_on, decided_on, place)
       order by term_outcomes.place`,
      [
        terms.map(({ id }) => id),
        terms.map(({ outcome }) => outcome),
        terms.map(({ dueOn }) => dueOn),
        terms.map(({ decidedOn }) => decidedOn),
      ],
    )
    return rows.map(row => row.went_on === true)
  }

  it('is the same in a statement as in code, whatever the row says', async () => {
    const byCode = terms.map(wentOnByItself)
    expect(await bySql()).toEqual(byCode)
    expect(byCode.filter(wentOn => wentOn)).toHaveLength(12)
  })
})
