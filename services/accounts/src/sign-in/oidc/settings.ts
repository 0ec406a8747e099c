// What the installation is told of its issuer, by variable: where it is, who Rung is there, and what its people become here.
import { isWorkspaceId } from '@rung/database'
import { z } from 'zod'
import { type GroupRole, parseGroupRoles } from './role-of-groups.ts'

/** The one workspace of all, or the one that a claim of theirs names. */
export type WorkspaceOf =
  | { readonly always: string }
  | { readonly claim: string; readonly byValue: ReadonlyMap<string, string> }

export type OidcSettings = {
  readonly issuer: URL
  /** The same as it calls itself, with a slash at its end or without. */
  readonly issuerId: string
  readonly clientId: string
  /** Undefined: a public client, which has PKCE alone. */
  readonly clientSecret: string | undefined
  /** Undefined: as the issuer's own document says. */
  readonly clientAuth: 'basic' | 'post' | undefined
  /** What the button says. */
  readonly name: string
  readonly scopes: string
  readonly workspace: WorkspaceOf
  readonly groupsClaim: string
  /** Undefined: groups say nothing, and roles are given by an admin. */
  readonly roles: readonly GroupRole[] | undefined
  /** Whether an address counts as proved where the issuer does not say `email_verified`. */
  readonly trustsEmail: boolean
}

const text = z.string().trim().min(1).max(2000).optional()

/** The variables, for a service's settings. */
export const oidcVariables = {
  RUNG_OIDC_ISSUER: text.describe('the address of the issuer that people sign in at (OpenID Connect)'),
  RUNG_OIDC_CLIENT_ID: text.describe('who Rung is at the issuer'),
  RUNG_OIDC_CLIENT_SECRET: text.describe('its secret there; left out, Rung is a public client'),
  RUNG_OIDC_CLIENT_AUTH: z
    .enum(['basic', 'post'])
    .optional()
    .describe('where the secret is sent: basic (header) or post (body); left out, as the issuer says'),
  RUNG_OIDC_NAME: text.describe('what the button says; left out, the host of the issuer'),
  RUNG_OIDC_SCOPES: text.describe('the scopes to ask for; left out, openid profile email'),
  RUNG_OIDC_WORKSPACE: text.describe(
    'the id of the workspace they sign in to; or value=id with commas between, by RUNG_OIDC_WORKSPACE_CLAIM',
  ),
  RUNG_OIDC_WORKSPACE_CLAIM: text.describe('the claim whose value says which workspace: tid, hd, org_id'),
  RUNG_OIDC_GROUPS_CLAIM: text.describe('the claim that lists their groups; left out, groups'),
  RUNG_OIDC_ROLES: text.describe(
    'role=group with semicolons between; the group * is everybody. Left out, an admin gives roles',
  ),
  RUNG_OIDC_TRUST_EMAIL: z
    .enum(['on', 'off'])
    .optional()
    .describe('on: the issuer proves addresses though it does not say email_verified'),
}

export type OidcVariables = z.infer<z.ZodObject<typeof oidcVariables>>

const OWN_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The settings, or undefined where there is no issuer. Throws with a sentence that names the variable to change. */
export function oidcSettingsOf(given: OidcVariables): OidcSettings | undefined {
  const { RUNG_OIDC_ISSUER, RUNG_OIDC_CLIENT_ID, RUNG_OIDC_WORKSPACE } = given
  if (RUNG_OIDC_ISSUER === undefined) {
    const set = Object.entries(given).find(([name, value]) => name.startsWith('RUNG_OIDC_') && value)
    if (set !== undefined) throw new Error(`${set[0]} is set, and RUNG_OIDC_ISSUER is not.`)
    return undefined
  }
  if (RUNG_OIDC_CLIENT_ID === undefined) throw missing('RUNG_OIDC_CLIENT_ID')
  if (RUNG_OIDC_WORKSPACE === undefined) throw missing('RUNG_OIDC_WORKSPACE')
  const issuer = issuerOf(RUNG_OIDC_ISSUER)
  return {
    issuer,
    issuerId: RUNG_OIDC_ISSUER,
    clientId: RUNG_OIDC_CLIENT_ID,
    clientSecret: given.RUNG_OIDC_CLIENT_SECRET,
    clientAuth: given.RUNG_OIDC_CLIENT_AUTH,
    name: given.RUNG_OIDC_NAME ?? issuer.host,
    scopes: scopesOf(given.RUNG_OIDC_SCOPES ?? 'openid profile email'),
    workspace: workspaceOf(RUNG_OIDC_WORKSPACE, given.RUNG_OIDC_WORKSPACE_CLAIM),
    groupsClaim: given.RUNG_OIDC_GROUPS_CLAIM ?? 'groups',
    roles: rolesOf(given.RUNG_OIDC_ROLES),
    trustsEmail: given.RUNG_OIDC_TRUST_EMAIL === 'on',
  }
}

const missing = (name: string): Error => new Error(`${name} is missing, and RUNG_OIDC_ISSUER is set.`)

function issuerOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && OWN_HOSTS.has(url.hostname))
  if (url === undefined || !isSafe) {
    throw new Error('RUNG_OIDC_ISSUER must begin with https://; http:// is for this machine alone.')
  }
  return url
}

function scopesOf(text: string): string {
  const scopes = text.split(/[\s,]+/)
  return scopes.includes('openid') ? scopes.join(' ') : ['openid', ...scopes].join(' ')
}

function workspaceOf(text: string, claim: string | undefined): WorkspaceOf {
  if (claim === undefined) {
    if (isWorkspaceId(text)) return { always: text }
    throw new Error(
      'RUNG_OIDC_WORKSPACE is not the id of a workspace (ws_...): "rung workspace create" prints one. With RUNG_OIDC_WORKSPACE_CLAIM write value=ws_..., with commas between.',
    )
  }
  const pairs = text.split(',').map(part => {
    const at = part.lastIndexOf('=')
    const [value, id] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()]
    if (value !== '' && isWorkspaceId(id)) return [value, id] as const
    throw new Error('RUNG_OIDC_WORKSPACE: write value=ws_..., with commas between, one for each workspace.')
  })
  return { claim, byValue: new Map(pairs) }
}

function rolesOf(text: string | undefined): readonly GroupRole[] | undefined {
  if (text === undefined) return undefined
  try {
    return parseGroupRoles(text)
  } catch (error) {
    throw new Error(`RUNG_OIDC_ROLES: ${(error as Error).message}.`)
  }
}
