// The day's list as it is sent to its person: the cards, what was asked for beside them, and what became of the last one.
import type { Tx } from '@rung/database'
import { type DirectoryHead, readAccounts, readPersonNames } from '@rung/directory'
import { addDays, type Day, dayOf, isRefusal, type Refusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../../deps.ts'
import { openWorklist } from '../../actions/open-worklist.ts'
import { type Digest, type DigestSection, dayWords, digestOf, money } from '../../digest/digest.ts'
import { presentWorklist } from '../../present-worklist.ts'
import { accountsOfCsm } from '../../storage/accounts-of-csm.ts'
import { type HandedCard, selectHandedCards } from '../../storage/handed-cards.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { readPromisesDue, readRenewalsDue } from '../storage/beside-the-list.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'
import type { AlsoSend } from '../words.ts'

type Wanted = Pick<DigestSettings, 'workspaceId' | 'personId' | 'alsoSend' | 'address'>

/** Of the day that it is where the person is. Read as they may read it; the first reading of the day keeps the list. */
export async function composeDigest(
  { database, clock, newId }: Pick<PlaybookDeps, 'database' | 'clock' | 'newId'>,
  { workspaceId, personId, alsoSend, address }: Wanted,
  notes: readonly string[],
): Promise<Digest | Refusal> {
  const now = clock()
  const input = { workspaceId, csm: personId, callerId: personId, date: null, now }
  const opened = await openWorklist(database, input, newId)
  if (isRefusal(opened)) return opened
  const list = presentWorklist(opened)
  if (alsoSend.length === 0) return digestOf(list, address, { notes })
  const sections = await database.inWorkspace(
    workspaceId,
    tx => readSections(tx, { personId, today: list.date, now, currency: list.currency, alsoSend, address }),
    { readOnly: true },
  )
  return digestOf(list, address, { sections, notes })
}

type Asked = {
  readonly personId: string
  readonly today: Day
  readonly now: Date
  readonly currency: string | null
  readonly alsoSend: readonly AlsoSend[]
  readonly address: string
}

async function readSections(tx: Tx, asked: Asked): Promise<DigestSection[]> {
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
  const accountIds = [...promises, ...renewals, ...mine].map(({ accountId }) => accountId)
  const [accounts, names] = await Promise.all([
    readAccounts(tx, { asOf: today, knownAt: now, accountIds: [...new Set(accountIds)] }),
    readPersonNames(tx, [...new Set(mine.flatMap(card => [card.personId, card.handedBy]))]),
  ])
  const line = lineOf(new Map(accounts.map(each => [each.accountId, each])), asked.address)
  const handedLine = ({ accountId, personId: taker, handedBy, handedAt }: HandedCard) => {
    const [word, other] = taker === personId ? ['from', handedBy] : ['with', taker]
    return line(accountId, `${word} ${names.get(other) ?? 'a colleague'} since ${dayWords(dayOf(handedAt))}`)
  }
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
    { title: 'Cards in other hands', lines: mine.map(handedLine) },
  ]
}

const lineOf =
  (accounts: ReadonlyMap<string, DirectoryHead>, address: string) =>
  (accountId: string, text: string): DigestSection['lines'][number] => {
    const account = accounts.get(accountId)
    const name = account?.name ?? account?.externalId ?? accountId
    return {
      text: `${name}: ${text}`,
      link: `${address}/accounts/${encodeURIComponent(account?.externalId ?? accountId)}`,
    }
  }
