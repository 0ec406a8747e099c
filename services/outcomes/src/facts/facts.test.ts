// The rules of each kind of fact, through the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest } from '../outcomes-under-test.ts'

describe('outcome facts', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest('2026-02-20')
    expect((await under.call('POST', '/v1/outcomes', OUTCOME)).status).toBe(201)
  })
  afterAll(() => under.close())

  const refused = async (url: string, body: object, as?: 'ann' | 'ben' | 'nobody') => {
    const { status, body: problem } = await under.call('POST', url, body, as)
    return [status, ...(problem.errors ?? []).map((error: { field: string }) => error.field)]
  }

  describe('an outcome', () => {
    it('reads as it was stated, its statement kept as words of the stakeholder', async () => {
      const { body } = await under.call('GET', '/v1/outcomes/tickets')
      expect(body).toMatchObject({
        account: 'acc_acme',
        statement: OUTCOME.statement,
        stakeholder: 'stk_amy',
        measure: { ...OUTCOME.measure, maintain: false },
        milestones: OUTCOME.milestones,
        status: 'active',
        closedOn: null,
      })
      const words = await under.testDatabase.query(
        'select words.kind, words.person_ref, words.text from accounts.words',
      )
      expect(words).toEqual([{ kind: 'outcome.statement', person_ref: 'stk_amy', text: OUTCOME.statement }])
    })

    it('may be one to maintain', async () => {
      const measure = { maintain: true, floor: 95, target: 99.5, unit: '% uptime' }
      const { body } = await under.call('POST', '/v1/outcomes', { ...OUTCOME, externalId: 'uptime', measure })
      expect(body.measure).toEqual(measure)
    })

    it('is refused when its baseline is its target', async () => {
      const measure = { ...OUTCOME.measure, target: 40 }
      expect(await refused('/v1/outcomes', { ...OUTCOME, externalId: 'x', measure })).toEqual([
        400,
        'measure.target',
      ])
    })

    it('is refused with half a measure, another account’s stakeholder, or a milestone twice', async () => {
      const { dueOn, ...measure } = OUTCOME.measure
      expect(dueOn).toBeDefined()
      expect(await refused('/v1/outcomes', { ...OUTCOME, externalId: 'x', measure })).toEqual([
        400,
        'measure.dueOn',
      ])
      expect(await refused('/v1/outcomes', { ...OUTCOME, externalId: 'x', stakeholder: 'cleo' })).toEqual([
        400,
        'stakeholder',
      ])
      const milestones = [...OUTCOME.milestones, ...OUTCOME.milestones]
      expect(await refused('/v1/outcomes', { ...OUTCOME, externalId: 'x', milestones })).toEqual([
        400,
        'milestones.1.key',
      ])
    })

    it('closes on the day that is said, keeps that day, and opens again', async () => {
      await under.call('POST', '/v1/outcomes', { ...OUTCOME, externalId: 'short' })
      const close = await under.call('PATCH', '/v1/outcomes/short', { status: 'closed' })
      expect(close.body).toMatchObject({ status: 'closed', closedOn: '2026-02-20' })
      const named = await under.call('PATCH', '/v1/outcomes/short', { closedOn: '2026-02-10' })
      expect(named.body.closedOn).toBe('2026-02-10')
      const again = await under.call('PATCH', '/v1/outcomes/short', { importance: 4 })
      expect(again.body.closedOn).toBe('2026-02-10')
      const open = await under.call('PATCH', '/v1/outcomes/short', { status: 'active' })
      expect(open.body).toMatchObject({ status: 'active', closedOn: null })
      expect(await refused('/v1/outcomes', { ...OUTCOME, externalId: 'x', closedOn: '2026-02-10' })).toEqual([
        400,
        'closedOn',
      ])
    })
  })

  it('a measurement belongs to the account of its outcome', async () => {
    const { status, body } = await under.call('POST', '/v1/measurements', {
      outcome: 'tickets',
      value: 34,
      source: 'integration',
    })
    expect([status, body.account]).toEqual([201, 'acc_acme'])
    expect(await refused('/v1/measurements', { outcome: 'nothing', value: 3, source: 'csm' })).toEqual([
      400,
      'outcome',
    ])
    expect((await under.call('GET', '/v1/measurements?account=acme')).body.data).toHaveLength(1)
    expect((await under.call('GET', '/v1/measurements?account=bolt')).body.data).toHaveLength(0)
  })

  it('a customer verdict is graded 1 to 5 by somebody of that account', async () => {
    const verdict = { outcome: 'tickets', stakeholder: 'amy', achieved: 4, experience: 3, words: 'Better.' }
    expect((await under.call('POST', '/v1/customer-verdicts', verdict)).status).toBe(201)
    expect(await refused('/v1/customer-verdicts', { ...verdict, achieved: 6, experience: 0 })).toEqual([
      400,
      'achieved',
      'experience',
    ])
    expect(await refused('/v1/customer-verdicts', { ...verdict, stakeholder: 'cleo' })).toEqual([
      400,
      'stakeholder',
    ])
  })

  it('a vendor verdict is the caller’s own where the key names a person', async () => {
    const verdict = { outcome: 'tickets', verdict: 5, periodStartsOn: '2026-02-01' }
    const own = await under.call('POST', '/v1/vendor-verdicts', { ...verdict, externalId: 'v1' }, 'ann')
    expect([own.status, own.body.person]).toEqual([201, 'per_ann'])
    expect(await refused('/v1/vendor-verdicts', { ...verdict, person: 'ben' }, 'ann')).toEqual([
      403,
      'person',
    ])
    expect(await refused('/v1/vendor-verdicts', verdict, 'nobody')).toEqual([400, 'person'])
    expect((await under.call('POST', '/v1/vendor-verdicts', { ...verdict, person: 'ben' })).body.person).toBe(
      'per_ben',
    )
    expect((await under.call('PATCH', '/v1/vendor-verdicts/v1', { verdict: 1 }, 'ben')).status).toBe(403)
    expect((await under.call('PATCH', '/v1/vendor-verdicts/v1', { verdict: 4 }, 'ann')).body.verdict).toBe(4)
  })

  it('ladder evidence names its level, its side and where it comes from', async () => {
    const evidence = {
      account: 'acme',
      stakeholder: 'amy',
      level: 3,
      polarity: -1,
      strength: 'strong',
      source: 'customer_said',
    }
    expect(
      (await under.call('POST', '/v1/ladder-evidence', { ...evidence, quote: 'Not yet.' })).body.quote,
    ).toBe('Not yet.')
    expect(await refused('/v1/ladder-evidence', { ...evidence, polarity: 0, strength: 'huge' })).toEqual([
      400,
      'polarity',
      'strength',
    ])
  })

  describe('a promise', () => {
    const promise = {
      account: 'acme',
      capability: 'sso',
      concern: { level: 2, words: 'One login' },
      weight: 3,
      madeBy: 'sales',
      madeOn: '2026-01-10',
      dueOn: '2026-03-01',
    }

    it('is made on a day, and is open', async () => {
      const { body } = await under.call('POST', '/v1/promises', { ...promise, externalId: 'p1' })
      expect(body).toMatchObject({
        ...promise,
        account: 'acc_acme',
        status: 'open',
        settledOn: null,
        occurredAt: '2026-01-10T00:00:00.000Z',
      })
    })

    it('moves from open to kept, once', async () => {
      await under.call('POST', '/v1/promises', { ...promise, externalId: 'p2' })
      const change = (body: object) => under.call('PATCH', '/v1/promises/p2', body)
      expect((await change({ confirmedOn: '2026-01-20', understanding: 'aligned' })).status).toBe(200)
      expect((await change({ status: 'kept' })).body).toMatchObject({
        status: 'kept',
        settledOn: '2026-02-20',
      })
      expect((await change({ settledOn: '2026-02-18' })).body.settledOn).toBe('2026-02-18')
      for (const illegal of [
        { status: 'open' },
        { status: 'broken' },
        { understanding: 'partial' },
        { confirmedOn: '2026-02-01' },
      ]) {
        const answer = await change(illegal)
        expect([answer.status, answer.body.errors[0].field]).toEqual([409, Object.keys(illegal)[0]])
      }
      expect((await change({ weight: 4 })).body.weight).toBe(4)
    })

    it('may be told whole when it was kept long ago', async () => {
      const told = {
        ...promise,
        externalId: 'p3',
        confirmedOn: '2026-01-12',
        understanding: 'aligned',
        status: 'kept',
        settledOn: '2026-02-01',
      }
      expect((await under.call('POST', '/v1/promises', told)).body).toMatchObject({
        status: 'kept',
        settledOn: '2026-02-01',
      })
      expect((await under.call('POST', '/v1/promises', told)).body.write).toBe('unchanged')
    })

    it('is refused with days before it was made, and settled while open', async () => {
      const of = (body: object) => refused('/v1/promises', { ...promise, externalId: 'x', ...body })
      expect(await of({ dueOn: '2026-01-09' })).toEqual([400, 'dueOn'])
      expect(await of({ confirmedOn: '2026-01-09' })).toEqual([400, 'confirmedOn'])
      expect(await of({ status: 'broken', settledOn: '2026-01-09' })).toEqual([400, 'settledOn'])
      expect(await of({ settledOn: '2026-02-01' })).toEqual([400, 'settledOn'])
    })

    it('can be told anew after it was taken back', async () => {
      await under.call('POST', '/v1/promises', { ...promise, externalId: 'p4', status: 'broken' })
      await under.call('PATCH', '/v1/promises/p4', { retracted: true })
      expect((await under.call('POST', '/v1/promises', { ...promise, externalId: 'p4' })).body).toMatchObject(
        { status: 'open', retracted: false },
      )
    })
  })

  describe('a concern', () => {
    const concern = { account: 'acme', level: 3, tag: 'books_late', statedOn: '2026-01-10' }

    it('is stated with or without a tag, words of whom they are of kept apart, and ends', async () => {
      const words = { externalId: 'c1', stakeholder: 'amy', outcome: 'tickets', words: 'Late again' }
      const { status, body } = await under.call('POST', '/v1/concerns', { ...concern, ...words })
      expect([status, body]).toMatchObject([
        201,
        { ...concern, account: 'acc_acme', stakeholder: 'stk_amy', words: 'Late again', untilOn: null },
      ])
      const kept = await under.testDatabase.query(
        `select words.person_ref from accounts.words where words.kind = 'concern.words'`,
      )
      expect(kept).toEqual([{ person_ref: 'stk_amy' }])
      const over = await under.call('PATCH', '/v1/concerns/c1', { untilOn: '2026-02-01' })
      expect(over.body).toMatchObject({ untilOn: '2026-02-01', revision: 2 })
      expect((await under.call('POST', '/v1/concerns', { account: 'acme', level: 2 })).body.tag).toBeNull()
    })

    it('is refused with a tag that is a sentence, an end before it began, and somebody of another account', async () => {
      const of = (body: object) => refused('/v1/concerns', { ...concern, ...body })
      expect(await of({ tag: 'Books late' })).toEqual([400, 'tag'])
      expect(await of({ untilOn: '2026-01-10' })).toEqual([400, 'untilOn'])
      expect(await of({ stakeholder: 'cleo' })).toEqual([400, 'stakeholder'])
      expect(await of({ account: 'bolt', outcome: 'tickets' })).toEqual([400, 'outcome'])
    })
  })

  it('a capability meets concerns, each once, and is listed beside the tally of promises', async () => {
    const meets = [{ level: 3, tag: 'books_late' }, { level: 2 }]
    const { status, body } = await under.call('POST', '/v1/capabilities', { capability: 'export', meets })
    expect([status, body.meets]).toEqual([201, [meets[0], { level: 2, tag: null }]])
    const twice = { capability: 'export', meets: [...meets, meets[0]] }
    expect(await refused('/v1/capabilities', twice)).toEqual([400, 'meets.2'])
    const listed = await under.call('GET', '/v1/stated-capabilities?capability=export')
    expect(listed.body.data).toMatchObject([{ id: body.id }])
    expect((await under.call('GET', '/v1/capabilities')).body.data).not.toContainEqual(
      expect.objectContaining({ capability: 'export' }),
    )
  })

  it('a roadmap item is delivered on a day that has been, after it was added', async () => {
    const item = { externalId: 'r1', capability: 'export', addedOn: '2026-01-10', plannedOn: '2026-02-01' }
    expect((await under.call('POST', '/v1/roadmap-items', item)).body).toMatchObject({
      ...item,
      deliveredOn: null,
    })
    const of = (deliveredOn: string) =>
      refused('/v1/roadmap-items', { ...item, externalId: 'r2', deliveredOn })
    expect(await of('2026-02-25')).toEqual([400, 'deliveredOn'])
    expect(await of('2026-01-09')).toEqual([400, 'deliveredOn'])
    expect((await under.call('PATCH', '/v1/roadmap-items/r1', { deliveredOn: '2026-02-10' })).status).toBe(
      200,
    )
  })

  it('a promise answers a concern by level and tag, and one to a segment hands its tag on', async () => {
    const terms = {
      capability: 'export',
      concern: { level: 3, tag: 'books_late' },
      weight: 2,
      madeBy: 'csm',
      madeOn: '2026-01-10',
    }
    const own = await under.call('POST', '/v1/promises', { ...terms, account: 'acme' })
    expect(own.body.concern).toEqual({ level: 3, tag: 'books_late', words: null })
    await under.testDatabase.query(`update accounts.accounts set segment = 'tagged' where id = 'acc_bolt'`)
    await under.call('POST', '/v1/segment-promises', { ...terms, externalId: 's1', segment: 'tagged' })
    const { data } = (await under.call('GET', '/v1/promises?account=bolt')).body
    expect(data).toMatchObject([{ concern: { level: 3, tag: 'books_late' } }])
    const moved = await under.call('PATCH', `/v1/promises/${data[0].id}`, { concern: { tag: 'other' } })
    expect([moved.status, moved.body.errors[0].field]).toEqual([409, 'concern.tag'])
  })

  it('shows nothing to another workspace', async () => {
    expect((await under.call('GET', '/v1/outcomes/tickets', undefined, 'other')).status).toBe(404)
    expect((await under.call('GET', '/v1/outcomes', undefined, 'other')).body.data).toEqual([])
    expect((await under.call('GET', '/v1/accounts/acme/success-gap', undefined, 'other')).status).toBe(404)
    const stolen = await under.call(
      'POST',
      '/v1/measurements',
      { outcome: 'tickets', value: 1, source: 'csm' },
      'other',
    )
    expect(stolen.body.errors[0].field).toBe('outcome')
  })
})
