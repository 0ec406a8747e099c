// A person at one account, by what people call them. Who is ambiguous is never guessed.
import type { Answer, Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { accountWords, nameOf } from '../answers/names.ts'
import { quoted } from '../answers/quoted.ts'
import { ofAccount } from './find-by-name.ts'

export type Account = Answer<'get', '/v1/accounts/{id}'>
export type Stakeholder = Answer<'get', '/v1/stakeholders'>['data'][number]

/** A page of people. */
const PEOPLE = 1000

type When = { readonly asOf?: string | undefined; readonly knownAt?: string | undefined }

/** Everybody at an account as of a day, today where none is named: who was found to be somebody else counts as that one. */
export async function readPeople(
  api: Client,
  account: string,
  { today, ...when }: When & { readonly today: string },
): Promise<Stakeholder[]> {
  const asOf = when.asOf ?? today
  const listed = api.list('/v1/stakeholders', { query: { account, limit: PEOPLE, ...when } })
  const people = await Array.fromAsync(listed)
  return people.filter(
    ({ mergedInto, mergedOn }) => mergedInto === null || (mergedOn !== null && mergedOn > asOf),
  )
}

export const readAccount = (api: Client, name: string): Promise<Account> =>
  ofAccount(api, name, id => api.get('/v1/accounts/{id}', { path: { id } }))

/** The account and the person there, both as they are recorded. */
export async function readStakeholder(
  api: Client,
  at: { readonly account: string; readonly stakeholder: string; readonly today: string },
): Promise<{ account: Account; stakeholder: Stakeholder }> {
  const account = await readAccount(api, at.account)
  const people = await readPeople(api, account.id, { today: at.today })
  const found = named(at.stakeholder, people)
  const [stakeholder, another] = found
  if (stakeholder === undefined || another !== undefined) throw notOne(at.stakeholder, account, found, people)
  return { account, stakeholder }
}

/** By id, else by their whole name, else by a part of it. */
function named(text: string, people: readonly Stakeholder[]): Stakeholder[] {
  const wanted = text.trim().toLowerCase()
  const ways: ((person: Stakeholder) => boolean)[] = [
    ({ id, externalId }) => id === text || externalId === text,
    ({ name }) => name?.toLowerCase() === wanted,
    ({ name }) => wanted !== '' && name?.toLowerCase().includes(wanted) === true,
  ]
  return ways.map(way => people.filter(way)).find(found => found.length > 0) ?? []
}

function notOne(
  name: string,
  account: Account,
  found: readonly Stakeholder[],
  all: readonly Stakeholder[],
): Error {
  const at = accountWords({ id: account.id, name: nameOf(account.name) })
  const shown = (found.length > 0 ? found : all).slice(0, 10).map(personWords)
  const several = found.length > 0 ? `${found.length} people go by` : 'Nobody goes by'
  return refuse(
    found.length > 0 ? 'conflict' : 'not_found',
    `${several} ${quoted({ text: name })} at ${at}:\n${shown.map(line => `- ${line}`).join('\n')}`,
    { fix: 'Ask again with one of these ids.' },
  )
}

/** `⟦Dana Haas⟧ (stk_...)`. */
export const personWords = ({ id, name }: Pick<Stakeholder, 'id' | 'name'>): string =>
  accountWords({ id, name: nameOf(name) })
