// Whom a request asks, and about which outcomes.
import type { Tx } from '@rung/database'
import { readMerges, resolveAccounts, resolveStakeholders } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import { type Day, dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { outcome } from '../facts/outcome.ts'
import { toOutcome } from '../facts/to-outcome.ts'
import { REQUEST_LIMITS } from '../policy.ts'
import type { VerdictRequestRow } from '../storage/verdict-requests.ts'

export type RequestWanted = {
  readonly externalId: string | null
  /** Their names; null for all active ones of `account`. */
  readonly outcomes: readonly string[] | null
  readonly account: string | null
  readonly stakeholder: string
  readonly expiresInDays: number
}

type Subject = Pick<VerdictRequestRow, 'accountId' | 'stakeholderId' | 'outcomeIds'>

export async function whomAndAboutWhat(tx: Tx, wanted: RequestWanted, at: Date): Promise<Subject | Refusal> {
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
