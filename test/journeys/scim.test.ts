// A company's directory provisions people and groups: by the requests that Okta and Entra ID document, through the real server.
import { createBrowser } from '@rung/test-harness/browser'
import type { TestRung, TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWalker, type Issuer, type Walker } from './issuer.ts'
import { type RungWithIssuer, startRungWithIssuer } from './rung-with-issuer.ts'

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

let on: RungWithIssuer
let issuer: Issuer
let rung: TestRung
let ours: TestWorkspace
let key: string

beforeAll(async () => {
  on = await startRungWithIssuer('admin=Rung Admins; manager=CS Leads; csm=CS Team')
  ;({ issuer, rung, ours } = on)
  key = (await ours.client.post<{ key: string }>('/v1/keys', { scope: 'scim', name: 'Okta' })).key
})
afterAll(() => on.stop())

async function scim(method: string, path: string, body?: object, by: string | null = key) {
  const answer = await rung.call({
    method,
    path: `/scim/v2${path}`,
    ...(by === null ? {} : { key: by }),
    headers: {
      // some name a body's media type where they send none
      'content-type': method === 'DELETE' ? 'application/json' : 'application/scim+json',
      accept: 'application/scim+json',
    },
    ...(body === undefined ? {} : { body }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever a test expects of them
  const read: any = answer.text === '' ? null : JSON.parse(answer.text)
  if (read !== null) expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/)
  return { status: answer.status, body: read, headers: answer.headers }
}
const find = (resource: string, filter: string) =>
  scim('GET', `/${resource}?filter=${encodeURIComponent(filter)}&startIndex=1&count=100`)
const patch = (path: string, ...operations: object[]) =>
  scim('PATCH', path, { schemas: [PATCH], Operations: operations })

/** Somebody signs in at the issuer, as whom the directory made. */
async function signIn(sub: string, email: string): Promise<Walker> {
  issuer.people.set(sub, { email, email_verified: true, tenant: 'ours', groups: [] })
  issuer.signsIn = sub
  const walker = createWalker()
  const { url } = await on.signIn(walker)
  problem = url.searchParams.get('problem')
  return walker
}
let problem: string | null
const me = (walker: Walker) => on.me(walker)

describe('what SCIM says of itself', () => {
  it('names what it can, in pages of its own media type', async () => {
    expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
    })
    const types = await scim('GET', '/ResourceTypes')
    expect(types.body).toMatchObject({ schemas: [LIST], totalResults: 2 })
    expect((await scim('GET', '/ResourceTypes/Group')).body).toMatchObject({
      endpoint: '/Groups',
      schema: GROUP,
    })
    expect((await scim('GET', `/Schemas/${USER}`)).body.attributes[0]).toMatchObject({ name: 'userName' })
    expect((await scim('GET', '/Schemas/none')).status).toBe(404)
  })

  it('refuses in the form of RFC 7644: without a key, with one of another scope, at an address that is none', async () => {
    expect(await scim('GET', '/Users', undefined, null)).toMatchObject({
      status: 401,
      body: { schemas: [ERROR], status: '401' },
    })
    const { key: writes } = await ours.client.post<{ key: string }>('/v1/keys', { scope: 'write' })
    expect(await scim('GET', '/Users', undefined, writes)).toMatchObject({
      status: 403,
      body: { schemas: [ERROR] },
    })
    expect(await scim('GET', '/Nothing')).toMatchObject({ status: 404, body: { schemas: [ERROR] } })
    expect((await scim('GET', '/Users', undefined, ours.adminKey)).status).toBe(200)
    expect((await rung.call({ method: 'GET', path: '/v1/accounts', key })).status).toBe(403)
  })
})

