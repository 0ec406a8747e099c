// A customer's verdict waits for the CSM's own: until it opens it is in no ledger, and only the key that wrote it is answered.
import type { Tx } from '@rung/database'
import type { FactSeal, LedgerRow, SetApart, Writing, WrittenFact } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { opensByTime } from '@rung/success-gap'
import { type SealedVerdictRow, sealedVerdicts } from '../storage/customer-verdicts.ts'
import { countSealed, holdSealed, removeSealed } from '../storage/sealed-verdicts.ts'
import { insertReceipts, type VerdictReceipt, writeOpenings } from '../storage/verdict-receipts.ts'
import { appendable } from './appendable.ts'
import { judgeOpenings, type WrittenRevision } from './verdict-openings.ts'

export const verdictSeal: FactSeal = {
  table: sealedVerdicts,
  about:
    'Sealed while the account has a CSM who has not filed a vendor verdict for its day, for 7 days at most, and never with a grade of 2 or less, as declared history, or where the workspace does without seals. A sealed one becomes known when that CSM files, when a correction says 2 or less, when the account has no CSM any more, or when the 7 days are over: `recordedAt` is that instant, `receivedAt` when it was received. Until then lists count it, and only the key that wrote it can read or change it.',
  fix: 'Change it with the key that wrote it, or once it is open: when the CSM has filed, after 7 days at most.',
  setApart,
  countWaiting: countSealed,
}

type Fact = { readonly kind: 'ledger' | 'new' | 'waiting'; readonly written: readonly WrittenFact[] }

async function setApart(tx: Tx, written: readonly WrittenFact[], writing: Writing): Promise<SetApart> {
  const facts = [...Map.groupBy(written, ({ row }) => row.id).values()].map(factOf)
  const open = facts.filter(({ kind }) => kind === 'ledger').flatMap(fact => fact.written)
  const fresh = facts.filter(({ kind }) => kind === 'new')
  const waiting = facts.filter(({ kind }) => kind === 'waiting')
  if (fresh.length + waiting.length === 0) return { append: open, wait: [] }
  const received = await receive(tx, fresh, writing)
  const corrected = await correct(tx, waiting, writing)
  return {
    append: [...open, ...received.append, ...corrected.append],
    wait: [...received.wait, ...corrected.wait],
  }
}

function factOf(written: readonly WrittenFact[]): Fact {
  const before = written[0]?.before ?? null
  if (before === null) return { kind: 'new', written }
  return { kind: before.opensAt === undefined ? 'ledger' : 'waiting', written }
}

/** New verdicts: each gets its receipt, and those that may not be known yet wait. */
async function receive(tx: Tx, facts: readonly Fact[], writing: Writing): Promise<SetApart> {
  if (facts.length === 0) return { append: [], wait: [] }
  const { caller, now } = writing
  const revisionsOf = ({ written }: Fact) => written.map(({ row }) => withWriter(row, caller))
  const { judge, policy } = await judgeOpenings(tx, facts.flatMap(revisionsOf), now)
  const opensAt = opensByTime(now, policy.successGap)
  const judged = facts.map(fact => ({
    fact,
    revisions: revisionsOf(fact),
    ...judge(some(revisionsOf(fact))),
  }))
  await insertReceipts(
    tx,
    judged.map(({ revisions, csmId, opening }): VerdictReceipt => {
      const { workspaceId, id, externalId, accountId } = some(revisions)[0]
      const head = { workspaceId, id, externalId, accountId, receivedAt: now, csmId }
      return opening === null ? { ...NOT_OPEN, ...head, opensAt } : { ...head, ...opening, opensAt: null }
    }),
  )
  const sealed = judged.filter(({ opening }) => opening === null)
  const wait = sealed.flatMap(({ revisions }) => revisions.map(row => ({ ...row, declared: false, opensAt })))
  await markDue(
    tx,
    ['outcomes'],
    wait.flatMap(({ accountId, occurredAt }) => {
      const mark = { accountId, since: dayOf(occurredAt) }
      // Soon too: who filed or gave the account away at the same moment did not see that this waits.
      return [mark, { ...mark, notBefore: opensAt }]
    }),
  )
  return { append: judged.flatMap(({ fact, opening }) => (opening === null ? [] : fact.written)), wait }
}

/** Corrections of verdicts that wait: they wait with the rest, or have all of it appended. */
async function correct(tx: Tx, facts: readonly Fact[], { caller, now }: Writing): Promise<SetApart> {
  const held = Map.groupBy(
    await holdSealed(
      tx,
      facts.flatMap(({ written }) => written.slice(0, 1).map(({ row }) => row.id)),
    ),
    row => row.id,
  )
  const all = facts.map(({ written }) => {
    const known = held.get(written[0]?.row.id ?? '') ?? []
    const opensAt = some(known)[0].opensAt
    const added = written.map(({ row }) => ({ ...withWriter(row, caller), declared: false, opensAt }))
    return { added, revisions: [...known, ...added] }
  })
  const { judge } = await judgeOpenings(
    tx,
    all.flatMap(({ revisions }) => revisions),
    now,
  )
  const judged = all.map(each => ({ ...each, ...judge(some(each.revisions)) }))
  const opened = judged.flatMap(({ revisions, opening }) =>
    opening === null ? [] : [{ id: some(revisions)[0].id, opening, revisions }],
  )
  await writeOpenings(
    tx,
    opened.map(({ id, opening }) => ({ id, ...opening })),
  )
  await removeSealed(
    tx,
    opened.map(({ id }) => id),
  )
  return {
    append: opened.flatMap(({ revisions }) => appendable(revisions, now)),
    wait: judged.flatMap(({ added, opening }) => (opening === null ? added : [])),
  }
}

const NOT_OPEN = {
  openedAt: null,
  openedBy: null,
  occurredOn: null,
  outcomeId: null,
  stakeholderId: null,
  influence: null,
  achieved: null,
  ownRecord: false,
  filedBy: null,
  vendorVerdictId: null,
  periodStartsOn: null,
  verdict: null,
}

function withWriter(row: LedgerRow, { personId, tool = null }: Writing['caller']): WrittenRevision {
  return { ...(row as unknown as WrittenRevision), keyPersonId: personId, tool }
}

/** The same list, of which there is a first. */
function some<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list
  if (first === undefined) throw new RangeError('a verdict has a revision')
  return [first, ...rest]
}

export type { SealedVerdictRow }
