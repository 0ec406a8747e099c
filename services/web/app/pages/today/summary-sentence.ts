// How all customers stand, in one sentence.
import type { Answer } from '@rung/client'
import { formatMoneyShort, formatNumber, plural } from '../../controls/format.ts'

export type Summary = Answer<'get', '/v1/portfolio/summary'>
type BandCount = Summary['bands'][number]

const WORDS: Readonly<Record<BandCount['key'], string>> = {
  at_risk: 'at risk',
  watch: 'on watch',
  healthy: 'healthy',
  unknown: 'unknown',
}

/** What hurts first; bands without an account are left out. */
export function inOrder(bands: readonly BandCount[]): BandCount[] {
  const order = Object.keys(WORDS)
  return bands
    .filter(band => band.accounts > 0)
    .sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
}

/** `203 customers, 12m EUR: 40 at risk, 90 on watch, 73 healthy.` */
export function summarySentence({
  all,
  bands,
  currency,
}: Pick<Summary, 'all' | 'bands' | 'currency'>): string {
  if (all.accounts === 0) return 'No customers yet.'
  const money = currency === null ? '' : `, ${formatMoneyShort(all.arrMinor, currency)}`
  const counts = inOrder(bands).map(({ key, accounts }) => `${formatNumber(accounts)} ${WORDS[key]}`)
  return `${plural(all.accounts, 'customer')}${money}: ${counts.join(', ')}.`
}
