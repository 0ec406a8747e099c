// Every page and section of the demo, who goes there, and the answer without which there is nothing to show.
import type { Person } from './visitor.ts'

export type Place = {
  readonly path: string
  readonly person: Person
  /** The path of that answer. */
  readonly reads: string
}

const place = (path: string, person: Person, reads: string): Place => ({ path, person, reads })

export const PLACES: readonly Place[] = [
  place('/today', 'amara', '/v1/worklists/me'),
  place('/today', 'rita', '/v1/portfolio/summary'),
  place('/today?csm=csm-bruno', 'rita', '/v1/worklists/csm-bruno'),
  place('/accounts?csm=all', 'amara', '/v1/portfolio'),
  place('/accounts/customer-0001', 'amara', '/v1/accounts/customer-0001/health'),
  place('/accounts/customer-0002', 'amara', '/v1/accounts/customer-0002/health'),
  place('/renewals', 'rita', '/v1/renewals'),
  place('/forecast', 'rita', '/v1/forecast'),
  place('/contradictions?csm=all', 'amara', '/v1/contradictions'),
  place('/promises?csm=all&within=90', 'amara', '/v1/due-promises'),
  place('/promises?view=capabilities', 'amara', '/v1/capabilities'),
  place('/accuracy', 'rita', '/v1/models'),
  place('/accuracy/prior-2-lead-90', 'rita', '/v1/models/prior-2-lead-90/report'),
  place('/effects', 'rita', '/v1/worklists/effect'),
  place('/chasms', 'rita', '/v1/chasms'),
  place('/settings/sources', 'ada', '/v1/sources'),
  place('/settings/asked', 'ada', '/v1/verdict-requests'),
  place('/settings/measures', 'ada', '/v1/metrics'),
  place('/settings/judging', 'ada', '/v1/config'),
  place('/settings/plays', 'ada', '/v1/plays'),
  place('/settings/away', 'ada', '/v1/csm-absences'),
  place('/settings/days-off', 'ada', '/v1/work-calendars'),
  place('/settings/notifications', 'ada', '/v1/digest-settings'),
  place('/settings/people', 'ada', '/v1/roles'),
  place('/settings/keys', 'ada', '/v1/keys'),
  place('/settings/signing', 'ada', '/v1/user-token-keys'),
  place('/settings/webhooks', 'ada', '/v1/webhooks'),
  place('/settings/accounts', 'ada', '/v1/accounts'),
  place('/settings/audit', 'ada', '/v1/audit'),
  place('/settings/workspace', 'ada', '/v1/workspace'),
]
