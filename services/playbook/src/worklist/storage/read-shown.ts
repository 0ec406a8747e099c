// What cards show of their accounts, for display alone: who they are, statements of outcomes, concerns behind promises, names.
import { defineRead, type Read, readTogether, type Tx } from '@rung/database'
import {
  accountHeadsRead,
  type DirectoryHead,
  mergesRead,
  stakeholderNamesRead,
  wordsRead,
} from '@rung/directory'
import { dayOf } from '@rung/kernel'
import type { CardGrounds } from './cited-facts.ts'

export type CardWords = {
  /** Text by the id of the words; erased ones are absent. */
  readonly texts: ReadonlyMap<string, string>
  /** By stakeholder id. */
  readonly names: ReadonlyMap<string, string>
}

/** What cards show of their accounts, joined in for display. */
export type ShownAccounts = {
  readonly grounds: ReadonlyMap<string, CardGrounds>
  readonly accounts: ReadonlyMap<string, DirectoryHead>
  readonly words: CardWords
  /** The one the workspace reports in. */
  readonly currency: string | null
}

/** Of the accounts on cards; one statement, whatever their number. */
export async function readShown(
  tx: Tx,
  cards: readonly { readonly accountId: string }[],
  grounds: ReadonlyMap<string, CardGrounds>,
  now: Date,
): Promise<ShownAccounts> {
  const accountIds = [...new Set(cards.map(card => card.accountId))]
  const talks = accountIds.flatMap(accountId => grounds.get(accountId) ?? [])
  const references = talks.flatMap(({ outcomes, said = [], concerns, things = [] }) =>
    [...outcomes, ...said, ...concerns, ...things].flatMap(({ wordsId }) => wordsId ?? []),
  )
  const people = talks.flatMap(talk =>
    [...talk.people, ...(talk.things ?? [])].flatMap(({ stakeholderId }) => stakeholderId ?? []),
  )
  const { heads, merges, texts, names, currency } = await readTogether(tx, 'playbook-shown-accounts', {
    heads: accountHeadsRead(tx, { asOf: dayOf(now), knownAt: now, accountIds }),
    merges: mergesRead(tx),
    texts: wordsRead(tx, references),
    names: stakeholderNamesRead(tx, people),
    currency: currencyRead(tx),
  })
  return {
    grounds,
    accounts: new Map(heads(merges).map(account => [account.accountId, account])),
    words: { texts, names },
    currency,
  }
}

const currencyRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<string | null> =>
  defineRead(
    {
      text: 'select workspaces.currency from directory.workspaces where workspaces.workspace_id = $1',
      values: [workspaceId],
    },
    ([row]: readonly { currency: string }[]) => row?.currency ?? null,
  )
