// What the installation is told of its issuer, what the issuer says of people, and where a browser may go: by examples.
import { describe, expect, it } from 'vitest'
import { formatAttempt, readAttempt } from './attempt.ts'
import { claimsOf } from './claims.ts'
import { localPath } from './return-to.ts'
import { parseGroupRoles, roleOfGroups } from './role-of-groups.ts'
import { type OidcVariables, oidcSettingsOf } from './settings.ts'

const WORKSPACE = `ws_${'0'.repeat(25)}1`
const OTHER = `ws_${'0'.repeat(25)}2`
const GIVEN = {
  RUNG_OIDC_ISSUER: 'https://id.example/realms/acme',
  RUNG_OIDC_CLIENT_ID: 'rung',
  RUNG_OIDC_WORKSPACE: WORKSPACE,
}
const settings = (more: OidcVariables = {}) => {
  const read = oidcSettingsOf({ ...GIVEN, ...more })
  if (read === undefined) throw new Error('there is an issuer')
  return read
}

describe('the settings', () => {
  it('are none without an issuer, and few with one', () => {
    expect(oidcSettingsOf({})).toBeUndefined()
    expect(settings()).toMatchObject({
      clientId: 'rung',
      clientSecret: undefined,
      name: 'id.example',
      scopes: 'openid profile email',
      workspace: { always: WORKSPACE },
      groupsClaim: 'groups',
      roles: undefined,
      trustsEmail: false,
    })
    expect(settings({ RUNG_OIDC_SCOPES: 'groups, email' }).scopes).toBe('openid groups email')
  })

  it.each([
    [{ RUNG_OIDC_ISSUER: undefined }, 'RUNG_OIDC_ISSUER is not'],
    [{ RUNG_OIDC_ISSUER: 'http://id.example' }, 'RUNG_OIDC_ISSUER must begin with https://'],
    [{ RUNG_OIDC_ISSUER: 'id.example' }, 'RUNG_OIDC_ISSUER must begin with https://'],
    [{ RUNG_OIDC_CLIENT_ID: undefined }, 'RUNG_OIDC_CLIENT_ID is missing'],
    [{ RUNG_OIDC_WORKSPACE: undefined }, 'RUNG_OIDC_WORKSPACE is missing'],
    [{ RUNG_OIDC_WORKSPACE: 'acme' }, 'RUNG_OIDC_WORKSPACE is not the id of a workspace'],
    [{ RUNG_OIDC_WORKSPACE_CLAIM: 'tid' }, 'RUNG_OIDC_WORKSPACE: write value=ws_'],
    [{ RUNG_OIDC_ROLES: 'root=wheel' }, 'RUNG_OIDC_ROLES: "root=wheel" is not a role'],
  ])('%j stop the start by name', (more, sentence) => {
    expect(() => settings(more)).toThrow(sentence)
  })

  it('take an issuer on this machine without TLS', () => {
    expect(settings({ RUNG_OIDC_ISSUER: 'http://[::1]:8080' }).issuer.host).toBe('[::1]:8080')
  })
})

describe('roles of groups', () => {
  const mapping = parseGroupRoles('viewer=*; csm = cs-team ;admin=cn=admins,ou=groups;')

  it('are read role first, since groups may hold = and commas', () => {
    expect(mapping).toEqual([
      { role: 'viewer', group: '*' },
      { role: 'csm', group: 'cs-team' },
      { role: 'admin', group: 'cn=admins,ou=groups' },
    ])
    expect(() => parseGroupRoles('csm')).toThrow('"csm" is not a role')
  })

  it('give the role that reaches furthest, by the very name of the group', () => {
    expect(roleOfGroups(mapping, ['cs-team', 'cn=admins,ou=groups'])).toBe('admin')
    expect(roleOfGroups(mapping, ['CS-team'])).toBe('viewer')
    expect(roleOfGroups(parseGroupRoles('csm=cs-team'), ['kitchen'])).toBeUndefined()
  })
})

describe('where a browser goes afterwards', () => {
  it('is a path of this server, with its filters', () => {
    expect(localPath('/accounts?band=red&q=%2F%2Fx#acc_1')).toBe('/accounts?band=red&q=%2F%2Fx#acc_1')
    expect(localPath('/a/../today')).toBe('/today')
  })

  it.each([
    undefined,
    '',
    'today',
    '//evil',
    '///evil',
    'https:evil',
    'https://evil',
    '\\\\evil',
    '/\\evil',
    '/a\\evil',
    '/\t/evil',
    '/\n/evil',
    '/.//evil',
    '/a/..//evil',
    '/%2e%2e//evil',
    '/ü',
    '/v1/sign-in/oidc',
    '/v1/../v1/session',
    `/${'a'.repeat(1000)}`,
  ])('is the first page when %j was asked for', asked => {
    expect(localPath(asked)).toBe('/')
  })
})

