// Takes what other systems say about accounts: signals of context `external`, kept beside ours and never mixed in.
import { byHalves, type Tx } from '@rung/database'
import { holdOffErasure, type Referred, resolveAccounts, resolveStakeholders } from '@rung/directory'
import { itemFault, type Keep } from '@rung/http-service'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { type Publication, publish, readSnapshots, type Signal, type Snapshot } from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { lockExternal } from '../storage/lock-external.ts'

export type ExternalSignal = {
  /** Id or externalId. */
  readonly account: string
  readonly asOf: Day | null
  readonly signals: readonly StatedSignal[]
}

export type StatedSignal = {
  readonly name: string
  readonly value: number | string | boolean | null
  /** Id or externalId; null when it is about the account itself. */
  readonly stakeholder: string | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

export type ExternalSignalResult =
  | { readonly status: 'created' | 'unchanged'; readonly accountId: string }
  | { readonly status: 'rejected'; readonly refusal: Refusal }

/**
 * Settles statements in order. What a statement names is set as of its day, what it does not name stays as it was said
 * before: several systems may speak of one account. `null` says that a value is not known any more.
 */
export function stateSignals(
  deps: AccountsDeps,
  workspaceId: string,
  statements: readonly ExternalSignal[],
  keep: Keep<readonly ExternalSignalResult[]>,
): Promise<ExternalSignalResult[]> {
  return deps.database.inWorkspace(workspaceId, async tx => {
    await holdOffErasure(tx)
    const now = deps.clock()
    const results = await byHalves<ExternalSignal, ExternalSignalResult>(
      tx,
      statements,
      (part, some) => stateTogether(part, some, now),
      (_statement, error) => ({ status: 'rejected', refusal: itemFault(error) }),
    )
    await keep(tx, results)
    return results
  })
}

async function stateTogether(
  tx: Tx,
  statements: readonly ExternalSignal[],
  now: Date,
): Promise<ExternalSignalResult[]> {
  const [accounts, stakeholders] = await lookUp(tx, statements)
  const results: ExternalSignalResult[] = []
  await lockExternal(
    tx,
    [...accounts.values()].map(({ id }) => id),
  )
  const said = new Map<string, Publication>()
  for (const statement of statements) {
    const asOf = statement.asOf ?? dayOf(now)
    const refusal = refuseSignal(statement, asOf, { accounts, stakeholders, today: dayOf(now) })
    const accountId = accounts.get(statement.account)?.id
    if (refusal !== null || accountId === undefined) {
      results.push({ status: 'rejected', refusal: refusal ?? unknownAccount(statement.account) })
      continue
    }
    const key = `${accountId} ${asOf}`
    const before = said.get(key) ?? (await lastStated(tx, accountId, { asOf, knownAt: now }))
    const signals = overlaid(before, statementSignals(statement, accountId, stakeholders))
    const unchanged = before?.asOf === asOf && sameSignals(before.signals, signals)
    results.push({ status: unchanged ? 'unchanged' : 'created', accountId })
    if (!unchanged) {
      said.set(key, {
        accountId,
        context: 'external',
        asOf,
        knownAt: now,
        policyVersion: 'external',
        signals,
      })
    }
  }
  if (said.size > 0) await publish(tx, [...said.values()])
  return results
}

type Found = ReadonlyMap<string, Referred>

function lookUp(tx: Tx, statements: readonly ExternalSignal[]): Promise<[Found, Found]> {
  const people = statements.flatMap(({ signals }) => signals.flatMap(each => each.stakeholder ?? []))
  return Promise.all([
    resolveAccounts(tx, [...new Set(statements.map(statement => statement.account))]),
    resolveStakeholders(tx, [...new Set(people)]),
  ])
}

async function lastStated(
  tx: Tx,
  accountId: string,
  at: { readonly asOf: Day; readonly knownAt: Date },
): Promise<Snapshot | undefined> {
  const snapshots = await readSnapshots(tx, { ...at, accountIds: [accountId] })
  return snapshots.find(snapshot => snapshot.context === 'external')
}

function refuseSignal(
  statement: ExternalSignal,
  asOf: Day,
  known: { readonly accounts: Found; readonly stakeholders: Found; readonly today: Day },
): Refusal | null {
  const account = known.accounts.get(statement.account)
  if (account === undefined) return unknownAccount(statement.account)
  if (asOf > known.today) {
    return refuse('invalid', 'asOf lies in the future', { field: 'asOf', fix: `Today is ${known.today}.` })
  }
  for (const [index, { stakeholder }] of statement.signals.entries()) {
    if (stakeholder === null || known.stakeholders.get(stakeholder)?.accountId === account.id) continue
    return refuse('invalid', `no stakeholder of this account is called "${stakeholder}"`, {
      field: `signals.${index}.stakeholder`,
      fix: 'Send the id or the externalId of a stakeholder of the account.',
    })
  }
  return null
}

function unknownAccount(name: string): Refusal {
  return refuse('invalid', `no account is called "${name}" in this workspace`, {
    field: 'account',
    fix: 'Send the id or the externalId of an account that was created before.',
  })
}

function statementSignals(statement: ExternalSignal, accountId: string, stakeholders: Found): Signal[] {
  return statement.signals.map(({ stakeholder, name, value, evidence, ageDays }) => ({
    subject:
      stakeholder === null
        ? { kind: 'account', id: accountId }
        : { kind: 'stakeholder', id: stakeholders.get(stakeholder)?.id ?? stakeholder },
    name,
    value,
    evidence: evidence.toSorted(),
    ageDays,
  }))
}

/** What was said before, as of the day, with what is said now in its place; in order of subject and name. */
function overlaid(before: Pick<Snapshot, 'signals'> | undefined, stated: readonly Signal[]): Signal[] {
  const nameOf = ({ subject, name }: Signal) => `${subject.kind} ${subject.id} ${name}`
  const all = new Map<string, Signal>()
  for (const old of before?.signals ?? []) all.set(nameOf(old), old)
  for (const signal of stated) all.set(nameOf(signal), signal)
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, signal]) => signal)
}

// Field by field: the database gives objects back with their fields in an order of its own.
function sameSignals(a: readonly Signal[], b: readonly Signal[]): boolean {
  const text = (signals: readonly Signal[]) =>
    JSON.stringify(
      signals.map(({ subject, name, value, evidence, ageDays }) => [
        subject.kind,
        subject.id,
        name,
        value,
        evidence,
        ageDays,
      ]),
    )
  return text(a) === text(b)
}
