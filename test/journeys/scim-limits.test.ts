// What a company's directory is told of SCIM, what it is refused, and lists of those it has.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Directory, ERROR, GROUP, LIST, startDirectory, USER } from './scim-directory.ts'

let on: Directory
beforeAll(async () => {
  on = await startDirectory()
  await on.scim('POST', '/Groups', { displayName: 'CS Team' })
})
afterAll(() => on.stop())

describe('what SCIM says of itself', () => {
  it('names what it can, in pages of its own media type', async () => {
    expect((await on.scim('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
    })
    const types = await on.scim('GET', '/ResourceTypes')
    expect(types.body).toMatchObject({ schemas: [LIST], totalResults: 2 })
    expect((await on.scim('GET', '/ResourceTypes/Group')).body).toMatchObject({
      endpoint: '/Groups',
      schema: GROUP,
    })
    expect((await on.scim('GET', `/Schemas/${USER}`)).body.attributes[0]).toMatchObject({ name: 'userName' })
    expect((await on.scim('GET', '/Schemas/none')).status).toBe(404)
  })

  it('refuses in the form of RFC 7644: without a key, with one of another scope, at an address that is none', async () => {
    expect(await on.scim('GET', '/Users', undefined, null)).toMatchObject({
      status: 401,
      body: { schemas: [ERROR], status: '401' },
    })
    const { key: writes } = await on.ours.client.post<{ key: string }>('/v1/keys', { scope: 'write' })
    expect(await on.scim('GET', '/Users', undefined, writes)).toMatchObject({
      status: 403,
      body: { schemas: [ERROR] },
    })
    expect(await on.scim('GET', '/Nothing')).toMatchObject({ status: 404, body: { schemas: [ERROR] } })
    expect((await on.scim('GET', '/Users', undefined, on.ours.adminKey)).status).toBe(200)
    expect((await on.rung.call({ method: 'GET', path: '/v1/accounts', key: on.key })).status).toBe(403)
  })
})

describe('what directories must not be able to do', () => {
  it('400: without a name, with a word that is neither true nor false, without operations, or with a member who is nobody', async () => {
    const refused = async (answer: Promise<{ status: number; body: { scimType?: string } }>) => {
      const { status, body } = await answer
      return [status, body.scimType]
    }
    expect(await refused(on.scim('POST', '/Users', {}))).toEqual([400, 'invalidValue'])
    expect(await refused(on.scim('POST', '/Users', { userName: 'x', active: 'perhaps' }))).toEqual([
      400,
      'invalidValue',
    ])
    const { body } = await on.scim('POST', '/Users', { userName: 'plain-name' })
    expect(await refused(on.patch(`/Users/${body.id}`))).toEqual([400, 'invalidSyntax'])
    expect(await refused(on.patch(`/Users/${body.id}`, { op: 'move', path: 'name' }))).toEqual([
      400,
      'invalidSyntax',
    ])
    expect(await refused(on.patch(`/Users/${body.id}`, { op: 'remove' }))).toEqual([400, 'noTarget'])
    expect(await refused(on.patch(`/Users/${body.id}`, { op: 'replace', value: 'x' }))).toEqual([
      400,
      'invalidValue',
    ])
    expect(
      await refused(on.patch(`/Users/${body.id}`, { op: 'replace', path: 'userName', value: '' })),
    ).toEqual([400, 'invalidValue'])
    const member = { displayName: 'Strangers', members: [{ value: 'per_nobody' }] }
    expect(await refused(on.scim('POST', '/Groups', member))).toEqual([400, 'invalidValue'])
    expect((await on.find('Groups', 'displayName eq "Strangers"')).body.totalResults).toBe(0)
  })

  it('take the name of another user, or of another group', async () => {
    const one = await on.scim('POST', '/Users', { userName: 'one' })
    await on.scim('POST', '/Users', { userName: 'two' })
    const taken = await on.patch(`/Users/${one.body.id}`, { op: 'replace', path: 'userName', value: 'TWO' })
    expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
    const group = await on.scim('POST', '/Groups', { displayName: 'One' })
    await on.scim('POST', '/Groups', { displayName: 'Two' })
    expect(await on.scim('PUT', `/Groups/${group.body.id}`, { displayName: 'Two' })).toMatchObject({
      status: 409,
    })
  })

  it('bring in whom an admin took out', async () => {
    const { body } = await on.scim('POST', '/Users', { userName: 'barred@vendor.example' })
    await on.scim('POST', '/Groups', { displayName: 'Outer', members: [{ value: body.id }] })
    const [team] = (await on.find('Groups', 'displayName eq "CS Team"')).body.Resources
    const join = { op: 'add', path: 'members', value: [{ value: body.id }] }
    await on.patch(`/Groups/${team.id}`, join)
    const { status } = await on.rung.call({
      method: 'DELETE',
      path: `/v1/roles/${body.id}`,
      key: on.ours.adminKey,
    })
    expect(status).toBe(200)
    await on.patch(`/Groups/${team.id}`, { op: 'remove', path: `members[value eq "${body.id}"]` }, join)
    await on.patch(`/Users/${body.id}`, { op: 'replace', value: { title: 'CSM' } })
    const { problem } = await on.signIn('barred-subject', 'barred@vendor.example')
    expect(problem).toBe('deactivated')
  })

  it('see or change anything of another workspace', async () => {
    const theirs = await on.rung.workspace('Theirs')
    const { key: other } = await theirs.client.post<{ key: string }>('/v1/keys', { scope: 'scim' })
    const { body } = await on.scim('POST', '/Users', { userName: 'ours-alone' })
    const [team] = (await on.find('Groups', 'displayName eq "CS Team"')).body.Resources
    expect((await on.scim('GET', '/Users', undefined, other)).body.totalResults).toBe(0)
    expect((await on.scim('GET', '/Groups', undefined, other)).body.totalResults).toBe(0)
    for (const [method, path] of [
      ['GET', `/Users/${body.id}`],
      ['PUT', `/Users/${body.id}`],
      ['DELETE', `/Users/${body.id}`],
      ['GET', `/Groups/${team.id}`],
      ['DELETE', `/Groups/${team.id}`],
    ] as const) {
      const sent = method === 'PUT' ? { userName: 'taken over' } : undefined
      expect({ method, path, ...(await on.scim(method, path, sent, other)) }).toMatchObject({ status: 404 })
    }
    const member = { displayName: 'Theirs', members: [{ value: body.id }] }
    expect((await on.scim('POST', '/Groups', member, other)).status).toBe(400)
    // the same names are free there
    expect((await on.scim('POST', '/Users', { userName: 'ours-alone' }, other)).status).toBe(201)
  })

  it('bring back the words of somebody who was erased', async () => {
    const sent = { userName: 'gone@vendor.example', displayName: 'Gone Person', externalId: 'gone-1' }
    const { body } = await on.scim('POST', '/Users', sent)
    await on.ours.client.post('/v1/erasures', { kind: 'person', who: body.id })
    expect((await on.scim('GET', `/Users/${body.id}`)).status).toBe(404)
    expect((await on.find('Users', 'externalId eq "gone-1"')).body.totalResults).toBe(0)
    expect(JSON.stringify((await on.scim('GET', '/Users')).body)).not.toContain('Gone Person')
    expect(await on.scim('POST', '/Users', sent)).toMatchObject({ status: 409, body: { schemas: [ERROR] } })
  })
})

describe('a list', () => {
  it('is read by pages from 1 on, in one order, each user once', async () => {
    for (const userName of ['first', 'second', 'third']) await on.scim('POST', '/Users', { userName })
    const all = (await on.scim('GET', '/Users')).body
    expect(all.totalResults).toBeGreaterThan(5)
    const ids: string[] = []
    for (let at = 1; at <= all.totalResults; at += 2) {
      const { body } = await on.scim('GET', `/Users?startIndex=${at}&count=2`)
      expect(body).toMatchObject({ totalResults: all.totalResults, startIndex: at })
      ids.push(...body.Resources.map((each: { id: string }) => each.id))
    }
    expect(ids).toEqual(all.Resources.map((each: { id: string }) => each.id))
    expect((await on.scim('GET', '/Users?count=0')).body).toMatchObject({
      totalResults: all.totalResults,
      Resources: [],
    })
    expect((await on.scim('GET', '/Users?startIndex=-3&count=1')).body).toMatchObject({
      startIndex: 1,
      itemsPerPage: 1,
    })
  })
})