describe('a sign-in that a browser keeps', () => {
  const SECRET = 'a secret of the tests'
  const at = new Date('2026-03-18T12:00:00Z')
  const begun = {
    random: new Uint8Array(32).fill(7),
    returnTo: '/today',
    expiresAt: new Date('2026-03-18T12:10:00Z'),
  }
  const text = formatAttempt(SECRET, begun)

  it('gives state, nonce and the secret of PKCE, each another and none of them in the text', () => {
    const attempt = readAttempt(SECRET, text, at)
    expect(attempt).toMatchObject({ returnTo: '/today' })
    const { state, nonce, codeVerifier } = attempt ?? { state: '', nonce: '', codeVerifier: '' }
    expect(new Set([state, nonce, codeVerifier]).size).toBe(3)
    for (const each of [state, nonce, codeVerifier]) {
      expect(each).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(text).not.toContain(each)
    }
  })

  it('is nothing when it is over, or was changed, or another installation signed it', () => {
    expect(readAttempt(SECRET, text, begun.expiresAt)).toBeUndefined()
    expect(readAttempt('another', text, at)).toBeUndefined()
    const parts = text.split('.')
    for (const [index, part] of [
      [0, 'B'.repeat(43)],
      [1, '99999999999'],
      [2, Buffer.from('/elsewhere').toString('base64url')],
      [3, 'B'.repeat(43)],
    ] as const) {
      expect(readAttempt(SECRET, parts.with(index, part).join('.'), at)).toBeUndefined()
    }
    for (const broken of ['', 'x', `${text}.`, parts.slice(1).join('.')]) {
      expect(readAttempt(SECRET, broken, at)).toBeUndefined()
    }
    expect(() => formatAttempt(SECRET, { ...begun, random: new Uint8Array(31) })).toThrow('32 random bytes')
  })

  it('comes back to a page of this server even where the secret is known', () => {
    const evil = formatAttempt(SECRET, { ...begun, returnTo: '//evil' })
    expect(readAttempt(SECRET, evil, at)?.returnTo).toBe('/')
  })
})

describe('what the issuer says of somebody', () => {
  const TOLD = { iss: 'https://id.example/realms/acme', sub: 'u1' }
  const said = (told: object, more: OidcVariables = {}) => claimsOf({ ...TOLD, ...told }, settings(more))

  it('is at least who they are', () => {
    expect(said({})).toEqual({
      issuer: TOLD.iss,
      subject: 'u1',
      email: null,
      name: null,
      groups: [],
      workspaceId: WORKSPACE,
    })
    expect(() => said({ sub: undefined })).toThrow('names no issuer or no subject')
  })

  it('is an address only where it is theirs, as the issuer or the settings say', () => {
    const email = 'ann@acme.example'
    expect(said({ email }).email).toBeNull()
    expect(said({ email, email_verified: true }).email).toBe(email)
    expect(said({ email, email_verified: 'true' }).email).toBe(email)
    const trusting = { RUNG_OIDC_TRUST_EMAIL: 'on' } as const
    expect(said({ email }, trusting).email).toBe(email)
    expect(said({ email, email_verified: false }, trusting).email).toBeNull()
    expect(said({ email: 'no address', email_verified: true }).email).toBeNull()
  })

  it('is a name, else what they sign in as', () => {
    expect(said({ name: ' Ann ', preferred_username: 'ann' }).name).toBe('Ann')
    expect(said({ name: '', preferred_username: 'ann' }).name).toBe('ann')
  })

  it('is groups by a claim of any name, one or several, at the top or within', () => {
    expect(said({ groups: ['a', 7, 'b'] }).groups).toEqual(['a', 'b'])
    expect(said({ roles: 'a' }, { RUNG_OIDC_GROUPS_CLAIM: 'roles' }).groups).toEqual(['a'])
    const within = { RUNG_OIDC_GROUPS_CLAIM: 'realm_access.roles' }
    expect(said({ realm_access: { roles: ['a'] } }, within).groups).toEqual(['a'])
    const named = { RUNG_OIDC_GROUPS_CLAIM: 'https://acme.example/groups' }
    expect(said({ 'https://acme.example/groups': ['a'] }, named).groups).toEqual(['a'])
    expect(said({}, { RUNG_OIDC_GROUPS_CLAIM: 'constructor.name' }).groups).toEqual([])
  })

  it('is not taken for no groups where they are too many to be told', () => {
    const told = { _claim_names: { groups: 'src1' } }
    expect(() => said(told, { RUNG_OIDC_ROLES: 'csm=cs' })).toThrow('more groups than a token holds')
    expect(said(told).groups).toEqual([])
  })

  it('is a workspace, where one issuer has several', () => {
    const several = {
      RUNG_OIDC_WORKSPACE: `acme=${WORKSPACE}, a=b=${OTHER}`,
      RUNG_OIDC_WORKSPACE_CLAIM: 'org',
    }
    expect(said({ org: 'acme' }, several).workspaceId).toBe(WORKSPACE)
    expect(said({ org: 'a=b' }, several).workspaceId).toBe(OTHER)
    for (const org of ['other', ['acme'], undefined]) {
      expect(() => said({ org }, several)).toThrow('the claim org names no workspace')
    }
  })
})
