// Ladder pins: whose they are, how long they hold, where they show, and that they enter no number.
import { day, dayOf, startOf } from '@rung/kernel'
import { ladderPolicy } from '@rung/relationship-ladder'
import { indexSignals, readSnapshots } from '@rung/signals'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccountFacts,
  judgeAccount,
  ladderSignals,
  outcomeSignals,
  outcomesPolicy,
  promiseSignals,
} from '../judgement/index.ts'
import { type OutcomesUnderTest, outcomesUnderTest, WORKSPACE } from '../outcomes-under-test.ts'

const PIN = {
  account: 'acme',
  level: 4,
  reason: 'They asked me to join their board',
  expiresOn: '2026-05-01',
}

describe('a ladder pin', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest('2026-03-01')
  })
  afterEach(() => expect(under.faults).toEqual([]))
  afterAll(() => under.close())

  /** As published for today. */
  const read = async (account: string) => {
    await under.service.runDueWork()
    const input = {
      accountIds: [account],
      asOf: dayOf(under.clock.now()),
      knownAt: under.clock.now(),
    }
    const snapshots = await under.database.inWorkspace(WORKSPACE, tx => readSnapshots(tx, input))
    return indexSignals(
      account,
      snapshots.flatMap(({ signals }) => signals),
    ).account
  }
  const pinned = async () => {
    const acme = await read('acc_acme')
    return {
      level: acme.value('ladder_pin_level'),
      by: acme.value('ladder_pin_by'),
      since: acme.value('ladder_pin_since'),
      until: acme.value('ladder_pin_until'),
      ids: acme.signal('ladder_pin_level')?.evidence,
    }
  }

  it('is its person’s own, and holds for 1 to 90 days', async () => {
    const of = async (change: object, as: 'ann' | 'nobody' = 'ann') => {
      const { status, body } = await under.call('POST', '/v1/ladder-pins', { ...PIN, ...change }, as)
      return [status, ...(body.errors ?? []).map((error: { field: string }) => error.field)]
    }
    expect(await of({ expiresOn: '2026-05-31' })).toEqual([400, 'expiresOn'])
    expect(await of({ expiresOn: '2026-03-01' })).toEqual([400, 'expiresOn'])
    expect(await of({ person: 'ben' })).toEqual([403, 'person'])
    expect(await of({}, 'nobody')).toEqual([400, 'person'])
    expect(await of({ reason: undefined })).toEqual([400, 'reason'])
    expect(await of({ level: 6 })).toEqual([400, 'level'])
  })

  it('is published until it expires, the newest one first, and is gone when taken back', async () => {
    expect((await pinned()).level).toBeNull()
    const { status, body } = await under.call('POST', '/v1/ladder-pins', { ...PIN, externalId: 'p1' }, 'ann')
    expect([status, body.person, body.reason]).toEqual([201, 'per_ann', PIN.reason])
    expect(await pinned()).toEqual({
      level: 4,
      by: 'per_ann',
      since: '2026-03-01',
      until: '2026-05-01',
      ids: [body.id],
    })
    const reason = (await read('acc_acme')).value('ladder_pin_reason_ref')
    const words = await under.testDatabase.query(`select * from accounts.words where words.id = $1`, [reason])
    expect(words).toMatchObject([{ text: PIN.reason }])
    under.clock.set('2026-04-30T12:00:00Z')
    expect((await pinned()).level).toBe(4)
    await under.call(
      'POST',
      '/v1/ladder-pins',
      { ...PIN, level: 2, externalId: 'p2', expiresOn: '2026-05-02' },
      'ben',
    )
    expect(await pinned()).toMatchObject({ level: 2, by: 'per_ben' })
    await under.call('PATCH', '/v1/ladder-pins/p2', { retracted: true }, 'ben')
    expect(await pinned()).toMatchObject({ level: 4, by: 'per_ann' })
    expect((await read('acc_bolt')).signal('ladder_pin_level')).toBeUndefined()
    under.clock.set('2026-05-01T12:00:00Z')
    expect((await read('acc_acme')).signal('ladder_pin_level')).toBeUndefined()
  })

  it('is audited when it is set and when it is taken back', async () => {
    const entries = await under.testDatabase.query<{ subject_kind: string }>(
      `select * from audit.entries where entries.account_id = 'acc_acme'`,
    )
    expect(entries.length).toBe(3)
  })
})

describe('a ladder pin enters no number', () => {
  const asOf = day('2026-03-01')
  const none: AccountFacts = {
    outcomes: [],
    measurements: [],
    customerVerdicts: [],
    vendorVerdicts: [],
    ladderEvidence: [],
    promises: [],
    ladderPins: [],
  }
  const ledger = (id: string, on: string) => ({
    workspaceId: WORKSPACE,
    id,
    revision: 1,
    externalId: id,
    accountId: 'acc_acme',
    occurredAt: startOf(day(on)),
    recordedAt: startOf(day(on)),
    storedAt: startOf(day(on)),
    declared: false,
    retracted: false,
    recordedBy: 'key_1',
  })
  const evidence = fc.record({
    level: fc.constantFrom(1, 2, 3, 4, 5),
    polarity: fc.constantFrom(1, -1),
    strength: fc.constantFrom('weak', 'moderate', 'strong'),
    source: fc.constantFrom('customer_said', 'observed', 'csm_judgement'),
  })
  const pins = fc.record({
    level: fc.constantFrom(1, 2, 3, 4, 5),
    on: fc.constantFrom('2026-01-01', '2026-02-20', '2026-03-01'),
    expiresOn: fc.constantFrom('2026-02-28', '2026-03-02', '2026-04-01'),
  })

  it('whatever the evidence and whatever the pins', () => {
    fc.assert(
      fc.property(
        fc.array(evidence, { maxLength: 6 }),
        fc.array(pins, { maxLength: 3 }),
        (pieces, pinned) => {
          const ladderEvidence = pieces.map((piece, n) => ({
            ...ledger(`evd_${n}`, '2026-02-01'),
            ...piece,
            stakeholderId: 'stk_amy',
            quoteRef: null,
            personId: null,
          })) as AccountFacts['ladderEvidence']
          const ladderPins = pinned.map(({ on, expiresOn, ...pin }, n) => ({
            ...ledger(`pin_${n}`, on),
            ...pin,
            expiresOn: day(expiresOn),
            personId: 'per_ann',
            reasonRef: null,
          }))
          const person = {
            stakeholderId: 'stk_amy',
            externalId: 'amy',
            role: 'champion' as const,
            influence: 1,
          }
          const who = { segment: 'smb', stakeholders: [{ ...person, productUserIds: [], departedOn: null }] }
          const judge = (facts: AccountFacts) => {
            const { pin, ...judgement } = judgeAccount(
              facts,
              who,
              { ...outcomesPolicy, ladder: ladderPolicy },
              asOf,
            )
            const signals = [
              ...outcomeSignals('acc_acme', judgement, asOf),
              ...ladderSignals(judgement.relationship),
              ...promiseSignals('acc_acme', judgement.promises, facts.promises, asOf),
            ]
            return { judgement, signals, pinned: pin !== null }
          }
          const without = judge({ ...none, ladderEvidence })
          const withPins = judge({ ...none, ladderEvidence, ladderPins })
          expect(withPins.judgement).toStrictEqual(without.judgement)
          expect(withPins.signals).toStrictEqual(without.signals)
        },
      ),
    )
  })
})
