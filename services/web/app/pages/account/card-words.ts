// Sentences of the cards that stand beside an account's sections.

import type { Answer } from '@rung/client'
import { bandWords } from '../../controls/band.tsx'
import { chanceRange, isWide } from '../../controls/chance-words.ts'
import { formatPercent } from '../../controls/format.ts'
import { partWords } from '../../controls/health-words.ts'
import type { NameOf } from './names.ts'
import { firstName } from './outcome-views.ts'

type Ladder = Answer<'get', '/v1/accounts/{id}/ladder'>
type Renewal = Answer<'get', '/v1/accounts/{id}/renewal-risk'>['renewals'][number]
type Health = Answer<'get', '/v1/accounts/{id}/health'>

/** `Next, to find out from Dana: “What are their responsibilities?”` */
export function nextWords(
  { next, targetLevel }: Pick<Ladder, 'next' | 'targetLevel'>,
  nameOf: NameOf,
): string {
  if (next === null) return 'Nobody of theirs is on record yet: who decides, who uses it, who speaks for us?'
  if (next.missing === null) return `We stand as high as one can; the aim with them is level ${targetLevel}.`
  const whom = next.whom === null ? 'them' : firstName(nameOf(next.whom))
  return `Next, to find out from ${whom}: “${next.missing.keyQuestion}”`
}

/** `likely to be lost (28 to 61 %), learned from 230 renewals`; `a guess: anything from 1 to 99 %` where the range is that wide. */
export function riskWords({ interval, basis, n }: Pick<Renewal, 'interval' | 'basis' | 'n'>): string {
  const span = chanceRange(interval)
  const range = isWide(interval) ? `a guess: anything from ${span}` : span
  const from =
    basis === 'learned' ? `learned from ${n} renewals` : 'a first guess, until enough renewals are decided'
  return `likely to be lost (${range}), ${from}`
}

/** `Outcome at 38 % would make them “watch”; it is at 17 %.` */
export function bandChangeWords({ nearestBandChange }: Pick<Health, 'nearestBandChange'>): string {
  if (nearestBandChange === null) return 'No single part could change their band.'
  const { component, from, to, band } = nearestBandChange
  const now = formatPercent(from)
  return `${partWords(component)} at ${formatPercent(to)} would make them “${bandWords(band).toLowerCase()}”; it is at ${now}.`
}

type ToSettle = Pick<Health['wouldSettle'][number], 'toDo' | 'stakeholderName'>

/** `Ask how far they got: Chidi Fox.`, and of whom where what there is to do is not to ask. */
export function settlingWords({ toDo, stakeholderName }: ToSettle): string {
  if (stakeholderName === null) return `${toDo}.`
  return toDo.startsWith('Ask')
    ? `${toDo}: ${stakeholderName} can say.`
    : `${toDo}, with ${stakeholderName} first.`
}
