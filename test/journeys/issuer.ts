// A real issuer on this machine (oidc-provider), whose people a test names, and a browser that goes where it is sent.
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Claims of somebody who signs in there, beside their subject. */
type Claims = Readonly<Record<string, unknown>>

export const CLIENT_ID = 'rung'
/** A program that asks for people: public, and sent back to an address where nobody needs to listen. */
export const AGENT = { id: 'agent', redirectUri: 'http://127.0.0.1:9/signed-in' } as const
/** Of resources, in the words of this issuer. */
const AGENT_SCOPES = 'rung:read rung:write'
export const CLIENT_SECRET = 'a-secret-of-the-tests-that-is-long-enough'

export type Issuer = {
  readonly url: string
  /** What it signs with. */
  readonly key: KeyObject
  /** By subject. */
  readonly people: Map<string, Claims>
  /** Who signs in when a browser comes without a session of the issuer's own; null: they press cancel. */
  signsIn: string | null
  /** Shows a page with a button first, as issuers do, instead of sending a browser on at once. */
  asks: boolean
  /** Which paths get no answer: their connections are dropped, as of an issuer that has died behind its address. */
  drops: (path: string) => boolean
  /** Answers from now on, for a client that comes back to this address. A client without a secret is public. */
  serve(redirectUri: string, secret?: string): void
  stop(): Promise<void>
}

/** Takes a port; it answers once `serve` says who its client is. */
export async function startIssuer(): Promise<Issuer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_, response) =>
    response.writeHead(503).end()
  const server: Server = createServer((request, response) => {
    if (issuer.drops(request.url ?? '')) request.socket.destroy()
    else answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const issuer: Issuer = {
    url,
    key,
    people: new Map(),
    signsIn: null,
    asks: false,
    drops: () => false,
    serve: (redirectUri, secret) => {
      const provider = new Provider(url, configurationOf(issuer, redirectUri, secret))
      const serve = provider.callback()
      answer = (request, response) =>
        request.url?.startsWith('/interaction/') === true
          ? interact(provider, issuer, request, response)
          : serve(request, response)
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
  return issuer
}

function interact(
  provider: Provider,
  { signsIn: who, asks }: Issuer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (asks && request.method === 'GET') return response.setHeader('content-type', 'text/html').end(LOGIN)
  const result = who === null ? { error: 'access_denied' } : { login: { accountId: who } }
  return provider.interactionFinished(request, response, result)
}

const LOGIN = `<!doctype html><html lang="en"><title>Example SSO</title><link rel="icon" href="data:,">
<main><h1>Example SSO</h1><form method="post"><button>Continue</button></form></main></html>`

const CLAIMS = { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups', 'tenant'] }

/** Gives JWTs for whatever resource is asked for. */
const resources: NonNullable<Configuration['features']>['resourceIndicators'] = {
  enabled: true,
  getResourceServerInfo: (_ctx, audience) => ({
    ...{ audience, scope: AGENT_SCOPES, accessTokenFormat: 'jwt' },
    jwt: { sign: { alg: 'RS256' } },
  }),
}

function configurationOf(
  { key, people }: Issuer,
  redirectUri: string,
  secret: string | undefined,
): Configuration {
  const proof =
    secret === undefined ? { token_endpoint_auth_method: 'none' as const } : { client_secret: secret }
  return {
    clients: [
      { client_id: CLIENT_ID, redirect_uris: [redirectUri], ...proof },
      {
        ...{ client_id: AGENT.id, token_endpoint_auth_method: 'none' },
        redirect_uris: [AGENT.redirectUri],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], ...CLAIMS },
    scopes: ['openid', ...Object.keys(CLAIMS)],
    ttl: Object.fromEntries(
      ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'].map(kind => [
        kind,
        600,
      ]),
    ),
    features: { devInteractions: { enabled: false }, resourceIndicators: resources },
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? people.get(token.accountId) : undefined),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const clientId = oidc.client?.clientId ?? ''
      const accountId = oidc.session?.accountId ?? ''
      const grant = new oidc.provider.Grant({ clientId, accountId })
      grant.addOIDCScope(['openid', ...Object.keys(CLAIMS)].join(' '))
      const resource = oidc.params?.resource
      if (typeof resource === 'string') grant.addResourceScope(resource, AGENT_SCOPES)
      await grant.save()
      return grant
    },
  }
}

export type Page = { readonly url: URL; readonly status: number; readonly text: string }

export type Walker = {
  /** Cookies by origin and name. */
  readonly cookies: Map<string, string>
  /** Goes to an address and wherever it is sent from there, until the next one is to be left unvisited or nothing sends on. */
  visit(address: string | URL, stopBefore?: (next: URL) => boolean): Promise<Page>
}

const MOST_HOPS = 20

/** A browser that has been nowhere: it keeps cookies by origin, and follows redirects. */
export function createWalker(): Walker {
  const cookies = new Map<string, string>()
  const send = async (url: URL): Promise<Response> => {
    const own = [...cookies].filter(([name]) => name.startsWith(`${url.origin} `))
    const cookie = own.map(([name, value]) => `${name.slice(url.origin.length + 1)}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const isOver = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)
      if (isOver) cookies.delete(`${url.origin} ${name}`)
      else cookies.set(`${url.origin} ${name}`, value)
    }
    return answer
  }
  return {
    cookies,
    visit: async (address, stopBefore = () => false) => {
      let url = new URL(address)
      for (let hop = 0; hop < MOST_HOPS; hop += 1) {
        const answer = await send(url)
        const onward = answer.headers.get('location')
        if (onward === null) return { url, status: answer.status, text: await answer.text() }
        await answer.body?.cancel()
        url = new URL(onward, url)
        if (stopBefore(url)) return { url, status: answer.status, text: '' }
      }
      throw new Error(`sent on more than ${MOST_HOPS} times, last to ${url.pathname}`)
    },
  }
}
