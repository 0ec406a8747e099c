// The accounts service: workspaces and keys, the facts about customers, and what is published of them.
import { factRoutes, headingsOf } from '@rung/fact-ledger'
import type { App } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'
import { serveCsmAbsences } from './absences/routes/csm-absences.ts'
import { serveCalendarAddress } from './calendars/routes/calendar-address.ts'
import type { AccountsDeps } from './deps.ts'
import { createEvents } from './events/events.ts'
import { RESOURCES } from './facts/index.ts'
import { ledgerFor } from './ledger-for.ts'
import { serveRecord } from './record/serve-record.ts'
import { serveRetention } from './retention/routes/retention.ts'
import { serveExportAudit } from './routes/audit/export.ts'
import { serveListAudit } from './routes/audit/list.ts'
import { serveErase } from './routes/erasures/create.ts'
import { serveCreateKey } from './routes/keys/create.ts'
import { serveListKeys } from './routes/keys/list.ts'
import { serveRevokeKey } from './routes/keys/revoke.ts'
import { serveOfferAcceptance } from './routes/offers/acceptance.ts'
import { serveBackfill } from './routes/signals/backfill.ts'
import { serveStateSignals } from './routes/signals/state.ts'
import { serveListStuckAccounts } from './routes/stuck-accounts/list.ts'
import { serveRetryStuckAccounts } from './routes/stuck-accounts/retry.ts'
import { serveChangeWorkspace } from './routes/workspaces/change.ts'
import { serveCreateWorkspace } from './routes/workspaces/create.ts'
import { serveDeleteWorkspace } from './routes/workspaces/delete.ts'
import { serveExportWorkspace } from './routes/workspaces/export.ts'
import { serveImportWorkspace } from './routes/workspaces/import.ts'
import { serveReadWorkspace } from './routes/workspaces/read.ts'
import { serveViews } from './saved-views/routes/views.ts'
import { type DemoVisit, signInDemo } from './sign-in/actions/sign-in-demo.ts'
import type { Started } from './sign-in/actions/start-session.ts'
import { createIssuer } from './sign-in/oidc/issuer.ts'
import { serveInvitations } from './sign-in/routes/invitations.ts'
import { serveOidc } from './sign-in/routes/oidc.ts'
import { serveRoles } from './sign-in/routes/roles.ts'
import { serveOwnSession } from './sign-in/routes/session.ts'
import { serveSessions } from './sign-in/routes/sessions.ts'
import { serveTokenSessions } from './sign-in/routes/token-sessions.ts'
import { serveSignInWays } from './sign-in/routes/ways.ts'
import { serveScim } from './sign-in/scim/routes/serve-scim.ts'
import { createPublishing } from './tasks/publish-standing.ts'
import { serveDaysOff } from './work-calendars/routes/days-off.ts'
import { serveWorkCalendars } from './work-calendars/routes/work-calendars.ts'

export type { AccountsDeps } from './deps.ts'
export type { DemoVisit } from './sign-in/actions/sign-in-demo.ts'
export type { Started } from './sign-in/actions/start-session.ts'
export {
  type OidcSettings,
  type OidcVariables,
  oidcSettingsOf,
  oidcVariables,
} from './sign-in/oidc/settings.ts'

/** Over the routes of each kind of fact, in the API reference. */
export const factHeadings = headingsOf(RESOURCES.map(({ resource }) => resource))

export type AccountsService = {
  routes(app: App): Promise<void>
  /** Publishes what is due until stopped. */
  start(): void
  stop(): Promise<void>
  /** Publishes all that is due now, the day's pass included, and says of how many accounts. */
  runDueWork(): Promise<number>
  /** Signs in without proof: for the demo on somebody's own machine, and nothing else. */
  signInDemo(visit: DemoVisit): Promise<Started | Refusal>
}

/** Builds the service; nothing runs before `start`. */
export function createAccountsService(deps: AccountsDeps): AccountsService {
  const publishing = createPublishing(deps)
  const events = createEvents(deps)
  return {
    routes: async app => {
      serveCreateWorkspace(app, deps)
      serveReadWorkspace(app, deps)
      serveChangeWorkspace(app, deps)
      serveExportWorkspace(app, deps)
      serveImportWorkspace(app, deps)
      serveDeleteWorkspace(app, deps)
      serveCreateKey(app, deps)
      serveListKeys(app, deps)
      serveRevokeKey(app, deps)
      serveInvitations(app, deps)
      serveCalendarAddress(app, deps)
      serveRoles(app, deps)
      serveViews(app, deps)
      serveCsmAbsences(app, deps)
      serveWorkCalendars(app, deps)
      serveDaysOff(app, deps)
      serveSessions(app, deps, events.cursor)
      serveOwnSession(app, deps, events.cursor)
      serveSignInWays(app, deps)
      const issuer = deps.oidc && createIssuer(deps.oidc)
      serveOidc(app, deps, issuer)
      serveTokenSessions(app, deps, issuer)
      await serveScim(app, deps)
      for (const { resource, due } of RESOURCES) factRoutes(app, ledgerFor(deps, due), resource)
      serveOfferAcceptance(app, deps)
      serveRetention(app, deps)
      serveStateSignals(app, deps)
      serveBackfill(app, deps)
      serveListStuckAccounts(app, deps)
      serveRetryStuckAccounts(app, deps)
      serveListAudit(app, deps)
      serveExportAudit(app, deps)
      serveErase(app, deps)
      serveRecord(app, deps)
      events.serve(app)
    },
    start: () => {
      publishing.start()
      events.start()
    },
    stop: async () => {
      await Promise.all([publishing.stop(), events.stop()])
    },
    runDueWork: () => publishing.runDueWork(),
    signInDemo: visit => signInDemo(deps, visit),
  }
}
