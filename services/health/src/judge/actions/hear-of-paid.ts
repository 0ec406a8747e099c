// Lets accounts that pay for others hear how likely those are lost: the payer says it of itself, and is judged by it from then on.
import type { Tx } from '@rung/database'
import { type DueBatch, markDue, publish, type SignalBy, signalsAbout } from '@rung/signals'
import { type Paid, readPayers } from '../storage/paid-accounts.ts'

/** A payer hears of a change this large. Not in config: it bounds work, and moves no risk by more than it. */
const HEARD_FROM = 0.005
const POLICY = 'health'

/**
 * Before payers are judged: publishes of each, as known now, what the current rows say of those it pays for. Nobody else publishes
 * of it in this context, and its own mark is claimed, so that no two meet. What moved by less stays as it was said.
 */
export async function hearOfPaid(tx: Tx, { accounts, today, now }: DueBatch): Promise<void> {
  const accountIds = accounts.map(({ accountId }) => accountId)
  const { paid, said } = await readPayers(tx, { accountIds, who: 'payers', now })
  const payers = new Set([...paid.map(({ payerId }) => payerId), ...said.keys()])
  const of = Map.groupBy(paid, ({ payerId }) => payerId)
  await publish(
    tx,
    [...payers].sort().map(payerId => ({
      accountId: payerId,
      context: 'health' as const,
      asOf: today,
      knownAt: now,
      policyVersion: POLICY,
      signals: (of.get(payerId) ?? []).flatMap(each => signalOf(each, said.get(payerId))),
    })),
  )
}

/** After accounts were judged: who pays for one whose risk moved is due. Payers are a forest, so this ends at its root. */
export async function markPayers(tx: Tx, { accounts, today, now }: DueBatch): Promise<void> {
  const judged = new Set(accounts.map(({ accountId }) => accountId))
  const { paid, said } = await readPayers(tx, { accountIds: [...judged], who: 'paid', now })
  const moved = paid.filter(({ payerId, paidId, lossRisk }) => {
    const heard = said.get(payerId)?.get(paidId)
    return judged.has(paidId) && lossRisk !== null && !isHeard(lossRisk, heard)
  })
  const payers = [...new Set(moved.map(({ payerId }) => payerId))]
  await markDue(
    tx,
    ['health'],
    payers.map(accountId => ({ accountId, since: today })),
  )
}

const isHeard = (lossRisk: number, heard: number | undefined): boolean =>
  heard !== undefined && Math.abs(lossRisk - heard) < HEARD_FROM

function signalOf(
  { payerId, paidId, lossRisk }: Paid,
  said: ReadonlyMap<string, number> | undefined,
): SignalBy<'health'>[] {
  if (lossRisk === null) return []
  const heard = said?.get(paidId)
  const value = heard !== undefined && isHeard(lossRisk, heard) ? heard : lossRisk
  const behind = { evidence: [paidId], ageDays: null }
  return signalsAbout('health', { kind: 'account', id: payerId }, [[`paid_risk:${paidId}`, value, behind]])
}
