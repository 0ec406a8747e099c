// Sends the lists that are due, and notes what came of each try.
import { BY_ITSELF } from '@rung/audit'
import type { Tx } from '@rung/database'
import {
  drawChance,
  isGone,
  isTaken,
  nextTryAfter,
  OUTGOING_POLICY,
  type Posted,
} from '@rung/http-service/outgoing'
import { dayInZone } from '@rung/kernel'
import { dayWords } from '../../digest/digest.ts'
import { handedKey, selectHandedCards } from '../../storage/handed-cards.ts'
import type { Sendable } from '../actions/compose-digest.ts'
import { postDigest, whatCame } from '../actions/post-digest.ts'
import { auditDigest } from '../audit-digest.ts'
import type { DigestDeps } from '../digest-deps.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { readPlan } from '../read-plan.ts'
import {
  type ClaimedSend,
  claimSends,
  type DigestSend,
  selectLists,
  settleSend,
} from '../storage/digest-sends.ts'
import {
  type DigestSettings,
  holdSettings,
  selectSettings,
  updateSettings,
} from '../storage/digest-settings.ts'

/** In one workspace; says how many were tried. */
export async function deliverDigests(deps: DigestDeps, workspaceId: string): Promise<number> {
  const { database, clock } = deps
  const now = clock()
  const until = new Date(now.getTime() + OUTGOING_POLICY.leaseMs)
  const claimed = await database.inWorkspace(workspaceId, tx => claimSends(tx, { now, until }))
  await Promise.all(claimed.map(send => deliverOne(deps, workspaceId, send)))
  return claimed.length
}

/** No transaction is open while it waits for an answer. */
async function deliverOne(deps: DigestDeps, workspaceId: string, send: ClaimedSend): Promise<void> {
  const at = deps.clock()
  const ready = await deps.database.inWorkspace(workspaceId, tx => makeReady(tx, send, at), {
    readOnly: true,
  })
  if (ready === undefined) {
    await deps.database.inWorkspace(workspaceId, tx =>
      settleSend(tx, { ...send, status: 'expired', nextTryAt: null, settledAt: at, try: null }),
    )
    return
  }
  const started = performance.now()
  const posted = await postDigest(deps, ready.settings, ready.what).catch((error: unknown): Posted => {
    deps.log.error({ err: error, workspaceId }, 'a list could not be made; it will be tried again')
    return { status: null, error: 'the list cannot be made' }
  })
  // a process that ends waits no longer: another one tries it again, once the lease is over
  if (posted.status === null && deps.reach.cut?.aborted === true) return
  const ms = Math.round(performance.now() - started)
  await deps.database.inWorkspace(workspaceId, tx => settle(tx, deps, { send, posted, at, ms }))
}

type Ready = { readonly settings: DigestSettings; readonly what: Sendable }

/** Undefined where it is not to be sent any more: its day is over where the person is, they may not sign in, or the cards are in their hands no more. */
async function makeReady(tx: Tx, send: ClaimedSend, now: Date): Promise<Ready | undefined> {
  const { personId, day, handed } = send
  const [settings, [, last]] = await Promise.all([selectSettings(tx, personId), selectLists(tx, personId, 2)])
  const plan = settings === undefined ? undefined : await readPlan(tx, settings, now)
  if (settings === undefined || plan === undefined || dayInZone(now, plan.timeZone) !== day) return undefined
  if (handed === null) return { settings, what: { handed, notes: last === undefined ? [] : notesOf(last) } }
  const cards = (await selectHandedCards(tx, personId)).filter(card => handed.includes(handedKey(card)))
  return cards.length === 0 ? undefined : { settings, what: { handed: cards, notes: [] } }
}

/** What became of the list before this one, where it was not taken. */
function notesOf({ status, day, tries }: DigestSend): string[] {
  const failed = tries.at(-1)
  if (status === 'delivered' || failed === undefined) return []
  return [`The list of ${dayWords(day)} did not reach you: ${whatCame(failed)}.`]
}

type Outcome = {
  readonly send: ClaimedSend
  readonly posted: Posted
  readonly at: Date
  readonly ms: number
}

async function settle(tx: Tx, deps: DigestDeps, { send, posted, at, ms }: Outcome): Promise<void> {
  const now = deps.clock()
  const { personId, day, part, tried } = send
  // whoever changes or erases it meanwhile goes first or waits
  const settings = await holdSettings(tx, personId)
  if (settings === undefined) return
  const taken = isTaken(posted)
  const again =
    taken || isGone(posted) ? null : nextTryAfter(posted, tried + 1, now, drawChance(deps.randomBytes))
  await settleSend(tx, {
    personId,
    day,
    part,
    status: taken ? 'delivered' : again === null ? 'failed' : 'pending',
    nextTryAt: again,
    settledAt: again === null ? now : null,
    try: { at: at.toISOString(), status: posted.status, error: posted.error, ms },
  })
  await noteOfSettings(tx, settings, posted, now)
}

async function noteOfSettings(tx: Tx, settings: DigestSettings, posted: Posted, now: Date): Promise<void> {
  const { personId, enabled } = settings
  if (isTaken(posted)) return updateSettings(tx, personId, { failingSince: null, succeededAt: now })
  const failingSince = settings.failingSince ?? now
  const isDead = now.getTime() - failingSince.getTime() >= DIGEST_POLICY.failingForMs
  if (!enabled || !(isGone(posted) || isDead)) return updateSettings(tx, personId, { failingSince })
  const because = isGone(posted) ? 'gone' : 'failing'
  await updateSettings(tx, personId, {
    enabled: false,
    disabledBecause: because,
    failingSince,
    changedAt: now,
  })
  await auditDigest(tx, 'digest_settings.switched_off', personId, {
    before: { enabled: true },
    after: { enabled: false, because, failingSince },
    by: BY_ITSELF,
    at: now,
  })
}
