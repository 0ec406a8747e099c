// What is sent beside the list, read: promises and renewals ahead, and cards that are in other hands than their CSM's.
import type { Tx } from '@rung/database'
import { type DirectoryHead, readAccounts, readPersonNames } from '@rung/directory'
import { addDays, type Day, dayOf } from '@rung/kernel'
import { type DigestSection, dayWords, money } from '../../digest/digest.ts'
import { accountsOfCsm } from '../../storage/accounts-of-csm.ts'
import { type HandedCard, selectHandedCards } from '../../storage/handed-cards.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { readPromisesDue, readRenewalsDue } from '../storage/beside-the-list.ts'
import type { AlsoSend } from '../words.ts'

export type Asked = {
  readonly personId: string
  readonly today: Day
  readonly now: Date
  readonly currency: string | null
  readonly alsoSend: readonly AlsoSend[]
  readonly address: string
}

export async function readSections(tx: Tx, asked: Asked): Promise<DigestSection[]> {
  const { personId, today, now, currency, alsoSend } = asked
  const wants = (what: AlsoSend) => alsoSend.includes(what)
  const own = await accountsOfCsm(tx, { csmId: personId, asOf: today, knownAt: now })
  const ids = own.filter(({ isOwn }) => isOwn).map(({ id }) => id)
  const limit = DIGEST_POLICY.linesMost
  const promisesUntil = addDays(today, DIGEST_POLICY.promisesWithinDays)
  const renewalsUntil = addDays(today, DIGEST_POLICY.renewalsWithinDays)
  const [promises, renewals, handed] = await Promise.all([
    wants('promises') ? readPromisesDue(tx, ids, { until: promisesUntil, knownAt: now, limit }) : [],
    wants('renewals') ? readRenewalsDue(tx, ids, { until: renewalsUntil, limit }) : [],
    wants('handed_cards') ? selectHandedCards(tx, null) : [],
  ])
  const mine = handed.filter(card => card.personId === personId || card.handedBy === personId).slice(0, limit)
  const line = await linesOf(tx, [...promises, ...renewals, ...mine], asked)
  return [
    {
      title: `Promises due within ${DIGEST_POLICY.promisesWithinDays} days`,
      lines: promises.map(each =>
        line(
          each.accountId,
          `${each.capability}, due ${dayWords(each.dueOn)}${each.dueOn < today ? ', overdue' : ''}`,
        ),
      ),
    },
    {
      title: `Renewals within ${DIGEST_POLICY.renewalsWithinDays} days`,
      lines: renewals.map(({ accountId, arrMinor, dueOn }) => {
        const worth = arrMinor === null || currency === null ? '' : `${money(arrMinor, currency)}, `
        return line(accountId, `${worth}renews ${dayWords(dueOn)}`)
      }),
    },
    await handedSection(tx, mine, asked, line),
  ]
}

/** Of cards that are in their hands since a moment ago. */
export async function readHandedSection(
  tx: Tx,
  cards: readonly HandedCard[],
  asked: Asked,
): Promise<DigestSection> {
  return handedSection(tx, cards, asked, await linesOf(tx, cards, asked))
}

async function handedSection(
  tx: Tx,
  cards: readonly HandedCard[],
  { personId }: Pick<Asked, 'personId'>,
  line: Line,
): Promise<DigestSection> {
  const names = await readPersonNames(tx, [...new Set(cards.flatMap(card => [card.personId, card.handedBy]))])
  const lines = cards.map(({ accountId, personId: taker, handedBy, handedAt }) => {
    const [word, other] = taker === personId ? ['from', handedBy] : ['with', taker]
    return line(accountId, `${word} ${names.get(other) ?? 'a colleague'} since ${dayWords(dayOf(handedAt))}`)
  })
  return { title: 'Cards in other hands', lines }
}

type Line = (accountId: string, text: string) => DigestSection['lines'][number]

/** How a thing of one of these accounts is told. */
async function linesOf(
  tx: Tx,
  things: readonly { readonly accountId: string }[],
  { today: asOf, now: knownAt, address }: Asked,
): Promise<Line> {
  const accountIds = [...new Set(things.map(({ accountId }) => accountId))]
  const found = await readAccounts(tx, { asOf, knownAt, accountIds })
  const accounts = new Map<string, DirectoryHead>(found.map(each => [each.accountId, each]))
  return (accountId, text) => {
    const account = accounts.get(accountId)
    const name = account?.name ?? account?.externalId ?? accountId
    return {
      text: `${name}: ${text}`,
      link: `${address}/accounts/${encodeURIComponent(account?.externalId ?? accountId)}`,
    }
  }
}
