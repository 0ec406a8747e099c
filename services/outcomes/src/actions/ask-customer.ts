// Asks a customer by a link: what they are asked about is settled now, and the token is shown once and kept as a hash.
import { recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import {
  holdOffErasure,
  readMerges,
  refuseAccountOutOfReach,
  resolveAccounts,
  resolveStakeholders,
} from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import {
  formatLink,
  type Caller as HttpCaller,
  hashKey,
  type Keep,
  LINK_RANDOM_BYTES,
} from '@rung/http-service'
import { addDays, type Day, dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import { outcome } from '../facts/outcome.ts'
import { toOutcome } from '../facts/to-outcome.ts'
import { REQUEST_LIMITS } from '../policy.ts'
import {
  findRequest,
  insertRequest,
  REQUEST_ID_PREFIX,
  type VerdictRequestRow,
} from '../storage/verdict-requests.ts'

export type RequestWanted = {
  readonly externalId: string | null
  /** Their names; null for all active ones of `account`. */
  readonly outcomes: readonly string[] | null
  readonly account: string | null
  readonly stakeholder: string
  readonly expiresInDays: number
}

type Caller = Pick<HttpCaller, 'workspaceId' | 'keyId' | 'personId' | 'reach'>

/** `token` is null where the same was asked before: it was shown then. */
export type Asked = {
  readonly write: 'created' | 'unchanged'
  readonly row: VerdictRequestRow
  readonly token: string | null
  readonly at: Date
}

export function askCustomer(
  { database, clock, newId, links }: OutcomesDeps,
  caller: Caller,
  wanted: RequestWanted,
  keep: Keep<Asked>,
): Promise<Asked | Refusal> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    if (links === undefined) return noLinks()
    await holdOffErasure(tx)
    const at = clock()
    const who = await whomAndAboutWhat(tx, wanted, at)
    if (isRefusal(who)) return who
    const notTheirs = await refuseAccountOutOfReach(tx, caller, who.accountId, at)
    if (notTheirs !== undefined) return notTheirs
    const { secret, randomBytes: draw } = links
    const token = formatLink(secret, tx.workspaceId, draw(LINK_RANDOM_BYTES))
    const id = newId(REQUEST_ID_PREFIX)
    const row: VerdictRequestRow = {
      ...who,
      workspaceId: tx.workspaceId,
      id,
      externalId: wanted.externalId ?? id,
      linkSha256: hashKey(token),
      askedAt: at,
      expiresAt: daysAfter(at, wanted.expiresInDays),
      recordedBy: caller.keyId,
      personId: caller.personId,
      openedAt: null,
      answeredAt: null,
      revokedAt: null,
      revokedBy: null,
    }
    const asked = (await insertRequest(tx, row))
      ? await audited(tx, { write: 'created', row, token, at }, caller)
      : sameAsBefore(await findRequest(tx, row.externalId), row)
    if (!isRefusal(asked)) await keep(tx, asked)
    return asked
  })
}

type Subject = Pick<VerdictRequestRow, 'accountId' | 'stakeholderId' | 'outcomeIds'>

async function whomAndAboutWhat(tx: Tx, wanted: RequestWanted, at: Date): Promise<Subject | Refusal> {
  const when = { asOf: dayOf(at), knownAt: at }
  const { accounts, stakeholders } = (await readMerges(tx)).at(when)
  const found = (await resolveStakeholders(tx, [wanted.stakeholder])).get(wanted.stakeholder)
  if (found === undefined) return nobody('stakeholder', wanted.stakeholder)
  const accountId = accounts.survivorOf(found.accountId ?? '')
  const elsewhere = await refuseAccount(tx, wanted.account, { accountId, accounts })
  if (elsewhere !== undefined) return elsewhere
  const about =
    wanted.outcomes === null
      ? await activeOutcomes(tx, accountId, when)
      : await namedOutcomes(tx, { names: wanted.outcomes, accountId }, accounts)
  if (isRefusal(about)) return about
  return { accountId, stakeholderId: stakeholders.survivorOf(found.id), outcomeIds: about }
}

