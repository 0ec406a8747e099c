// A company's directory provisions people and groups: by the requests that Okta and Entra ID document, through the real server.
import { createBrowser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Directory, ERROR, GROUP, LIST, startDirectory, USER } from './scim-directory.ts'

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

let on: Directory
beforeAll(async () => {
  on = await startDirectory()
})
afterAll(() => on.stop())

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
    expect((await on.find('Users', `userName eq "${ISAAC.userName}"`)).body).toEqual({
      schemas: [LIST],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    })
    const made = await on.scim('POST', '/Users', ISAAC)
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
        meta: { resourceType: 'User', location: `${on.rung.address}/scim/v2/Users/${id}` },
      },
    })
    expect(made.headers.get('location')).toBe(made.body.meta.location)
    expect(made.body).not.toHaveProperty('password')
    expect((await on.scim('GET', `/Users/${id}`)).body).toEqual(made.body)
    const found = await on.find('Users', `userName eq "${ISAAC.userName.toUpperCase()}"`)
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id }] })
    expect(await on.ours.client.get(`/v1/people/${id}`)).toMatchObject({
      name: 'Isaac Brock',
      email: ISAAC.userName,
      externalId: ISAAC.userName,
    })
    expect(await on.scim('POST', '/Users', ISAAC)).toMatchObject({
      status: 409,
      body: { schemas: [ERROR], status: '409', scimType: 'uniqueness' },
    })
  })

  it('pushes a group, whose role its members have from then on, and who signs in is that user by the subject', async () => {
    expect((await on.find('Groups', 'displayName eq "CS Team"')).body.totalResults).toBe(0)
    const made = await on.scim('POST', '/Groups', { schemas: [GROUP], displayName: 'CS Team', members: [] })
    group = made.body.id
    expect(made).toMatchObject({ status: 201, body: { displayName: 'CS Team', members: [] } })
    const added = await on.patch(`/Groups/${group}`, {
      op: 'add',
      path: 'members',
      value: [{ value: id, display: ISAAC.userName }],
    })
    expect(added).toMatchObject({ status: 200, body: { members: [{ value: id }] } })
    // by the id that Okta has for them, whatever address they have there now
    const { walker } = await on.signIn(ISAAC.externalId, 'somebody.else@vendor.example')
    expect(await on.me(walker)).toMatchObject({ status: 200, body: { person: { id }, role: 'csm' } })
  })

  it('moves them to another group by name and by members, and their role with them', async () => {
    const leads = await on.scim('POST', '/Groups', { displayName: 'CS Leads', members: [{ value: id }] })
    expect(leads.status).toBe(201)
    const { walker } = await on.signIn(ISAAC.externalId, ISAAC.userName)
    expect(await on.me(walker)).toMatchObject({ body: { role: 'manager' } })
    const replaced = await on.patch(
      `/Groups/${leads.body.id}`,
      { op: 'replace', value: { id: leads.body.id, displayName: 'Former leads' } },
      { op: 'remove', path: `members[value eq "${id}"]` },
    )
    expect(replaced.body).toMatchObject({ displayName: 'Former leads', members: [] })
    // the open session goes on with what the other group gives
    expect(await on.me(walker)).toMatchObject({ body: { role: 'csm' } })
    expect((await on.scim('DELETE', `/Groups/${leads.body.id}`)).status).toBe(204)
    expect((await on.scim('GET', `/Groups/${leads.body.id}`)).status).toBe(404)
  })

  it('changes their profile by PUT, and what it leaves out is gone', async () => {
    const renamed = { ...ISAAC, displayName: 'Isaac B.', name: { givenName: 'Isaac' }, emails: undefined }
    const changed = await on.scim('PUT', `/Users/${id}`, renamed)
    expect(changed).toMatchObject({ status: 200, body: { id, displayName: 'Isaac B.', active: true } })
    expect(changed.body).not.toHaveProperty('emails')
    expect(await on.ours.client.get(`/v1/people/${id}`)).toMatchObject({ name: 'Isaac B.' })
  })

  it('deactivates them: their sessions end at once, and they sign in no more, by the issuer or by a link', async () => {
    const { walker } = await on.signIn(ISAAC.externalId, ISAAC.userName)
    expect((await on.me(walker)).status).toBe(200)
    const changed = await on.patch(`/Users/${id}`, { op: 'replace', value: { active: false } })
    expect(changed).toMatchObject({ status: 200, body: { active: false } })
    expect((await on.me(walker)).status).toBe(401)
    const { problem } = await on.signIn(ISAAC.externalId, ISAAC.userName)
    expect(problem).toBe('deactivated')
    const { token } = await on.ours.client.post<{ token: string }>('/v1/invitations', {
      person: id,
      role: 'admin',
    })
    const browser = createBrowser(on.rung.call, on.rung.address)
    expect((await browser.signIn(token)).status).toBe(410)
    // a change that says nothing of it leaves it so
    expect((await on.scim('PUT', `/Users/${id}`, { ...ISAAC, active: undefined })).body.active).toBe(false)
    expect(
      (await on.signIn(ISAAC.externalId, ISAAC.userName)).walker.cookies.has(
        `${on.rung.address} rung_session`,
      ),
    ).toBe(false)
  })

  it('reactivates them, with the role of the groups they are still in', async () => {
    await on.patch(`/Users/${id}`, { op: 'replace', value: { active: true } })
    expect(await on.me((await on.signIn(ISAAC.externalId, ISAAC.userName)).walker)).toMatchObject({
      body: { role: 'csm' },
    })
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
    const made = await on.scim('POST', '/Users', SENT)
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
      expect({ filter, ...(await on.find('Users', filter)).body }).toMatchObject({
        filter,
        totalResults: 1,
        Resources: [{ id }],
      })
    }
    expect((await on.find('Users', 'userName eq "non-existent user"')).body.totalResults).toBe(0)
    expect(await on.find('Users', 'userName eq')).toMatchObject({
      status: 400,
      body: { scimType: 'invalidFilter' },
    })
  })

  it('changes several values at once, each by a path of its own, with capital operations', async () => {
    const changed = await on.patch(
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
    const pathless = await on.patch(`/Users/${id}`, {
      op: 'replace',
      value: { 'name.givenName': 'Given', displayName: 'Given Family', [`${ENTERPRISE}:department`]: 'CS' },
    })
    expect(pathless.body).toMatchObject({
      name: { givenName: 'Given', familyName: 'updatedFamilyName' },
      displayName: 'Given Family',
    })
    expect(await on.ours.client.get(`/v1/people/${id}`)).toMatchObject({
      name: 'Given Family',
      email: 'updated@vendor.example',
    })
  })

  it('makes a group, asks who is in it without its members, and takes one out by value', async () => {
    const made = await on.scim('POST', '/Groups', {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'Rung Admins',
      meta: { resourceType: 'Group' },
    })
    group = made.body.id
    const found = await on.scim(
      'GET',
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "rung admins"')}`,
    )
    expect(found.body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: group, displayName: 'Rung Admins' }],
    })
    expect(found.body.Resources[0]).not.toHaveProperty('members')
    expect((await on.scim('GET', `/Groups/${group}?excludedAttributes=members`)).body).not.toHaveProperty(
      'members',
    )
    const added = await on.patch(`/Groups/${group}`, {
      op: 'Add',
      path: 'members',
      value: [{ $ref: null, value: id }],
    })
    expect(added.body.members).toMatchObject([{ value: id }])
    const { walker } = await on.signIn('entra-subject', 'updated@vendor.example')
    expect(await on.me(walker)).toMatchObject({ body: { person: { id }, role: 'admin' } })
    const removed = await on.patch(`/Groups/${group}`, {
      op: 'Remove',
      path: 'members',
      value: [{ $ref: null, value: id }],
    })
    expect(removed.body.members).toEqual([])
    expect((await on.me(walker)).status).toBe(401)
    const { problem } = await on.signIn('entra-subject', 'updated@vendor.example')
    expect(problem).toBe('no_role')
    const again = await on.patch(`/Groups/${group}`, { op: 'Remove', path: `members[value eq "${id}"]` })
    expect(again.status).toBe(200)
  })

  it('deactivates with the word "False", and deletes: the name is free, and the person who comes back is the same', async () => {
    await on.patch(`/Groups/${group}`, { op: 'Add', path: 'members', value: [{ value: id }] })
    const { walker } = await on.signIn('entra-subject', 'updated@vendor.example')
    const changed = await on.patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
    expect(changed).toMatchObject({ status: 200, body: { active: false } })
    expect((await on.me(walker)).status).toBe(401)
    expect((await on.scim('DELETE', `/Users/${id}`)).status).toBe(204)
    expect(await on.scim('GET', `/Users/${id}`)).toMatchObject({
      status: 404,
      body: { schemas: [ERROR], status: '404' },
    })
    expect((await on.scim('DELETE', `/Users/${id}`)).status).toBe(404)
    expect((await on.find('Users', `userName eq "${MAIL}"`)).body.totalResults).toBe(0)
    expect((await on.scim('GET', `/Groups/${group}`)).body.members).toEqual([])
    const { problem } = await on.signIn('entra-subject', 'updated@vendor.example')
    expect(problem).toBe('deactivated')
    const back = await on.scim('POST', '/Users', SENT)
    expect(back).toMatchObject({ status: 201, body: { id, active: true } })
  })
})

