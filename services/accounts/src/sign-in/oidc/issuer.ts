// The issuer, as far as Rung asks it: where to send a browser, and who came back. All of the protocol is the library's.
import * as client from 'openid-client'
import { type AgentClaims, keysAt, readAccessToken } from './access-token.ts'
import type { Attempt } from './attempt.ts'
import { type Claims, claimsOf, IssuerFailure } from './claims.ts'
import type { OidcSettings } from './settings.ts'

export type Issuer = {
  /** Where the browser goes to sign in. Throws an {@link IssuerFailure} where the issuer cannot be asked. */
  signInUrl(attempt: Attempt, callback: URL): Promise<URL>
  /**
   * Who came back, by the address at which the browser came: the code is changed for tokens, and all of state, nonce, `iss`, PKCE,
   * signature, audience and times is checked. Throws an {@link IssuerFailure} that says in one word why not.
   */
  whoCameBack(attempt: Attempt, came: URL): Promise<Claims>
  /** Whose access token it is, for this audience. Throws a `NotTaken`, or an {@link IssuerFailure}. */
  whoseToken(token: string, audience: string, now: Date): Promise<AgentClaims>
}

/** How long the issuer may take to answer one question, in seconds. */
const TIMEOUT_SECONDS = 10

/** Asked when first needed: Rung starts without it. What went wrong is asked again. */
export function createIssuer(settings: OidcSettings): Issuer {
  let known: Promise<client.Configuration> | undefined
  let asked: Promise<client.Configuration> | undefined
  let keys: { readonly uri: string; readonly find: ReturnType<typeof keysAt> } | undefined
  const configuration = (): Promise<client.Configuration> => known ?? askAnew()
  /** Those who ask at the same time share one answer. */
  const askAnew = (): Promise<client.Configuration> => {
    asked ??= discover(settings)
      .then(found => {
        known = Promise.resolve(found)
        return found
      })
      .catch((error: unknown) => {
        throw failureOf(error)
      })
      .finally(() => {
        asked = undefined
      })
    return asked
  }
  return {
    // Before each sign-in: a browser that is sent to an issuer which has gone would show its own error, without a way back.
    signInUrl: async ({ state, nonce, codeVerifier }, callback) =>
      client.buildAuthorizationUrl(await askAnew(), {
        response_type: 'code',
        redirect_uri: callback.href,
        scope: settings.scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),
    whoCameBack: async (attempt, came) => {
      const config = await configuration()
      try {
        return claimsOf(await ask(config, attempt, came), settings)
      } catch (error) {
        throw failureOf(error)
      }
    },
    whoseToken: async (token, audience, now) => {
      const { issuer, jwks_uri: uri } = (await configuration()).serverMetadata()
      if (uri === undefined) throw new IssuerFailure('issuer_failed', 'the issuer names no keys')
      if (keys?.uri !== uri) keys = { uri, find: keysAt(uri) }
      return readAccessToken(token, { issuer, audience, keys: keys.find, now }, settings)
    },
  }
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const { issuer, clientId } = settings
  const config = await client.discovery(issuer, clientId, {}, proofOf(settings), {
    timeout: TIMEOUT_SECONDS,
    // the settings let in an issuer on this machine alone without TLS
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  })
  // the signature of the ID token too, not TLS alone
  client.enableNonRepudiationChecks(config)
  return config
}

/** How Rung proves itself: as it was told, else in the header, which is what OpenID Connect has where nothing is said. */
function proofOf({ clientSecret, clientAuth }: OidcSettings): client.ClientAuth {
  if (clientSecret === undefined) return client.None()
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = clientAuth ?? (methods.includes('client_secret_basic') ? 'basic' : 'post')
    const prove = way === 'basic' ? client.ClientSecretBasic : client.ClientSecretPost
    prove(clientSecret)(server, ...rest)
  }
}

async function ask(
  config: client.Configuration,
  { state, nonce, codeVerifier }: Attempt,
  came: URL,
): Promise<Readonly<Record<string, unknown>>> {
  const tokens = await client.authorizationCodeGrant(config, came, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new IssuerFailure('issuer_failed', 'no ID token came')
  // many issuers say who somebody is there alone; the library holds its subject against that of the ID token
  const more =
    config.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await client.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { ...more, ...claims }
}

/** In one word for the person, with the library's own for the log. */
function failureOf(error: unknown): IssuerFailure {
  if (error instanceof IssuerFailure) return error
  if (error instanceof client.AuthorizationResponseError) {
    const isCancelled = error.error === 'access_denied'
    return new IssuerFailure(isCancelled ? 'cancelled' : 'issuer_failed', error.error)
  }
  const { code, message } = error as { code?: unknown; message?: unknown }
  return new IssuerFailure('issuer_failed', `${String(code ?? '')} ${String(message ?? error)}`.trim())
}
