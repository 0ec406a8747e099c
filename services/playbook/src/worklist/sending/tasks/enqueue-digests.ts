// Writes down whose list of which day is to be sent: once, in the transaction that finds it due.
import type { Tx } from '@rung/database'
import { addDays, dayInZone } from '@rung/kernel'
import type { PlaybookDeps } from '../../../deps.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { readPlan } from '../read-plan.ts'
import { deleteSendsBefore, expireSends, insertSend } from '../storage/digest-sends.ts'
import { claimSettings, type DigestSettings, updateSettings } from '../storage/digest-settings.ts'
import { digestDue, nextDigest } from '../when-due.ts'

/** In one workspace; says how many people were looked at. */
export function enqueueDigests(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
): Promise<number> {
  return database.inWorkspace(workspaceId, async tx => {
    const now = clock()
    const claimed = await claimSettings(tx, now)
    for (const settings of claimed) await enqueueOne(tx, settings, now)
    return claimed.length
  })
}

async function enqueueOne(tx: Tx, settings: DigestSettings, now: Date): Promise<void> {
  const { personId, channel } = settings
  const plan = await readPlan(tx, settings, now)
  const latest = new Date(now.getTime() + DIGEST_POLICY.lookAtMostMs)
  if (plan === undefined) return updateSettings(tx, personId, { lookAt: latest })
  const today = dayInZone(now, plan.timeZone)
  // what was not taken on its day is not sent late
  await expireSends(tx, personId, today, now)
  const day = digestDue(plan, now)
  if (day !== null) {
    await insertSend(tx, { personId, day, channel, createdAt: now })
    await deleteSendsBefore(tx, personId, addDays(day, -DIGEST_POLICY.keptDays))
  }
  const next = nextDigest(plan, now)
  await updateSettings(tx, personId, { lookAt: next !== null && next < latest ? next : latest })
}
