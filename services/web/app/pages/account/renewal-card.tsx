// The next renewal: how likely it is lost, and why.

import type { Answer } from '@rung/client'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatChance } from '../../controls/chance-words.ts'
import { formatDay, formatMoney, formatPercent } from '../../controls/format.ts'
import { NamedWords } from '../../controls/named-words.tsx'
import { riskWords } from './card-words.ts'
import { useRenewalRisk } from './use-account.ts'

export type Renewal = Answer<'get', '/v1/accounts/{id}/renewal-risk'>['renewals'][number]

export function RenewalCard() {
  return (
    <section className="card" aria-labelledby="next-renewal">
      <AnswerView answer={useRenewalRisk()} lines={5}>
        {({ renewals }) => {
          const [next] = renewals.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
          return next === undefined ? (
            <NoRenewal />
          ) : (
            <NextRenewal renewal={next} others={renewals.length - 1} />
          )
        }}
      </AnswerView>
    </section>
  )
}

function NoRenewal() {
  return (
    <>
      <h2 id="next-renewal">Next renewal</h2>
      <p className="small muted">None is open. A contract with an end makes one.</p>
    </>
  )
}

function NextRenewal({ renewal, others }: { renewal: Renewal; others: number }) {
  const { dueOn, probabilityLost, drivers, arrAtRiskMinor, currency } = renewal
  return (
    <>
      <h2 id="next-renewal">Renewal on {formatDay(dueOn)}</h2>
      <p className="risk">
        <b title={formatPercent(probabilityLost, 2)}>{formatChance(probabilityLost)}</b>
        <span className="small muted">{riskWords(renewal)}</span>
      </p>
      <Drivers drivers={drivers} />
      {arrAtRiskMinor === null || currency === null ? null : (
        <p className="small muted">{formatMoney(arrAtRiskMinor, currency)} a year is at risk.</p>
      )}
      {others === 0 ? null : <p className="small muted">{others} more below.</p>}
    </>
  )
}

export function Drivers({ drivers }: Pick<Renewal, 'drivers'>) {
  if (drivers.length === 0) return <p className="small muted">Nothing stands out.</p>
  return (
    <ul className="drivers small">
      {drivers.map(({ feature, effect, words }) => (
        <li key={feature}>
          <NamedWords words={words} />{' '}
          <b className={effect === 'raises' ? 'bad' : 'good'}>
            {effect === 'raises' ? 'raises it' : 'lowers it'}
          </b>
        </li>
      ))}
    </ul>
  )
}
