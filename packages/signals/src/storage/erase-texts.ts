// Takes a person's own texts out of what was published, in the revisions where they stand: what they said is gone, and no
// number changes.
import type { Tx } from '@rung/database'
import { day } from '@rung/kernel'
import { type DatedSignal, datedSignals, type KeptSignal } from '../dated-signals.ts'
import { digestOf } from '../digest.ts'

export type TextsToErase = {
  /** Whose own signals of other systems lose their texts and evidence. */
  readonly subjectId: string
  /** Texts that metrics of usage showed. */
  readonly shown: readonly { readonly metric: string; readonly text: string }[]
  /** True of a text that names the person; null where there is no name to look for. */
  readonly mention: ((text: string) => boolean) | null
  /** What stands in their place. */
  readonly standIn: string
}

type Row = {
  account_id: string
  context: string
  draft: string
  as_of: string
  recorded_at: string
  policy_version: string
  signals: KeptSignal[]
}

const ROWS_AT_ONCE = 200

/** Two statements for every 200 snapshots that are looked at. Snapshots of usage and of other systems alone hold texts. */
export async function eraseTexts(tx: Tx, texts: TextsToErase): Promise<void> {
  const redact = redactionOf(texts)
  let after: readonly string[] = ['', '', '', '-infinity', '-infinity']
  for (;;) {
    const rows = await candidates(tx, texts, after)
    const last = rows.at(-1)
    if (last === undefined) return
    after = [last.account_id, last.context, last.draft, last.as_of, last.recorded_at]
    const changed = rows.flatMap(row => {
      const told = datedSignals(row.signals, day(row.as_of))
      const signals = told.map(signal => redact(row.context, signal))
      return signals.some((signal, index) => signal !== told[index]) ? [{ ...row, signals }] : []
    })
    if (changed.length > 0) await replace(tx, changed)
    if (rows.length < ROWS_AT_ONCE) return
  }
}

function redactionOf({ subjectId, shown, mention, standIn }: TextsToErase) {
  const hidden = new Set(shown.map(({ metric, text }) => `metric:${metric}\n${text}`))
  return (context: string, signal: DatedSignal): DatedSignal => {
    const { name, value, subject, evidence } = signal
    if (context === 'usage') {
      return typeof value === 'string' && hidden.has(`${name}\n${value}`)
        ? { ...signal, value: standIn }
        : signal
    }
    const isTheirs = subject.id === subjectId
    const names = (text: string) => text !== standIn && (isTheirs || (mention?.(text) ?? false))
    const isText = typeof value === 'string' && names(value)
    const left = evidence.filter(id => !names(id))
    if (!isText && left.length === evidence.length) return signal
    return { ...signal, value: isText ? standIn : value, evidence: left }
  }
}

function candidates(tx: Tx, { shown, standIn }: TextsToErase, after: readonly string[]): Promise<Row[]> {
  const said = shown
    .filter(({ text }) => text !== standIn)
    .map(({ metric, text }) => JSON.stringify([{ name: `metric:${metric}`, value: text }]))
  return tx.query<Row>({
    text: `
      select snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of::text as as_of,
        snapshots.recorded_at::text as recorded_at, snapshots.policy_version, snapshots.signals
      from signals.snapshots
      where snapshots.workspace_id = $1
        and (snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of, snapshots.recorded_at)
          > ($2, $3, $4, $5::date, $6::timestamptz)
        and (snapshots.context = 'external' or snapshots.context = 'usage' and snapshots.signals @> any($7::jsonb[]))
      order by snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of, snapshots.recorded_at
      limit ${ROWS_AT_ONCE}`,
    values: [tx.workspaceId, ...after, said],
  })
}

async function replace(tx: Tx, rows: readonly (Row & { signals: DatedSignal[] })[]): Promise<void> {
  const bodies = rows.map(row => JSON.stringify(row.signals))
  await tx.query({
    text: `
      update signals.snapshots
      set signals = new.signals, digest = new.digest
      from unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::timestamptz[], $7::jsonb[], $8::text[])
        as new (account_id, context, draft, as_of, recorded_at, signals, digest)
      where snapshots.workspace_id = $1
        and snapshots.account_id = new.account_id
        and snapshots.context = new.context
        and snapshots.draft = new.draft
        and snapshots.as_of = new.as_of
        and snapshots.recorded_at = new.recorded_at`,
    values: [
      tx.workspaceId,
      rows.map(row => row.account_id),
      rows.map(row => row.context),
      rows.map(row => row.draft),
      rows.map(row => row.as_of),
      rows.map(row => row.recorded_at),
      bodies,
      rows.map((row, index) => digestOf({ policyVersion: row.policy_version, body: bodies[index] ?? '' })),
    ],
  })
}
