// Imports a vendor's book, publishes weeks of its past, and shows what a CSM would look at: bands, lists, their order.
import { describeReplay, runReplay } from '@rung/cli'
import { addDays, type Day, dayOf } from '@rung/kernel'
import type { EvaluationRung } from '../evaluation-rung.ts'
import { evaluateImport } from '../imports.ts'
import { describeBands } from './describe-bands.ts'
import {
  type HealthWords,
  type ListedAccount,
  readPortfolio,
  readRenewals,
  type Worklist,
} from './read-book.ts'
import { describeRiskByTerm } from './risk-by-term.ts'
import { showChasms } from './show-chasms.ts'

type Book = { readonly name: string; readonly folder: string; readonly asOf: Day }

/** Weeks of the past that are published before the day that is looked at, so that states have a since. */
const WEEKS_BEFORE = 4
const LISTED = 20
const CARDS = 12
/** At least so many of all accounts are to have a band, and a state or a plain reason for none. */
const JUDGED_LEAST = 0.95
const AT_RISK_MOST = 1 / 3

/** True when the import held, rows are what a judgement made anew says, and nearly every account has a band, a third of them at risk at most. */
export async function evaluateBook(rung: EvaluationRung, book: Book): Promise<boolean> {
  const imported = await evaluateImport(rung, { ...book, from: addDays(book.asOf, -7 * WEEKS_BEFORE) })
  const accounts = await readPortfolio(rung, book.asOf)
  // who left is on record still: what a CSM works on is who pays
  const paying = accounts.filter(account => (account.arrMinor ?? 0) > 0)
  const reasons = new Map<string, HealthWords>()
  for (const { accountId } of accounts) {
    reasons.set(
      accountId,
      await rung.client.get<HealthWords>(`/v1/accounts/${accountId}/health?asOf=${book.asOf}`),
    )
  }
  const judged = accounts.filter(
    each =>
      each.band !== 'unknown' &&
      (each.state !== 'unknown' || (reasons.get(each.accountId)?.wouldSettle.length ?? 0) > 0),
  ).length
  const share = judged / accounts.length
  console.log(
    `\n${judged} of ${accounts.length} accounts (${percent(share)}) have a band, and a state or a reason for none`,
  )
  console.log(`\nall accounts\n${describeBands(accounts)}`)
  console.log(`\nthose that pay\n${describeBands(paying)}`)
  console.log(`\nGET /v1/portfolio?asOf=${book.asOf}, the worst first`)
  for (const account of accounts.slice(0, LISTED)) console.log(accountLine(account, reasons))
  console.log(`\nP(lost) as of ${book.asOf}\n${await describeRiskByTerm(rung, book.folder, book.asOf)}`)
  await showRenewals(rung, book)
  await showWorklists(rung, book, accounts, reasons)
  await showChasms(rung, book.asOf)
  const equal = await rowsAreEqual(rung, book)
  const atRisk = paying.filter(({ band }) => band === 'at_risk').length / paying.length
  return imported && equal && share >= JUDGED_LEAST && atRisk <= AT_RISK_MOST
}

/** Every kept row, and every current row of today, held against a judgement made anew of the same signals. */
async function rowsAreEqual(rung: EvaluationRung, { asOf }: Book): Promise<boolean> {
  const today = dayOf(new Date())
  const spans = [
    { from: addDays(asOf, -7 * WEEKS_BEFORE), to: asOf },
    { from: today, to: today },
  ]
  console.log('\nrows of the history and current rows, judged anew')
  let equal = true
  for (const span of spans) {
    const report = await runReplay({ client: rung.client, ...span, progress: () => undefined })
    console.log(`  ${span.from} to ${span.to}: ${describeReplay(report)}`)
    equal &&= report.differenceCount === 0 && report.waiting.length === 0
  }
  return equal
}

function accountLine(account: ListedAccount, reasons: ReadonlyMap<string, HealthWords>): string {
  const { externalId, score, band, state, arrMinor, flags, usage, relationship, trust, nextRenewal } = account
  const dampers = (reasons.get(account.accountId)?.dampers ?? [])
    .map(damper => `${damper.name} ${damper.factor.toFixed(2)}`)
    .join(', ')
  const parts = [usage, relationship, trust].map(value => value?.toFixed(2) ?? '-').join(' ')
  const due = nextRenewal
    ? `${nextRenewal.dueOn} P ${nextRenewal.probabilityLost.toFixed(2)}`
    : 'no open renewal'
  return `  ${externalId} ${score} ${band} ${state}, ${money(arrMinor)}, ${due}; U R T ${parts}; ${dampers}${flags.length > 0 ? `; ${flags.join(' ')}` : ''}`
}

async function showRenewals(rung: EvaluationRung, { asOf }: Book): Promise<void> {
  console.log(`\nGET /v1/renewals?asOf=${asOf}&sort=arr_at_risk, the year from there`)
  for (const each of await readRenewals(rung, asOf, LISTED)) {
    console.log(
      `  ${each.externalId} due ${each.dueOn}: ${percent(each.probabilityLost)} of ${money(each.arrMinor)} = ${money(each.arrAtRiskMinor)}; ${each.drivers.map(driver => driver.words).join(' ')}`,
    )
  }
}

async function showWorklists(
  rung: EvaluationRung,
  { asOf }: Book,
  accounts: readonly ListedAccount[],
  reasons: ReadonlyMap<string, HealthWords>,
): Promise<void> {
  const { data: csms } = await rung.client.get<{ data: { externalId: string }[] }>('/v1/people?limit=2')
  const known = new Map(accounts.map(account => [account.accountId, account]))
  for (const { externalId } of csms) {
    const path = `/v1/worklists/${externalId}?date=${asOf}`
    const { cards, plannedHours, hours } = await rung.client.get<Worklist>(path)
    console.log(`\nGET ${path}: ${cards.length} cards, ${plannedHours} of ${hours} hours`)
    for (const card of cards.slice(0, CARDS)) {
      const account = known.get(card.accountId)
      if (account !== undefined) console.log(accountLine(account, reasons))
      console.log(
        `      ${card.play?.name}, ${money(card.value?.preventablePerHourMinor ?? null)} an hour: ${card.reasons.map(reason => reason.words).join(' ')}`,
      )
    }
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function money(minor: number | null): string {
  return minor === null ? 'unknown ARR' : Math.round(minor / 100).toLocaleString('en')
}
