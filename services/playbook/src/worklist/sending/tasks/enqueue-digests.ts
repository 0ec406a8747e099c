// Writes down whose list of which day is to be sent: once, in the transaction that finds it due.
import type { Tx } from '@rung/database'
import { addDays, dayInZone } from '@rung/kernel'
import type { PlaybookDeps } from '../../../deps.ts'
import { handedKey, selectHandedCards } from '../../storage/handed-cards.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { readPlan } from '../read-plan.ts'
import { deleteSendsBefore, expireSends, insertSend, selectSendsOn } from '../storage/digest-sends.ts'
import { claimSettings, type DigestSettings, updateSettings } from '../storage/digest-settings.ts'
import { type DigestPlan, digestDue, handedSince, nextDigest } from '../when-due.ts'

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
  const { personId, channel, alsoSend } = settings
  const plan = await readPlan(tx, settings, now)
  const latest = new Date(now.getTime() + DIGEST_POLICY.lookAtMostMs)
  if (plan === undefined) return updateSettings(tx, personId, { lookAt: latest })
  const today = dayInZone(now, plan.timeZone)
  // what was not taken on its day is not sent late
  await expireSends(tx, personId, today, now)
  const day = digestDue(plan, now)
  if (day !== null) {
    await insertSend(tx, { personId, day, part: 0, handed: null, channel, createdAt: now })
    await deleteSendsBefore(tx, personId, addDays(day, -DIGEST_POLICY.keptDays))
  }
  if (day === null && alsoSend.includes('handed_cards')) await enqueueHanded(tx, settings, plan, now)
  const next = nextDigest(plan, now)
  await updateSettings(tx, personId, { lookAt: next !== null && next < latest ? next : latest })
}

/** Cards that were handed to them since the list of the day, and of which nothing went out yet, together. */
async function enqueueHanded(
  tx: Tx,
  { personId, channel }: DigestSettings,
  plan: DigestPlan,
  now: Date,
): Promise<void> {
  const since = handedSince(plan, now)
  if (since === null) return
  const day = dayInZone(now, plan.timeZone)
  const [sent, inHand] = await Promise.all([
    selectSendsOn(tx, personId, day),
    selectHandedCards(tx, personId),
  ])
  const list = sent.find(({ part }) => part === 0)
  const told = new Set(sent.flatMap(({ handed }) => handed ?? []))
  const from = list === undefined || list.createdAt < since ? since : list.createdAt
  const handed = inHand
    .filter(({ handedAt }) => handedAt > from)
    .map(handedKey)
    .filter(key => !told.has(key))
  if (handed.length === 0) return
  const part = Math.max(0, ...sent.map(each => each.part)) + 1
  await insertSend(tx, { personId, day, part, handed, channel, createdAt: now })
}
