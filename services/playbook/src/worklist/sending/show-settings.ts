// Settings as their person sees them, with when the next list comes.
import type { Tx } from '@rung/database'
import { readPlan } from './read-plan.ts'
import type { DigestSettings } from './storage/digest-settings.ts'
import { nextDigest } from './when-due.ts'

export type ShownSettings = {
  readonly settings: DigestSettings
  /** IANA. */
  readonly timeZone: string
  /** Null while it is switched off, or nothing is due within a year. */
  readonly nextAt: Date | null
}

export async function showSettings(tx: Tx, settings: DigestSettings, now: Date): Promise<ShownSettings> {
  const plan = await readPlan(tx, settings, now)
  return {
    settings,
    timeZone: plan?.timeZone ?? 'UTC',
    nextAt: plan === undefined || !settings.enabled ? null : nextDigest(plan, now),
  }
}
