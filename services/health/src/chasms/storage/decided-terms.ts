// Renewals that were decided, kept or lost, by what is kept of an account's terms.
import type { DecidedRenewal } from '@rung/chasms'
import type { Tx } from '@rung/database'
import { DIRECTORY_POLICY, hearingOf, readContractNews, type Same } from '@rung/directory'
import { addDays, type Day } from '@rung/kernel'
import { readTermOutcomes, type TermOutcome, wentOnByItself } from '@rung/signals'
import type { Moment } from './book-facts.ts'

/** A term is decided that long before the day it is due, at most. */
const DECIDED_AHEAD_DAYS = 3 * 365

/** A term that went on by itself counts once contracts were heard of around its day: silence is no renewal. */
export async function readDecidedRenewals(
  tx: Tx,
  { since, ...moment }: Moment & { readonly since: Day },
  accounts: Same,
): Promise<DecidedRenewal[]> {
  const { asOf, knownAt } = moment
  const until = addDays(asOf, DECIDED_AHEAD_DAYS)
  const [terms, news] = await Promise.all([
    readTermOutcomes(tx, { since, until, ...moment }),
    readContractNews(tx, knownAt),
  ])
  const heardOf = hearingOf(news, DIRECTORY_POLICY)
  const counts = (term: TermOutcome): boolean => {
    const heardAt = heardOf(term.termMonths <= 1, term.dueOn)
    return !wentOnByItself(term) || (heardAt !== undefined && heardAt <= knownAt)
  }
  return terms
    .filter(term => term.kind === 'renewal' && counts(term))
    .flatMap(({ accountId, decidedOn, outcome }) =>
      decidedOn === null
        ? []
        : [{ accountId: accounts.survivorOf(accountId), on: decidedOn, kept: outcome !== 'churned' }],
    )
}
