// A Rung whose people sign in at an issuer on this machine, and the one workspace that they come into.
import { oidcSettingsOf } from '@rung/accounts'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { CLIENT_ID, CLIENT_SECRET, type Issuer, type Page, startIssuer, type Walker } from './issuer.ts'

/** Where a browser is sent to sign in. */
export const START = '/v1/sign-in/oidc'

export type RungWithIssuer = {
  readonly issuer: Issuer
  readonly rung: TestRung
  /** Of those whose claim `tenant` is `ours`. */
  readonly ours: TestWorkspace
  /** Of those whose claim is `partner`. */
  readonly theirs: TestWorkspace
  /** True of a page of Rung that a browser is sent to once signing in is over. */
  isBack(url: URL): boolean
  /** Goes to the issuer and back, up to the page that it is then sent to. */
  signIn(walker: Walker, returnTo?: string): Promise<Page>
  sessionOf(walker: Walker): string | undefined
  /** What Rung answers when the browser asks who it is. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever a test expects of them
  me(walker: Walker): Promise<{ status: number; body: any }>
  stop(): Promise<void>
}

/** `roles`: as RUNG_OIDC_ROLES says them. `pages`: the folder of the built pages, for those who come with a browser. */
export async function startRungWithIssuer(roles: string, pages?: string): Promise<RungWithIssuer> {
  const issuer = await startIssuer()
  const byTenant = new Map<string, string>()
  const settings = oidcSettingsOf({
    RUNG_OIDC_ISSUER: issuer.url,
    RUNG_OIDC_CLIENT_ID: CLIENT_ID,
    RUNG_OIDC_CLIENT_SECRET: CLIENT_SECRET,
    RUNG_OIDC_NAME: 'Example SSO',
    RUNG_OIDC_SCOPES: 'openid profile email groups',
    RUNG_OIDC_WORKSPACE: `nobody=ws_${'0'.repeat(26)}`,
    RUNG_OIDC_WORKSPACE_CLAIM: 'tenant',
    RUNG_OIDC_ROLES: roles,
  })
  if (settings === undefined) throw new Error('there is an issuer')
  const rung = await startTestRung('2026-03-18', {
    oidc: { ...settings, workspace: { claim: 'tenant', byValue: byTenant } },
    ...(pages === undefined ? {} : { pages: { folder: pages } }),
  })
  issuer.serve(`${rung.address}${START}/callback`, CLIENT_SECRET)
  const ours = await rung.workspace('Ours')
  byTenant.set('ours', ours.id)
  const theirs = await rung.workspace('Partner')
  byTenant.set('partner', theirs.id)
  const isBack = ({ origin, pathname }: URL) =>
    origin === rung.address && !pathname.startsWith('/v1/sign-in/')
  const sessionOf = ({ cookies }: Walker) => cookies.get(`${rung.address} rung_session`)
  return {
    issuer,
    rung,
    ours,
    theirs,
    isBack,
    sessionOf,
    signIn: (walker, returnTo) => {
      const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
      return walker.visit(`${rung.address}${START}${query}`, isBack)
    },
    me: async walker => {
      const headers = { cookie: `rung_session=${sessionOf(walker)}` }
      const { status, text } = await rung.call({ method: 'GET', path: '/v1/session', headers })
      return { status, body: JSON.parse(text) }
    },
    stop: async () => {
      await rung.stop()
      await issuer.stop()
    },
  }
}