describe('Okta', () => {
  const ISAAC = {
    schemas: [USER],
    userName: 'isaac.brock@vendor.example',
    name: { givenName: 'Isaac', familyName: 'Brock' },
    emails: [{ primary: true, value: 'isaac.brock@vendor.example', type: 'work' }],
    displayName: 'Isaac Brock',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
  }
  let id: string
  let group: string

  it('looks whether the user is there, creates them, and reads them back', async () => {
    expect((await find('Users', `userName eq "${ISAAC.userName}"`)).body).toEqual({
      schemas: [LIST],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    })
    const made = await scim('POST', '/Users', ISAAC)
    id = made.body.id
    expect(made).toMatchObject({
      status: 201,
      body: {
        schemas: [USER],
        userName: ISAAC.userName,
        externalId: ISAAC.externalId,
        name: ISAAC.name,
        emails: ISAAC.emails,
        active: true,
        meta: { resourceType: 'User', location: `${rung.address}/scim/v2/Users/${id}` },
      },
    })
    expect(made.headers.get('location')).toBe(made.body.meta.location)
    expect(made.body).not.toHaveProperty('password')
    expect((await scim('GET', `/Users/${id}`)).body).toEqual(made.body)
    const found = await find('Users', `userName eq "${ISAAC.userName.toUpperCase()}"`)
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id }] })
    expect(await ours.client.get(`/v1/people/${id}`)).toMatchObject({
      name: 'Isaac Brock',
      email: ISAAC.userName,
      externalId: ISAAC.userName,
    })
    expect(await scim('POST', '/Users', ISAAC)).toMatchObject({
      status: 409,
      body: { schemas: [ERROR], status: '409', scimType: 'uniqueness' },
    })
  })

  it('pushes a group, whose role its members have from then on, and who signs in is that user by the subject', async () => {
    expect((await find('Groups', 'displayName eq "CS Team"')).body.totalResults).toBe(0)
    const made = await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'CS Team', members: [] })
    group = made.body.id
    expect(made).toMatchObject({ status: 201, body: { displayName: 'CS Team', members: [] } })
    const added = await patch(`/Groups/${group}`, {
      op: 'add',
      path: 'members',
      value: [{ value: id, display: ISAAC.userName }],
    })
    expect(added).toMatchObject({ status: 200, body: { members: [{ value: id }] } })
    // by the id that Okta has for them, whatever address they have there now
    const walker = await signIn(ISAAC.externalId, 'somebody.else@vendor.example')
    expect(await me(walker)).toMatchObject({ status: 200, body: { person: { id }, role: 'csm' } })
  })

  it('moves them to another group by name and by members, and their role with them', async () => {
    const leads = await scim('POST', '/Groups', { displayName: 'CS Leads', members: [{ value: id }] })
    expect(leads.status).toBe(201)
    const walker = await signIn(ISAAC.externalId, ISAAC.userName)
    expect(await me(walker)).toMatchObject({ body: { role: 'manager' } })
    const replaced = await patch(
      `/Groups/${leads.body.id}`,
      { op: 'replace', value: { id: leads.body.id, displayName: 'Former leads' } },
      { op: 'remove', path: `members[value eq "${id}"]` },
    )
    expect(replaced.body).toMatchObject({ displayName: 'Former leads', members: [] })
    // the open session goes on with what the other group gives
    expect(await me(walker)).toMatchObject({ body: { role: 'csm' } })
    expect((await scim('DELETE', `/Groups/${leads.body.id}`)).status).toBe(204)
    expect((await scim('GET', `/Groups/${leads.body.id}`)).status).toBe(404)
  })

  it('changes their profile by PUT, and what it leaves out is gone', async () => {
    const renamed = { ...ISAAC, displayName: 'Isaac B.', name: { givenName: 'Isaac' }, emails: undefined }
    const changed = await scim('PUT', `/Users/${id}`, renamed)
    expect(changed).toMatchObject({ status: 200, body: { id, displayName: 'Isaac B.', active: true } })
    expect(changed.body).not.toHaveProperty('emails')
    expect(await ours.client.get(`/v1/people/${id}`)).toMatchObject({ name: 'Isaac B.' })
  })

  it('deactivates them: their sessions end at once, and they sign in no more, by the issuer or by a link', async () => {
    const walker = await signIn(ISAAC.externalId, ISAAC.userName)
    expect((await me(walker)).status).toBe(200)
    const changed = await patch(`/Users/${id}`, { op: 'replace', value: { active: false } })
    expect(changed).toMatchObject({ status: 200, body: { active: false } })
    expect((await me(walker)).status).toBe(401)
    await signIn(ISAAC.externalId, ISAAC.userName)
    expect(problem).toBe('deactivated')
    const { token } = await ours.client.post<{ token: string }>('/v1/invitations', {
      person: id,
      role: 'admin',
    })
    const browser = createBrowser(rung.call, rung.address)
    expect((await browser.signIn(token)).status).toBe(410)
    // a change that says nothing of it leaves it so
    expect((await scim('PUT', `/Users/${id}`, { ...ISAAC, active: undefined })).body.active).toBe(false)
    expect((await signIn(ISAAC.externalId, ISAAC.userName)).cookies.has(`${rung.address} rung_session`)).toBe(
      false,
    )
  })

  it('reactivates them, with the role of the groups they are still in', async () => {
    await patch(`/Users/${id}`, { op: 'replace', value: { active: true } })
    expect(await me(await signIn(ISAAC.externalId, ISAAC.userName))).toMatchObject({ body: { role: 'csm' } })
  })
})