type Accounts = { survivorOf(id: string): string }

async function namedOutcomes(
  tx: Tx,
  { names, accountId }: { readonly names: readonly string[]; readonly accountId: string },
  { survivorOf }: Accounts,
): Promise<string[] | Refusal> {
  const found = await toOutcome.resolve(tx, names)
  const ids = new Set<string>()
  for (const [index, name] of names.entries()) {
    const each = found.get(name)
    const field = `outcomes.${index}`
    if (each === undefined) return nobody('outcome', name, field)
    if (survivorOf(each.accountId ?? '') !== accountId) return ofAnother(field)
    ids.add(each.id)
  }
  return [...ids]
}

async function refuseAccount(
  tx: Tx,
  name: string | null,
  { accountId, accounts }: { readonly accountId: string; readonly accounts: Accounts },
): Promise<Refusal | undefined> {
  if (name === null) return undefined
  const account = (await resolveAccounts(tx, [name])).get(name)
  if (account === undefined) return nobody('account', name)
  return accounts.survivorOf(account.id) === accountId ? undefined : ofAnother('account')
}

async function activeOutcomes(
  tx: Tx,
  accountId: string,
  when: { readonly asOf: Day; readonly knownAt: Date },
): Promise<string[] | Refusal> {
  const held = await readFacts(tx, outcome, { ...when, accountIds: [accountId] })
  const active = held.filter(({ status }) => status === 'active').map(({ id }) => id)
  if (active.length === 0) {
    return refuse('invalid', 'this account has no active outcome to ask about', {
      field: 'account',
      fix: 'State what they want with POST /v1/outcomes first.',
    })
  }
  if (active.length <= REQUEST_LIMITS.outcomesMost) return active
  return refuse('invalid', `this account has ${active.length} active outcomes`, {
    field: 'account',
    fix: `Name up to ${REQUEST_LIMITS.outcomesMost} of them in outcomes.`,
  })
}

async function audited(tx: Tx, asked: Asked, { keyId, personId }: Caller): Promise<Asked> {
  const { id, accountId, stakeholderId, outcomeIds, expiresAt } = asked.row
  await recordAudit(tx, [
    {
      action: 'verdict_request.made',
      subject: { kind: 'verdict-requests', id },
      accountId,
      before: null,
      after: { stakeholder: stakeholderId, outcomes: outcomeIds, expiresAt },
      by: { keyId, personId },
      at: asked.at,
    },
  ])
  await recordChanges(tx, [
    { type: 'verdict_request.changed', accountIds: [accountId], personId, at: asked.at },
  ])
  return asked
}

/** A request of that name: the same one again, or a refusal. */
function sameAsBefore(known: VerdictRequestRow | undefined, row: VerdictRequestRow): Asked | Refusal {
  const isSame =
    known !== undefined &&
    known.stakeholderId === row.stakeholderId &&
    known.outcomeIds.join() === row.outcomeIds.join()
  if (isSame) return { write: 'unchanged', row: known, token: null, at: row.askedAt }
  return refuse('conflict', 'names a request that asks somebody else, or about other outcomes', {
    field: 'externalId',
    fix: 'Revoke that one and ask under another name.',
  })
}

const daysAfter = (at: Date, days: number): Date =>
  new Date(`${addDays(dayOf(at), days)}${at.toISOString().slice(10)}`)

function nobody(noun: string, name: string, field = noun): Refusal {
  return refuse('invalid', `no ${noun} is called "${name}" in this workspace`, {
    field,
    fix: `Send the id or the externalId of ${noun === 'stakeholder' ? 'a' : 'an'} ${noun} that was created before.`,
  })
}

function ofAnother(field: string): Refusal {
  return refuse('invalid', `${field} names something of another account than the stakeholder's`, {
    field,
    fix: 'Ask somebody of the same account.',
  })
}

function noLinks(): Refusal {
  return refuse('unavailable', 'This service has no secret to sign links with: nobody can be asked by one.', {
    fix: 'Set RUNG_LINK_SECRET, 32 characters or more, and start it again.',
  })
}
