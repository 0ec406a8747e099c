// Access tokens: as an agent gets one of the issuer for somebody (authorization code, PKCE, resource), and as anybody could make one.
import { createHash, type KeyObject, sign } from 'node:crypto'
import { AGENT, createWalker, type Issuer } from './issuer.ts'

export type Tokens = { readonly access_token: string; readonly id_token: string }

/** Of somebody whom the issuer knows, for one resource. */
export async function getTokens(
  issuer: Issuer,
  { sub, resource, scope = '' }: { readonly sub: string; readonly resource: string; readonly scope?: string },
): Promise<Tokens> {
  issuer.signsIn = sub
  const verifier = 'a-verifier-of-the-tests-that-is-long-enough-0123456789'
  const asked = {
    ...{ client_id: AGENT.id, redirect_uri: AGENT.redirectUri, resource },
    ...{ response_type: 'code', scope: `openid ${scope}`.trim(), state: 'any', nonce: 'any' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  const begin = `${issuer.url}/auth?${new URLSearchParams(asked)}`
  const { url } = await createWalker().visit(begin, next => next.href.startsWith(AGENT.redirectUri))
  const code = url.searchParams.get('code')
  if (code === null) throw new Error(`the issuer gave no code: ${url.search}`)
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ client_id: AGENT.id, redirect_uri: AGENT.redirectUri, resource, code },
      ...{ grant_type: 'authorization_code', code_verifier: verifier },
    }),
  })
  if (!answer.ok) throw new Error(`the issuer gave no token: ${await answer.text()}`)
  return (await answer.json()) as Tokens
}

type Json = Readonly<Record<string, unknown>>

export const encoded = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT of any claims, by RS256. */
export function signed(key: KeyObject, claims: Json, header: Json = {}): string {
  const text = `${encoded({ alg: 'RS256', typ: 'at+jwt', ...header })}.${encoded(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}