describe('Entra ID', () => {
  const MAIL = 'Test_User_dfeef4c5@vendor.example'
  const SENT = {
    schemas: [USER, ENTERPRISE],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: MAIL,
    active: 'True',
    emails: [{ primary: true, type: 'work', value: MAIL }],
    meta: { resourceType: 'User' },
    name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
    roles: [],
    [ENTERPRISE]: { department: 'CS' },
  }
  let id: string
  let group: string

  it('creates a user with a word for true, and finds them by each name', async () => {
    const made = await scim('POST', '/Users', SENT)
    id = made.body.id
    expect(made).toMatchObject({
      status: 201,
      body: { active: true, name: SENT.name, externalId: SENT.externalId },
    })
    for (const filter of [
      `userName eq "${MAIL}"`,
      `externalId eq "${SENT.externalId}"`,
      `id eq "${id}"`,
      `emails[type eq "work"].value eq "${MAIL}"`,
      `userName eq "${MAIL}" and active eq true`,
    ]) {
      expect({ filter, ...(await find('Users', filter)).body }).toMatchObject({
        filter,
        totalResults: 1,
        Resources: [{ id }],
      })
    }
    expect((await find('Users', 'userName eq "non-existent user"')).body.totalResults).toBe(0)
    expect(await find('Users', 'userName eq')).toMatchObject({
      status: 400,
      body: { scimType: 'invalidFilter' },
    })
  })

  it('changes several values at once, each by a path of its own, with capital operations', async () => {
    const changed = await patch(
      `/Users/${id}`,
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updated@vendor.example' },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sales' },
      { op: 'Add', path: 'title', value: 'CSM' },
    )
    expect(changed).toMatchObject({
      status: 200,
      body: {
        emails: [{ value: 'updated@vendor.example', type: 'work' }],
        name: { familyName: 'updatedFamilyName', givenName: 'givenName' },
        title: 'CSM',
      },
    })
    const pathless = await patch(`/Users/${id}`, {
      op: 'replace',
      value: { 'name.givenName': 'Given', displayName: 'Given Family', [`${ENTERPRISE}:department`]: 'CS' },
    })
    expect(pathless.body).toMatchObject({
      name: { givenName: 'Given', familyName: 'updatedFamilyName' },
      displayName: 'Given Family',
    })
    expect(await ours.client.get(`/v1/people/${id}`)).toMatchObject({
      name: 'Given Family',
      email: 'updated@vendor.example',
    })
  })

  it('makes a group, asks who is in it without its members, and takes one out by value', async () => {
    const made = await scim('POST', '/Groups', {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'Rung Admins',
      meta: { resourceType: 'Group' },
    })
    group = made.body.id
    const found = await scim(
      'GET',
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "rung admins"')}`,
    )
    expect(found.body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: group, displayName: 'Rung Admins' }],
    })
    expect(found.body.Resources[0]).not.toHaveProperty('members')
    expect((await scim('GET', `/Groups/${group}?excludedAttributes=members`)).body).not.toHaveProperty(
      'members',
    )
    const added = await patch(`/Groups/${group}`, {
      op: 'Add',
      path: 'members',
      value: [{ $ref: null, value: id }],
    })
    expect(added.body.members).toMatchObject([{ value: id }])
    const walker = await signIn('entra-subject', 'updated@vendor.example')
    expect(await me(walker)).toMatchObject({ body: { person: { id }, role: 'admin' } })
    const removed = await patch(`/Groups/${group}`, {
      op: 'Remove',
      path: 'members',
      value: [{ $ref: null, value: id }],
    })
    expect(removed.body.members).toEqual([])
    expect((await me(walker)).status).toBe(401)
    await signIn('entra-subject', 'updated@vendor.example')
    expect(problem).toBe('no_role')
    const again = await patch(`/Groups/${group}`, { op: 'Remove', path: `members[value eq "${id}"]` })
    expect(again.status).toBe(200)
  })

  it('deactivates with the word "False", and deletes: the name is free, and the person who comes back is the same', async () => {
    await patch(`/Groups/${group}`, { op: 'Add', path: 'members', value: [{ value: id }] })
    const walker = await signIn('entra-subject', 'updated@vendor.example')
    const changed = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
    expect(changed).toMatchObject({ status: 200, body: { active: false } })
    expect((await me(walker)).status).toBe(401)
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    expect(await scim('GET', `/Users/${id}`)).toMatchObject({
      status: 404,
      body: { schemas: [ERROR], status: '404' },
    })
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(404)
    expect((await find('Users', `userName eq "${MAIL}"`)).body.totalResults).toBe(0)
    expect((await scim('GET', `/Groups/${group}`)).body.members).toEqual([])
    await signIn('entra-subject', 'updated@vendor.example')
    expect(problem).toBe('deactivated')
    const back = await scim('POST', '/Users', SENT)
    expect(back).toMatchObject({ status: 201, body: { id, active: true } })
  })
})

