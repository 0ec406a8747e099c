// Who the customers are, as each service sees them.
import { services } from '@rung/database'
import { day } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAccounts } from './read-accounts.ts'
import { readDirectory } from './read-directory.ts'
import { readPeople } from './read-people.ts'
import { findAccountHead } from './storage/find-account.ts'
import { listAccountIds } from './storage/list-account-ids.ts'
import { listWorkspaceIds } from './storage/list-workspace-ids.ts'
import { plantFact } from './storage/plant-facts.ts'
import { readSegmentHistories } from './storage/read-segment-histories.ts'
import { readWorkspace } from './storage/read-workspace.ts'
import { resolveAccount, resolveAccounts, resolvePerson, resolveStakeholder } from './storage/resolve.ts'
import { keepWords, readWords } from './storage/words.ts'

const WS = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
/** The outbox says what changes say of themselves, and reads no customer. */
const readers = services.filter(service => service !== 'outbox')
const live = { asOf: day('2026-03-01'), knownAt: new Date('2026-03-01T12:00:00Z') }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const plant = (table: string, row: Record<string, unknown>) =>
    plantFact(database.query, table, { workspace_id: WS, ...row })
  for (const [id, name] of [
    [WS, 'Ours'],
    [OTHER, 'Theirs'],
  ]) {
    await database.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, $2, 'EUR', now())`,
      [id, name],
    )
  }
  await database.query(
    `insert into accounts.words (workspace_id, id, kind, text) values ($1, 'wrd_1', 'account.name', 'Acme')`,
    [WS],
  )
  const acme = { id: 'acc_1', account_id: 'acc_1', external_id: 'acme', name_ref: 'wrd_1', csm_id: 'per_1' }
  await plant('accounts', { ...acme, segment: 'mid' })
  await plant('accounts', {
    ...acme,
    revision: 2,
    segment: 'enterprise',
    closed_on: '2026-06-01',
    recorded_at: '2026-02-01T00:00:00Z',
  })
  await plant('accounts', { id: 'acc_2', account_id: 'acc_2', seats: 7 })
  await plant('accounts', { id: 'acc_3', account_id: 'acc_3', occurred_at: '2026-03-02T00:00:00Z' })
  await plant('accounts', { id: 'acc_4', account_id: 'acc_4', retracted: true })
  await plant('accounts', { workspace_id: OTHER, id: 'acc_9', account_id: 'acc_9', external_id: 'acme' })
  await plant('people', {
    id: 'per_1',
    external_id: 'ann',
    time_zone: 'Europe/Berlin',
    hours_per_day: 6,
  })
  const buyer = { id: 'stk_1', role: 'economic_buyer', influence: 0.9, product_user_ids: '{u1,u2}' }
  await plant('stakeholders', { ...buyer, account_id: 'acc_1', departed_on: '2026-02-15' })
  // moved: last month one believed that stk_2 worked at acc_1
  const mover = { id: 'stk_2', role: 'user', influence: 0.5, product_user_ids: '{}' }
  await plant('stakeholders', { ...mover, account_id: 'acc_1' })
  await plant('stakeholders', {
    ...mover,
    account_id: 'acc_2',
    revision: 2,
    recorded_at: '2026-02-01T00:00:00Z',
  })
  const contract = { account_id: 'acc_1', arr_minor: 1_000_00, currency: 'EUR', auto_renews: false }
  await plant('subscriptions', {
    ...contract,
    id: 'sub_1',
    seats: 10,
    starts_on: '2025-02-20',
    ends_on: '2026-02-20',
  })
  await plant('subscriptions', { ...contract, id: 'sub_2', seats: 5, starts_on: '2026-01-10' })
  await plant('subscription_changes', {
    id: 'chg_1',
    account_id: 'acc_1',
    subscription_id: 'sub_2',
    effective_on: '2026-02-10',
    seats: 6,
  })
  await plant('account_pauses', {
    id: 'psd_1',
    account_id: 'acc_1',
    starts_on: '2026-02-20',
    ends_on: '2026-03-20',
  })
  await plant('account_seasons', { id: 'ssn_1', account_id: 'acc_1', months: '{4,5}' })
  await plant('expected_uses', { id: 'exu_1', account_id: 'acc_1', expects: 'api' })
  await plant('renewals', {
    id: 'rnw_1',
    account_id: 'acc_1',
    subscription_id: 'sub_1',
    due_on: '2026-02-20',
    resolution: 'renewed',
    resolved_on: '2026-02-18',
  })
})
afterAll(() => database.close())

describe('the directory', () => {
  it.each(readers)('shows %s the accounts as of a day', async service => {
    const accounts = await database.asService(service).inWorkspace(WS, tx => readDirectory(tx, live))
    expect(accounts).toEqual([
      {
        accountId: 'acc_1',
        externalId: 'acme',
        mergedExternalIds: [],
        name: 'Acme',
        segment: 'enterprise',
        csmId: 'per_1',
        seats: 16,
        termStartedOn: '2026-01-10',
        beganOn: '2025-02-20',
        closedOn: null,
        calendar: {
          pauses: [{ pauseId: 'psd_1', startsOn: '2026-02-20', endsOn: '2026-03-20' }],
          standsOn: '2026-02-19',
          seasonMonths: [4, 5],
          expectedUse: 'api',
        },
        stakeholders: [
          {
            stakeholderId: 'stk_1',
            externalId: 'ext-stk_1',
            role: 'economic_buyer',
            influence: 0.9,
            productUserIds: ['u1', 'u2'],
            departedOn: '2026-02-15',
          },
        ],
      },
      expect.objectContaining({ accountId: 'acc_2', seats: 7, name: null }),
    ])
    expect(accounts[1]?.stakeholders.map(person => person.stakeholderId)).toEqual(['stk_2'])
  })

  it('answers for the past as it was, and as it was known', async () => {
    const reader = database.connectAs('usage')
    const before = { asOf: day('2026-01-31'), knownAt: new Date('2026-01-31T23:59:59.999Z') }
    const [then] = await reader.inWorkspace(WS, tx => readDirectory(tx, before))
    expect(then).toMatchObject({ segment: 'mid', seats: 15 })
    expect(then?.stakeholders.map(person => [person.stakeholderId, person.departedOn])).toEqual([
      ['stk_1', null],
      ['stk_2', null],
    ])
    const hindsight = { ...before, knownAt: live.knownAt }
    const [now] = await reader.inWorkspace(WS, tx => readDirectory(tx, hindsight))
    expect(now).toMatchObject({ segment: 'enterprise' })
    expect(now?.stakeholders).toHaveLength(1)
  })

  it('shows the accounts alone as it shows them with people', async () => {
    const reader = database.connectAs('outcomes')
    const [whole, alone] = await reader.inWorkspace(WS, async tx => [
      await readDirectory(tx, live),
      await readAccounts(tx, live),
    ])
    expect(alone).toEqual(
      whole.map(({ accountId, externalId, name, segment, csmId, closedOn }) => ({
        accountId,
        externalId,
        name,
        segment,
        csmId,
        closedOn,
      })),
    )
    const after = { ...live, asOf: day('2026-06-01'), accountIds: ['acc_1'] }
    expect(await reader.inWorkspace(WS, tx => readAccounts(tx, after))).toMatchObject([
      { accountId: 'acc_1', closedOn: '2026-06-01' },
    ])
  })

  it('finds one account by our id or the caller’s in one statement, as it is listed and resolved', async () => {
    const reader = database.connectAs('outcomes')
    const names = ['acc_1', 'acme', 'nobody', 'acc_2', 'acc_9']
    const moments = [
      live,
      { ...live, asOf: day('2026-06-01') },
      { ...live, asOf: day('2025-12-31') },
      { ...live, knownAt: new Date('2025-06-01T00:00:00Z') },
    ]
    for (const workspace of [WS, OTHER]) {
      await reader.inWorkspace(workspace, async tx => {
        for (const moment of moments) {
          for (const name of names) {
            const id = (await resolveAccount(tx, name))?.id
            const listed = id === undefined ? [] : await readAccounts(tx, { ...moment, accountIds: [id] })
            expect(await findAccountHead(tx, name, moment), `${name} as of ${moment.asOf}`).toEqual({
              account: listed[0],
              merged: false,
            })
          }
        }
      })
    }
  })

  it('tells all that was ever known of the accounts that ever were of a segment', async () => {
    const reader = database.connectAs('outcomes')
    const read = (input: Parameters<typeof readSegmentHistories>[1]) =>
      reader.inWorkspace(WS, tx => readSegmentHistories(tx, input))
    const acme = { accountId: 'acc_1', retracted: false, customerOn: '2026-01-01' }
    const both = [
      { ...acme, segment: 'mid', closedOn: null, recordedAt: new Date('2026-01-01T00:00:00Z') },
      {
        ...acme,
        segment: 'enterprise',
        closedOn: '2026-06-01',
        recordedAt: new Date('2026-02-01T00:00:00Z'),
      },
    ]
    expect(await read({ segments: ['mid'] })).toEqual(both)
    expect(await read({ segments: ['enterprise'], accountIds: ['acc_1'] })).toEqual(both)
    expect(await read({ segments: ['mid'], accountIds: ['acc_2'] })).toEqual([])
    expect(await read({ segments: ['smb'] })).toEqual([])
  })

  it('answers for the accounts asked for alone, those that people moved to included', async () => {
    const reader = database.connectAs('outcomes')
    const [only, ...none] = await reader.inWorkspace(WS, tx =>
      readDirectory(tx, { ...live, accountIds: ['acc_2', 'acc_9'] }),
    )
    expect(none).toEqual([])
    expect(only?.stakeholders.map(person => person.stakeholderId)).toEqual(['stk_2'])
    const [left] = await reader.inWorkspace(WS, tx => readDirectory(tx, { ...live, accountIds: ['acc_1'] }))
    expect(left?.stakeholders.map(person => person.stakeholderId)).toEqual(['stk_1'])
  })

  it('knows the people of the vendor, the workspace and every account', async () => {
    const reader = database.connectAs('health')
    await reader.inWorkspace(WS, async tx => {
      expect(await readPeople(tx, live)).toEqual([
        {
          personId: 'per_1',
          externalId: 'ann',
          timeZone: 'Europe/Berlin',
          hoursPerDay: 6,
          workingDays: null,
        },
      ])
      expect(await readWorkspace(tx)).toEqual({
        id: WS,
        name: 'Ours',
        currency: 'EUR',
        filling: false,
        brandColour: null,
      })
      expect(await listAccountIds(tx)).toEqual(['acc_1', 'acc_2', 'acc_3'])
    })
  })

  it('resolves our id and the caller’s, and nothing of another workspace or taken back', async () => {
    const reader = database.connectAs('usage')
    await reader.inWorkspace(WS, async tx => {
      expect(await resolveAccount(tx, 'acme')).toEqual({ id: 'acc_1', accountId: 'acc_1' })
      expect(await resolveStakeholder(tx, 'stk_2')).toEqual({ id: 'stk_2', accountId: 'acc_2' })
      expect(await resolvePerson(tx, 'ann')).toEqual({ id: 'per_1', accountId: null })
      expect([...(await resolveAccounts(tx, ['acc_9', 'acc_4', 'nobody', 'acc_2'])).keys()]).toEqual([
        'acc_2',
      ])
      expect((await resolveAccounts(tx, [])).size).toBe(0)
    })
  })

  it('shows nothing to a connection without a workspace, and lists workspaces by id alone', async () => {
    const reader = database.connectAs('usage')
    expect(await reader.query({ text: 'select accounts.id from directory.accounts' })).toEqual([])
    expect(await reader.query({ text: 'select keys.id from directory.keys' })).toEqual([])
    expect(await listWorkspaceIds(reader)).toEqual([WS, OTHER])
  })

  it('keeps words for those who take them down, and hides them from usage', async () => {
    const words = [{ id: 'wrd_2', kind: 'promise.words', personRef: 'stk_1', text: 'It will be faster.' }]
    await database.asService('outcomes').inWorkspace(WS, tx => keepWords(tx, words))
    await database.asService('outcomes').inWorkspace(WS, tx => keepWords(tx, []))
    await database.query(
      `insert into accounts.words (workspace_id, id, kind, text) values ($1, 'wrd_3', 'x', null)`,
      [WS],
    )
    const input = ['wrd_1', 'wrd_2', 'wrd_3', 'wrd_4']
    const read = await database.asService('health').inWorkspace(WS, tx => readWords(tx, input))
    expect(Object.fromEntries(read)).toEqual({ wrd_1: 'Acme', wrd_2: 'It will be faster.' })
    const nobody = await database.asService('health').inWorkspace(OTHER, tx => readWords(tx, input))
    expect(nobody.size).toBe(0)
    const usage = database.connectAs('usage')
    await expect(usage.inWorkspace(WS, tx => readWords(tx, input))).rejects.toThrow('permission denied')
    const health = database.connectAs('health')
    await expect(health.inWorkspace(WS, tx => keepWords(tx, words))).rejects.toThrow('permission denied')
  })
})