describe('a name that passes on', () => {
  it('is of a new person when the id of the directory’s own is another', async () => {
    const former = { userName: 'jo@vendor.example', externalId: 'jo-1', displayName: 'Jo Former' }
    const { body: left } = await on.scim('POST', '/Users', former)
    await on.scim('DELETE', `/Users/${left.id}`)
    const { body: came } = await on.scim('POST', '/Users', {
      ...former,
      externalId: 'jo-2',
      displayName: 'Jo New',
    })
    expect(came.id).not.toBe(left.id)
    expect(await on.ours.client.get(`/v1/people/${left.id}`)).toMatchObject({ name: 'Jo Former' })
    const [team] = (await on.find('Groups', 'displayName eq "CS Team"')).body.Resources
    await on.patch(`/Groups/${team.id}`, { op: 'add', path: 'members', value: [{ value: came.id }] })
    const { walker } = await on.signIn('subject-of-jo', 'jo@vendor.example')
    expect(await on.me(walker)).toMatchObject({ body: { person: { id: came.id, name: 'Jo New' } } })
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
      const { data } = await on.ours.client.get<{ data: object[] }>(`/v1/audit?action=${action}&limit=1000`)
      expect({ action, isThere: data.length > 0 }).toEqual({ action, isThere: true })
      expect(JSON.stringify(data)).not.toContain('@')
    }
  })
})