describe('a name that passes on', () => {
  it('is of a new person when the id of the directory’s own is another', async () => {
    const former = { userName: 'jo@vendor.example', externalId: 'jo-1', displayName: 'Jo Former' }
    const { body: left } = await scim('POST', '/Users', former)
    await scim('DELETE', `/Users/${left.id}`)
    const { body: came } = await scim('POST', '/Users', {
      ...former,
      externalId: 'jo-2',
      displayName: 'Jo New',
    })
    expect(came.id).not.toBe(left.id)
    expect(await ours.client.get(`/v1/people/${left.id}`)).toMatchObject({ name: 'Jo Former' })
    const [team] = (await find('Groups', 'displayName eq "CS Team"')).body.Resources
    await patch(`/Groups/${team.id}`, { op: 'add', path: 'members', value: [{ value: came.id }] })
    const walker = await signIn('subject-of-jo', 'jo@vendor.example')
    expect(await me(walker)).toMatchObject({ body: { person: { id: came.id, name: 'Jo New' } } })
  })
})

describe('what directories must not be able to do', () => {
  it('400: without a name, with a word that is neither true nor false, without operations, or with a member who is nobody', async () => {
    const refused = async (answer: Promise<{ status: number; body: { scimType?: string } }>) => {
      const { status, body } = await answer
      return [status, body.scimType]
    }
    expect(await refused(scim('POST', '/Users', {}))).toEqual([400, 'invalidValue'])
    expect(await refused(scim('POST', '/Users', { userName: 'x', active: 'perhaps' }))).toEqual([
      400,
      'invalidValue',
    ])
    const { body } = await scim('POST', '/Users', { userName: 'plain-name' })
    expect(await refused(patch(`/Users/${body.id}`))).toEqual([400, 'invalidSyntax'])
    expect(await refused(patch(`/Users/${body.id}`, { op: 'move', path: 'name' }))).toEqual([
      400,
      'invalidSyntax',
    ])
    expect(await refused(patch(`/Users/${body.id}`, { op: 'remove' }))).toEqual([400, 'noTarget'])
    expect(await refused(patch(`/Users/${body.id}`, { op: 'replace', value: 'x' }))).toEqual([
      400,
      'invalidValue',
    ])
    expect(await refused(patch(`/Users/${body.id}`, { op: 'replace', path: 'userName', value: '' }))).toEqual(
      [400, 'invalidValue'],
    )
    const member = { displayName: 'Strangers', members: [{ value: 'per_nobody' }] }
    expect(await refused(scim('POST', '/Groups', member))).toEqual([400, 'invalidValue'])
    expect((await find('Groups', 'displayName eq "Strangers"')).body.totalResults).toBe(0)
  })

  it('take the name of another user, or of another group', async () => {
    const one = await scim('POST', '/Users', { userName: 'one' })
    await scim('POST', '/Users', { userName: 'two' })
    const taken = await patch(`/Users/${one.body.id}`, { op: 'replace', path: 'userName', value: 'TWO' })
    expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
    const group = await scim('POST', '/Groups', { displayName: 'One' })
    await scim('POST', '/Groups', { displayName: 'Two' })
    expect(await scim('PUT', `/Groups/${group.body.id}`, { displayName: 'Two' })).toMatchObject({
      status: 409,
    })
  })

  it('bring in whom an admin took out', async () => {
    const { body } = await scim('POST', '/Users', { userName: 'barred@vendor.example' })
    await scim('POST', '/Groups', { displayName: 'Outer', members: [{ value: body.id }] })
    const [team] = (await find('Groups', 'displayName eq "CS Team"')).body.Resources
    const join = { op: 'add', path: 'members', value: [{ value: body.id }] }
    await patch(`/Groups/${team.id}`, join)
    const { status } = await rung.call({ method: 'DELETE', path: `/v1/roles/${body.id}`, key: ours.adminKey })
    expect(status).toBe(200)
    await patch(`/Groups/${team.id}`, { op: 'remove', path: `members[value eq "${body.id}"]` }, join)
    await patch(`/Users/${body.id}`, { op: 'replace', value: { title: 'CSM' } })
    await signIn('barred-subject', 'barred@vendor.example')
    expect(problem).toBe('deactivated')
  })

  it('see or change anything of another workspace', async () => {
    const theirs = await rung.workspace('Theirs')
    const { key: other } = await theirs.client.post<{ key: string }>('/v1/keys', { scope: 'scim' })
    const { body } = await scim('POST', '/Users', { userName: 'ours-alone' })
    const [team] = (await find('Groups', 'displayName eq "CS Team"')).body.Resources
    expect((await scim('GET', '/Users', undefined, other)).body.totalResults).toBe(0)
    expect((await scim('GET', '/Groups', undefined, other)).body.totalResults).toBe(0)
    for (const [method, path] of [
      ['GET', `/Users/${body.id}`],
      ['PUT', `/Users/${body.id}`],
      ['DELETE', `/Users/${body.id}`],
      ['GET', `/Groups/${team.id}`],
      ['DELETE', `/Groups/${team.id}`],
    ] as const) {
      const sent = method === 'PUT' ? { userName: 'taken over' } : undefined
      expect({ method, path, ...(await scim(method, path, sent, other)) }).toMatchObject({ status: 404 })
    }
    const member = { displayName: 'Theirs', members: [{ value: body.id }] }
    expect((await scim('POST', '/Groups', member, other)).status).toBe(400)
    // the same names are free there
    expect((await scim('POST', '/Users', { userName: 'ours-alone' }, other)).status).toBe(201)
  })

  it('bring back the words of somebody who was erased', async () => {
    const sent = { userName: 'gone@vendor.example', displayName: 'Gone Person', externalId: 'gone-1' }
    const { body } = await scim('POST', '/Users', sent)
    await ours.client.post('/v1/erasures', { kind: 'person', who: body.id })
    expect((await scim('GET', `/Users/${body.id}`)).status).toBe(404)
    expect((await find('Users', 'externalId eq "gone-1"')).body.totalResults).toBe(0)
    expect(JSON.stringify((await scim('GET', '/Users')).body)).not.toContain('Gone Person')
    expect(await scim('POST', '/Users', sent)).toMatchObject({ status: 409, body: { schemas: [ERROR] } })
  })
})

