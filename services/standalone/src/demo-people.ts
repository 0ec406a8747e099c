// Whom a visitor of the demo may sign in as: one of each role that acts.
import type { Role } from '@rung/http-service'

export type DemoPerson = {
  /** As the visitor names them. */
  readonly key: 'amara' | 'rita' | 'ada'
  readonly externalId: string
  readonly name: string
  readonly role: Role
  /** What they do, for the button. */
  readonly what: string
}

/** Whom the demo's key speaks for. */
export const DEMO_CSM = 'csm-amara'

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'amara',
    externalId: DEMO_CSM,
    name: 'Amara',
    role: 'csm',
    what: 'customer success manager',
  },
  { key: 'rita', externalId: 'lead-rita', name: 'Rita', role: 'manager', what: 'revenue lead' },
  { key: 'ada', externalId: 'admin-ada', name: 'Ada', role: 'admin', what: 'admin' },
]
