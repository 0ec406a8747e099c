// POST /v1/erasures: of one of the vendor's own people, of somebody who shares a sign-in, and who may not be erased.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

let under: AccountsUnderTest
beforeAll(async () => {
  under = await accountsUnderTest('2026-03-10')
  await under.make('accounts', { externalId: 'acme', name: 'Acme' })
})
afterAll(() => under.close())

const erase = (kind: string, who: string, key?: string) =>
  under.call('POST', '/v1/erasures', { kind, who }, key)
const read = async (path: string) => (await under.call('GET', `/v1/${path}`)).body

describe('one of your own people', () => {
  it('loses their name, what they wrote and the names of their keys, and stays who they were', async () => {
    const { id } = await under.make('people', {
      externalId: 'cleo@vendor.example',
      name: 'Cleo Marsh',
      email: 'cleo@vendor.example',
      timeZone: 'Europe/Berlin',
      hoursPerDay: 6,
    })
    const person = 'cleo@vendor.example'
    const { body: key } = await under.call('POST', '/v1/keys', { scope: 'read', name: 'her laptop', person })
    await under.make('touches', {
      externalId: 't1',
      account: 'acme',
      kind: 'call',
      person,
      notes: 'We spoke',
    })
    await under.make('pulses', {
      externalId: 'p1',
      account: 'acme',
      person,
      pulse: 'watch',
      words: 'I worry',
    })
    await under.make('tickets', { externalId: 'k1', account: 'acme', subject: 'Cleo Marsh promised it' })
    expect(await erase('person', person)).toMatchObject({
      status: 201,
      body: { kind: 'person', who: id, account: null },
    })
    expect(await read(`people/${id}`)).toMatchObject({
      externalId: id,
      name: null,
      email: null,
      timeZone: 'Europe/Berlin',
      hoursPerDay: 6,
    })
    expect(await read('touches/t1')).toMatchObject({ person: id, notes: null })
    expect(await read('pulses/p1')).toMatchObject({ person: id, pulse: 'watch', words: null })
    expect(await read('tickets/k1')).toMatchObject({ subject: '[erased] promised it' })
    const { data: keys } = await read('keys')
    expect(keys.find((each: { id: string }) => each.id === key.id)).toMatchObject({ name: null, person: id })
    expect((await under.call('GET', '/v1/accounts', undefined, key.key)).status).toBe(200)
    expect(await erase('person', person)).toMatchObject({ status: 200, body: { who: id } })
    const again = await under.call('POST', '/v1/people', { externalId: person, name: 'Cleo Marsh' })
    expect(again).toMatchObject({ status: 409, body: { errors: [{ field: 'externalId' }] } })
  })
})

describe('a stakeholder', () => {
  it('who shares a sign-in leaves the other to be found by it, also when the other is stated again', async () => {
    const stated = { externalId: 'bo', account: 'acme', name: 'Bo', productUserIds: ['desk', 'bo'] }
    await under.make('stakeholders', { externalId: 'ida', account: 'acme', productUserIds: ['desk'] })
    const { id } = await under.make('stakeholders', stated)
    expect((await erase('stakeholder', 'ida')).status).toBe(201)
    const other = await read(`stakeholders/${id}`)
    expect(other).toMatchObject({ name: 'Bo', productUserIds: [expect.stringMatching(/^ers_/), 'bo'] })
    expect(await under.call('POST', '/v1/stakeholders', stated)).toMatchObject({
      status: 200,
      body: { write: 'unchanged' },
    })
    expect(
      await under.call('PATCH', '/v1/stakeholders/bo', { productUserIds: ['bo', 'desk'] }),
    ).toMatchObject({
      status: 200,
      body: { productUserIds: ['bo', other.productUserIds[0]] },
    })
  })

  it('loses what was said of them since, when they are erased again', async () => {
    const { id } = await under.make('stakeholders', { externalId: 'zoe', account: 'acme', name: 'Zoe' })
    const first = await erase('stakeholder', 'zoe')
    under.clock.advance({ hours: 1 })
    await under.call('PATCH', `/v1/stakeholders/${id}`, { name: 'Zoe', productUserIds: ['zoe-9'] })
    const second = await erase('stakeholder', 'zoe')
    expect(second).toEqual({ status: 200, body: first.body })
    expect(await read(`stakeholders/${id}`)).toMatchObject({
      name: null,
      productUserIds: [expect.stringMatching(/^ers_/)],
    })
    const { data } = await read(`audit?subject=${id}&action=person.erased`)
    expect(data).toHaveLength(2)
  })

  it('is erased though they were taken back', async () => {
    const { id } = await under.make('stakeholders', {
      externalId: 'gone',
      account: 'acme',
      name: 'Gone Girl',
    })
    await under.call('PATCH', '/v1/stakeholders/gone', { retracted: true })
    expect((await erase('stakeholder', 'gone')).status).toBe(201)
    expect(await read(`stakeholders/${id}`)).toMatchObject({ name: null, retracted: true })
  })

  it('of another workspace is nobody, and only an admin may erase', async () => {
    await under.make('stakeholders', { externalId: 'stays', account: 'acme', name: 'Stays' })
    const refused = await erase('stakeholder', 'stays', under.otherKey)
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'who' }] } })
    const { body: made } = await under.call('POST', '/v1/keys', { scope: 'write' })
    expect((await erase('stakeholder', 'stays', made.key)).status).toBe(403)
    expect(await read('stakeholders/stays')).toMatchObject({ name: 'Stays' })
  })
})