describe('a list', () => {
  it('is read by pages from 1 on, in one order, each user once', async () => {
    const all = (await scim('GET', '/Users')).body
    expect(all.totalResults).toBeGreaterThan(5)
    const ids: string[] = []
    for (let at = 1; at <= all.totalResults; at += 2) {
      const { body } = await scim('GET', `/Users?startIndex=${at}&count=2`)
      expect(body).toMatchObject({ totalResults: all.totalResults, startIndex: at })
      ids.push(...body.Resources.map((each: { id: string }) => each.id))
    }
    expect(ids).toEqual(all.Resources.map((each: { id: string }) => each.id))
    expect((await scim('GET', '/Users?count=0')).body).toMatchObject({
      totalResults: all.totalResults,
      Resources: [],
    })
    expect((await scim('GET', '/Users?startIndex=-3&count=1')).body).toMatchObject({
      startIndex: 1,
      itemsPerPage: 1,
    })
  })
})

describe('the audit', () => {
  it('says who was provisioned, deactivated and taken out, and names nobody', async () => {
    for (const action of [
      'user.provisioned',
      'user.deactivated',
      'user.reactivated',
      'user.deprovisioned',
      'group.changed',
      'group.deleted',
    ]) {
      const { data } = await ours.client.get<{ data: object[] }>(`/v1/audit?action=${action}&limit=1000`)
      expect({ action, isThere: data.length > 0 }).toEqual({ action, isThere: true })
      expect(JSON.stringify(data)).not.toContain('@')
    }
  })
})
