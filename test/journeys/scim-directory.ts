// A company's directory, which sends what Okta and Entra ID send, and whose people sign in at the issuer of that company.
import { expect } from 'vitest'
import { createWalker, type Walker } from './issuer.ts'
import { startRungWithIssuer } from './rung-with-issuer.ts'

export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'

export type Directory = Awaited<ReturnType<typeof startDirectory>>

export async function startDirectory() {
  const on = await startRungWithIssuer('admin=Rung Admins; manager=CS Leads; csm=CS Team')
  const { issuer, rung, ours } = on
  const { key } = await ours.client.post<{ key: string }>('/v1/keys', { scope: 'scim', name: 'Okta' })

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
  /** Somebody signs in at the issuer, as whom the directory made. */
  async function signIn(sub: string, email: string): Promise<{ walker: Walker; problem: string | null }> {
    issuer.people.set(sub, { email, email_verified: true, tenant: 'ours', groups: [] })
    issuer.signsIn = sub
    const walker = createWalker()
    const { url } = await on.signIn(walker)
    return { walker, problem: url.searchParams.get('problem') }
  }
  return {
    ...on,
    key,
    scim,
    signIn,
    find: (resource: string, filter: string) =>
      scim('GET', `/${resource}?filter=${encodeURIComponent(filter)}&startIndex=1&count=100`),
    patch: (path: string, ...operations: object[]) =>
      scim('PATCH', path, { schemas: [PATCH], Operations: operations }),
  }
}
