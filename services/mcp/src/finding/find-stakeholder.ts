// A person at one account, by what people call them. Who is ambiguous is never guessed.
import type { Answer, Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { accountWords, nameOf } from '../answers/names.ts'
import { quoted } from '../answers/quoted.ts'
import { ofAccount } from './find-by-name.ts'

export type Account = Answer<'get', '/v1/accounts/{id}'>
export type Stakeholder = Answer<'get', '/v1/stakeholders'>['data'][number]

/** People of one account: more than anybody has. */
const PEOPLE = 500

export const readAccount = (api: Client, name: string): Promise<Account> =>
  ofAccount(api, name, id => api.get('/v1/accounts/{id}', { path: { id } }))

/** The account and the person there, both as they are recorded. */
export async function readStakeholder(
  api: Client,
  at: { readonly account: string; readonly stakeholder: string },
): Promise<{ account: Account; stakeholder: Stakeholder }> {
  const account = await readAccount(api, at.account)
  const { data } = await api.get('/v1/stakeholders', { query: { account: account.id, limit: PEOPLE } })
  const named = data.filter(({ id, externalId }) => [id, externalId].includes(at.stakeholder))
  const wanted = at.stakeholder.toLowerCase()
  const found = named.length > 0 ? named : data.filter(({ name }) => name?.toLowerCase().includes(wanted))
  const [stakeholder, another] = found
  if (stakeholder === undefined || another !== undefined) throw notOne(at.stakeholder, account, found, data)
  return { account, stakeholder }
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
