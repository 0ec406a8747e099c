// The resources of this service: what each takes, keeps apart, corrects and refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'
import { RESOURCES } from './index.ts'

describe('facts', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    await on.make('people', {
      externalId: 'ann',
      name: 'Ann Berg',
      email: 'ann@vendor.example',
      timeZone: 'Europe/Berlin',
      hoursPerDay: 6,
    })
    await on.make('accounts', {
      externalId: 'acme',
      name: 'Acme',
      segment: 'mid',
      csm: 'ann',
      occurredAt: '2025-01-01',
    })
    await on.make('accounts', { externalId: 'bolt', name: 'Bolt', occurredAt: '2025-01-01' })
    await on.make('stakeholders', {
      externalId: 'amy',
      account: 'acme',
      name: 'Amy Lund',
      title: 'COO',
      role: 'champion',
      influence: 0.8,
      productUserIds: ['u1'],
      occurredAt: '2025-01-01',
    })
    await on.make('subscriptions', {
      externalId: 'acme-1',
      account: 'acme',
      plan: 'Team',
      arrMinor: 1_200_000,
      currency: 'EUR',
      seats: 10,
      startsOn: '2025-06-01',
      endsOn: '2026-06-01',
      occurredAt: '2025-05-20',
    })
  })
  afterAll(() => on.close())

  // One statement of each kind, and one change to it.
  const statements: Record<string, { body: object; change: object; another?: object }> = {
    people: { body: { name: 'Ben' }, change: { hoursPerDay: 4 } },
    accounts: { body: { name: 'Coop', seats: 3, currency: 'EUR' }, change: { closedOn: '2026-02-01' } },
    'account-pauses': {
      body: { account: 'acme', startsOn: '2026-03-10', endsOn: '2026-04-01', reason: 'They move house.' },
      change: { endsOn: null },
    },
    'account-seasons': { body: { account: 'acme', months: [4, 5, 6] }, change: { months: [5, 6] } },
    'expected-uses': { body: { account: 'bolt', expects: 'api' }, change: { expects: 'seats' } },
    stakeholders: { body: { account: 'acme', name: 'Bo' }, change: { role: 'economic_buyer', influence: 1 } },
    subscriptions: {
      body: { account: 'bolt', arrMinor: 5000, currency: 'USD', startsOn: '2026-01-31' },
      change: { endedOn: '2026-02-15' },
    },
    'subscription-changes': {
      body: { subscription: 'acme-1', effectiveOn: '2026-02-01', seats: 12 },
      change: { arrMinor: 1_300_000 },
    },
    renewals: {
      body: { subscription: 'acme-1', dueOn: '2026-06-01', csmCall: 'renewed', csmProbability: 0.8 },
      change: { resolution: 'churned', resolvedOn: '2026-02-20' },
    },
    'exchange-rates': {
      body: { base: 'USD', quote: 'EUR', rate: 0.9, on: '2026-01-01' },
      change: { rate: 0.91 },
    },
    tickets: {
      body: {
        account: 'acme',
        priority: 'high',
        subject: 'It stops',
        topic: 'bug',
        openedAt: '2026-02-01T09:00:00Z',
      },
      change: { resolvedAt: '2026-02-02T09:00:00.000Z', csat: 4 },
    },
    touches: {
      body: { account: 'acme', stakeholders: ['amy'], kind: 'call', notes: 'They like it.' },
      change: { direction: 'inbound', topic: 'praise' },
    },
    notes: {
      body: { account: 'acme', stakeholder: 'amy', topic: 'competitor', text: 'A rival was there.' },
      change: { topic: 'price' },
    },
    surveys: {
      body: { account: 'acme', stakeholder: 'amy', kind: 'nps', score: 9, words: 'Fine.' },
      change: { score: 8 },
    },
    pulses: { body: { account: 'acme', person: 'ann', pulse: 'healthy' }, change: { pulse: 'watch' } },
    offers: {
      body: {
        account: 'acme',
        subscription: 'acme-1',
        kind: 'discount',
        discountShare: 0.1,
        offeredOn: '2026-02-01',
      },
      change: { acceptedOn: '2026-02-10' },
    },
    'data-flags': {
      body: {
        account: 'acme',
        resource: 'tickets',
        factExternalId: 't-1',
        kind: 'before_signup',
        why: 'Odd.',
      },
      change: { why: 'Odder.' },
    },
    'company-figures': {
      body: { week: '2026-02-16', leadsOffered: 40, leadsAccepted: 10 },
      change: { leadsAccepted: 12, dealsWon: 3 },
      // A week is told once.
      another: { week: '2026-02-23' },
    },
    'team-answers': {
      body: { person: 'ann', team: 'sales', segment: 'mid' },
      change: { segment: 'enterprise' },
    },
  }

  it.each(RESOURCES.map(({ resource: { plural, listedAs = plural } }) => [plural, listedAs] as const))(
    '%s are stated twice with one effect, changed, listed and read',
    async (plural, list) => {
      const { body, change, another = {} } = statements[plural] ?? { body: {}, change: {} }
      const statement = { externalId: `once-${plural}`, ...body }
      const created = await on.call('POST', `/v1/${plural}`, statement)
      expect(created).toMatchObject({ status: 201, body: { revision: 1, write: 'created' } })
      const again = await on.call('POST', `/v1/${plural}`, statement)
      expect(again).toMatchObject({ status: 200, body: { revision: 1, write: 'unchanged' } })
      const changed = await on.call('PATCH', `/v1/${plural}/once-${plural}`, change)
      expect(changed).toMatchObject({ status: 200, body: { revision: 2, ...change } })
      const read = await on.call('GET', `/v1/${plural}/${created.body.id}`)
      expect(read.body).toMatchObject({ revision: 2, ...change })
      const listed = await on.call('GET', `/v1/${list}?limit=1000`)
      expect(listed.body.data.filter((fact: { id: string }) => fact.id === created.body.id)).toHaveLength(1)
      const batch = await on.call('POST', `/v1/${plural}/batch`, {
        items: [{ ...statement, ...another, externalId: `batch-${plural}` }, { nonsense: true }],
      })
      expect(batch.body.counts).toEqual({ created: 1, corrected: 0, unchanged: 0, rejected: 1 })
    },
  )

  it.each(RESOURCES.map(({ resource: { plural, listedAs = plural } }) => [plural, listedAs] as const))(
    '%s of one workspace are not there for another',
    async (plural, list) => {
      const read = await on.call('GET', `/v1/${plural}/once-${plural}`, undefined, on.otherKey)
      expect(read.status).toBe(404)
      const listed = await on.call('GET', `/v1/${list}`, undefined, on.otherKey)
      expect(listed.body.data).toEqual([])
    },
  )

  describe('figures of the company', () => {
    const said = async (body: object) => {
      const { status, body: answer } = await on.call('POST', '/v1/company-figures', body)
      return [
        status,
        ...(answer.errors ?? []).flatMap((each: { field: string; fix: string }) => [each.field, each.fix]),
      ]
    }

    it('go by their week and source: told again they are corrected', async () => {
      const first = await on.call('POST', '/v1/company-figures', { week: '2026-01-05', leadsOffered: 9 })
      expect(first.body).toMatchObject({ externalId: '2026-01-05', week: '2026-01-05', source: null })
      const again = await on.call('POST', '/v1/company-figures', { week: '2026-01-05', leadsOffered: 8 })
      expect(again.body).toMatchObject({ id: first.body.id, leadsOffered: 8, write: 'corrected' })
      const ofAds = { week: '2026-01-05', source: 'ads', dealsWon: 2 }
      expect((await on.call('POST', '/v1/company-figures', ofAds)).body).toMatchObject({
        externalId: '2026-01-05:ads',
        revision: 1,
        leadsOffered: null,
      })
    })

    it('are refused under a second name, with the first: in a batch as well, and once more when that is taken back', async () => {
      const told = { week: '2026-01-19', source: 'fair', leadsOffered: 9 }
      const tell = (externalId: string) => on.call('POST', '/v1/company-figures', { ...told, externalId })
      expect((await tell('row 1')).status).toBe(201)
      const second = await tell('row 2')
      expect(second.status).toBe(409)
      expect(second.body.errors).toMatchObject([
        { field: 'week', fix: 'Send externalId "row 1" to correct it, or retract that one first.' },
      ])
      const batch = await on.call('POST', '/v1/company-figures/batch', {
        items: [
          { ...told, externalId: 'row 3' },
          { ...told, source: 'web', externalId: 'row 4' },
          { ...told, source: 'web', externalId: 'row 5' },
          { ...told, source: null, externalId: 'row 6' },
        ],
      })
      expect(batch.body.results.map((each: { status: string }) => each.status)).toEqual([
        'rejected',
        'created',
        'rejected',
        'created',
      ])
      expect((await on.call('PATCH', '/v1/company-figures/row 1', { retracted: true })).status).toBe(200)
      expect((await tell('row 2')).status).toBe(201)
    })

    it('are refused where a part is more than the whole, of a day that is no Monday, and below nothing', async () => {
      expect(await said({ week: '2026-01-12', leadsOffered: 4, leadsAccepted: 5 })).toEqual([
        400,
        'leadsAccepted',
        'Send at most 4, or correct leadsOffered.',
      ])
      expect((await said({ week: '2026-01-12', dealsWon: 1, dealsDiscounted: 2 })).slice(0, 2)).toEqual([
        400,
        'dealsDiscounted',
      ])
      expect(await said({ week: '2026-01-14' })).toEqual([400, 'week', 'Send 2026-01-12.'])
      expect((await said({ week: '2026-01-12', dealsLost: -1 })).slice(0, 2)).toEqual([400, 'dealsLost'])
    })
  })

  it('an answer of the team is somebody’s: a key that names nobody must say whose', async () => {
    const { status, body } = await on.call('POST', '/v1/team-answers', { segment: 'mid' })
    expect([status, body.errors[0].field]).toEqual([400, 'person'])
  })

  it('are narrowed by the fields their kind names: an unknown person is refused, an unused segment empty', async () => {
    await on.call('POST', '/v1/people', { externalId: 'narrow-csm', name: 'Nia' })
    await on.call('POST', '/v1/accounts', { externalId: 'narrow-a', segment: 'narrow', csm: 'narrow-csm' })
    await on.call('POST', '/v1/accounts', { externalId: 'narrow-b', segment: 'narrow' })
    const names = async (query: string) => {
      const { status, body } = await on.call('GET', `/v1/accounts?${query}`)
      return status === 200
        ? body.data.map((each: { externalId: string }) => each.externalId)
        : body.errors[0].field
    }
    expect(await names('segment=narrow')).toEqual(['narrow-a', 'narrow-b'])
    expect(await names('segment=narrow&csm=narrow-csm')).toEqual(['narrow-a'])
    expect(await names('segment=nobody')).toEqual([])
    expect(await names('csm=nobody')).toBe('csm')
    expect(await names('csm=me')).toBe('csm')
    expect(await names('owner=narrow-csm')).toBe('owner')
    const first = await on.call('GET', '/v1/accounts?segment=narrow&limit=1')
    expect(await names(`segment=narrow&limit=1&cursor=${first.body.nextCursor}`)).toEqual(['narrow-b'])
  })

  it('refuse more seats than a column can count, each item alone', async () => {
    const items = [
      { externalId: 'few', name: 'Few', seats: 1_000_000_000 },
      { externalId: 'many', name: 'Many', seats: 3_000_000_000 },
    ]
    const batch = await on.call('POST', '/v1/accounts/batch', { items })
    expect(batch.body.counts).toEqual({ created: 1, corrected: 0, unchanged: 0, rejected: 1 })
    expect(batch.body.results[1].problem.errors).toMatchObject([{ field: 'seats' }])
  })

  it('refuse an amount that sums could not hold exactly', async () => {
    const body = { account: 'acme', currency: 'EUR', startsOn: '2026-01-01', endsOn: '2027-01-01' }
    const refused = await on.call('POST', '/v1/subscriptions', { ...body, arrMinor: Number.MAX_SAFE_INTEGER })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'arrMinor' }] } })
  })

  it('keep every name, address and word in one table', async () => {
    const tables = RESOURCES.map(({ resource }) => resource.plural.replaceAll('-', '_'))
    for (const table of tables) {
      const [row] = await on.testDatabase.query<{ all: string | null }>(
        `select string_agg(${table}::text, chr(10)) as all from accounts.${table}`,
      )
      for (const word of [
        'Ann',
        'vendor.example',
        'Acme',
        'Amy',
        'COO',
        'It stops',
        'They like it',
        'Fine.',
        'Odd',
      ])
        expect(row?.all ?? '').not.toContain(word)
    }
    const about = await on.testDatabase.query<{ kind: string; text: string; person_ref: string | null }>(
      `select words.kind, words.text, left(words.person_ref, 3) as person_ref from accounts.words
       where words.text in ('Ann Berg', 'Amy Lund', 'Fine.', 'Acme') order by words.text`,
    )
    expect(about).toEqual([
      { kind: 'account.name', text: 'Acme', person_ref: null },
      { kind: 'stakeholder.name', text: 'Amy Lund', person_ref: 'stk' },
      { kind: 'person.name', text: 'Ann Berg', person_ref: 'per' },
      { kind: 'survey.words', text: 'Fine.', person_ref: 'stk' },
      { kind: 'survey.words', text: 'Fine.', person_ref: 'stk' },
    ])
  })

  const refusedFields = async (plural: string, body: object): Promise<string[]> => {
    const answer = await on.call('POST', `/v1/${plural}`, body)
    expect([plural, body, answer.status]).toEqual([plural, body, 400])
    return answer.body.errors.map((error: { field: string }) => error.field)
  }
  const contract = { account: 'acme', arrMinor: 1, currency: 'EUR', startsOn: '2026-01-01' }
  const due = { subscription: 'acme-1', dueOn: '2026-06-01' }
  const offered = { account: 'acme', kind: 'upgrade', offeredOn: '2026-02-01' }

  it.each<[string, object, string[]]>([
    ['people', { name: 'X', timeZone: 'Mars/Olympus' }, ['timeZone']],
    ['accounts', { name: 'X', csm: 'nobody' }, ['csm']],
    ['stakeholders', { account: 'nobody', name: 'X' }, ['account']],
    ['stakeholders', { account: 'acme', influence: 1.1 }, ['influence']],
    ['subscriptions', { ...contract, endsOn: '2026-01-01' }, ['endsOn']],
    ['subscriptions', { ...contract, endedOn: '2025-12-31' }, ['endedOn']],
    ['subscriptions', { ...contract, startsOn: '9999-12-31' }, ['startsOn']],
    ['subscriptions', { ...contract, arrMinor: 1.5 }, ['arrMinor']],
    ['subscriptions', { ...contract, currency: 'eur' }, ['currency']],
    ['subscription-changes', { subscription: 'acme-1', effectiveOn: '2026-01-01' }, ['arrMinor']],
    ['renewals', { ...due, resolution: 'renewed' }, ['resolvedOn']],
    ['renewals', { ...due, resolution: 'expanded', resolvedOn: '2026-02-01' }, ['arrAfterMinor']],
    [
      'renewals',
      { ...due, resolution: 'churned', resolvedOn: '2026-02-01', arrAfterMinor: 5 },
      ['arrAfterMinor'],
    ],
    [
      'renewals',
      { ...due, resolution: 'renewed', resolvedOn: '2026-02-01', arrAfterMinor: 0 },
      ['arrAfterMinor'],
    ],
    [
      'renewals',
      { ...due, arrMinor: 10, resolution: 'contracted', resolvedOn: '2026-02-01', arrAfterMinor: 11 },
      ['arrAfterMinor'],
    ],
    ['renewals', { ...due, resolution: 'churned', resolvedOn: '2026-03-03' }, ['resolvedOn']],
    ['renewals', { ...due, resolvedOn: '2026-02-01' }, ['resolvedOn']],
    ['renewals', { ...due, arrAfterMinor: 1 }, ['arrAfterMinor']],
    ['renewals', { ...due, noticeOn: '2026-04-01' }, ['noticeOn']],
    ['offers', { account: 'acme', kind: 'discount' }, ['discountShare']],
    ['offers', { ...offered, subscription: 'nothing' }, ['subscription']],
    ['offers', { ...offered, arrMinor: 5 }, ['currency']],
    ['offers', { ...offered, currency: 'EUR' }, ['arrMinor']],
    ['offers', { ...offered, acceptedOn: '2026-01-31' }, ['acceptedOn']],
    ['offers', { ...offered, declinedOn: '2026-04-01' }, ['declinedOn']],
    ['offers', { ...offered, validUntil: '2026-01-31' }, ['validUntil']],
    ['offers', { ...offered, acceptedOn: '2026-02-02', declinedOn: '2026-02-03' }, ['declinedOn']],
    ['offers', { ...offered, account: 'bolt', subscription: 'acme-1' }, ['subscription']],
    ['exchange-rates', { base: 'EUR', quote: 'EUR', rate: 1 }, ['quote']],
    [
      'tickets',
      { account: 'acme', openedAt: '2026-02-02T00:00:00Z', resolvedAt: '2026-02-01T00:00:00Z' },
      ['resolvedAt'],
    ],
    ['touches', { account: 'bolt', stakeholders: ['amy'], kind: 'call' }, ['stakeholders.0']],
    ['surveys', { account: 'acme', kind: 'csat', score: 0 }, ['score']],
    ['surveys', { account: 'acme', kind: 'nps', score: 11 }, ['score']],
  ])('%s: %j is refused by %j', async (plural, body, fields) => {
    expect(await refusedFields(plural, body)).toEqual(fields)
  })

  it('say that nothing is left after a churn, in a change too', async () => {
    await on.make('renewals', { externalId: 'lost', ...due })
    const changed = await on.call('PATCH', '/v1/renewals/lost', {
      resolution: 'churned',
      resolvedOn: '2026-02-28',
    })
    expect(changed.body).toMatchObject({ arrAfterMinor: 0 })
  })

  it('name who spoke by the key when nobody is named', async () => {
    const { key } = (await on.call('POST', '/v1/keys', { scope: 'write', person: 'ann' })).body
    const touch = await on.call('POST', '/v1/touches', { account: 'acme', kind: 'email' }, key)
    const pulse = await on.call('POST', '/v1/pulses', { account: 'acme', pulse: 'watch' }, key)
    expect(touch.body.person).toMatch(/^per_/)
    expect(pulse.body.person).toBe(touch.body.person)
  })

  it('answer as of a day and as known then', async () => {
    await on.make('accounts', {
      externalId: 'dune',
      segment: 'small',
      occurredAt: '2026-01-10',
      recordedAt: '2026-01-10',
    })
    await on.call('PATCH', '/v1/accounts/dune', { segment: 'large' })
    const input = async (query: string) => on.call('GET', `/v1/accounts/dune?${query}`)
    expect((await input('asOf=2026-01-09')).status).toBe(404)
    expect((await input('knownAt=2026-02-01')).body.segment).toBe('small')
    expect((await input('')).body).toMatchObject({ segment: 'large', declared: false })
  })
})
