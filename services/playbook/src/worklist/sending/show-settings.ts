// Settings as their person sees them, with when the next list comes and where a mail would go.
import type { Tx } from '@rung/database'
import { findPerson, readPersonEmail } from '@rung/directory'
import { dayOf } from '@rung/kernel'
import { readPlan } from './read-plan.ts'
import type { DigestSettings } from './storage/digest-settings.ts'
import { nextDigest } from './when-due.ts'

export type ShownSettings = {
  /** Null before anything was chosen. */
  readonly settings: DigestSettings | null
  /** IANA. */
  readonly timeZone: string
  /** Null while it is switched off, or nothing is due within a year. */
  readonly nextAt: Date | null
  /** As recorded; null where none is. */
  readonly email: string | null
}

export async function showSettings(
  tx: Tx,
  personId: string,
  settings: DigestSettings | null,
  now: Date,
): Promise<ShownSettings> {
  const [email, person, plan] = await Promise.all([
    readPersonEmail(tx, personId),
    findPerson(tx, personId, { asOf: dayOf(now), knownAt: now }),
    settings === null ? undefined : readPlan(tx, settings, now),
  ])
  return {
    settings,
    timeZone: person?.timeZone ?? 'UTC',
    nextAt: plan === undefined || settings?.enabled !== true ? null : nextDigest(plan, now),
    email,
  }
}
