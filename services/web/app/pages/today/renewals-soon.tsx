// What renews soon, the most ARR at risk first.
import { Link } from '@tanstack/react-router'
import { addDays, formatISO, parseISO } from 'date-fns'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatChance } from '../../controls/chance-words.ts'
import { formatDay, plural } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'

const SOON_DAYS = 90
const SHOWN_RENEWALS = 10
/** Of the skeleton, so that it is as tall as they are. */
const SHOWN_LINES = 19

export function RenewalsSoon() {
  const travel = useTimeTravel()
  const from = travel.asOf === undefined ? new Date() : parseISO(travel.asOf)
  const to = formatISO(addDays(from, SOON_DAYS), { representation: 'date' })
  const answer = useAnswer('/v1/renewals', {
    query: { to, sort: 'arr_at_risk', limit: SHOWN_RENEWALS, ...travel },
  })
  return (
    <section className="card" aria-labelledby="soon-title">
      <h2 id="soon-title">Most ARR at risk among what renews in {plural(SOON_DAYS, 'day')}</h2>
      <AnswerView answer={answer} lines={SHOWN_LINES}>
        {({ data }) =>
          data.length === 0 ? (
            <p>Nothing renews in the next {plural(SOON_DAYS, 'day')}.</p>
          ) : (
            <ol className="stack">
              {data.map(renewal => (
                <li key={renewal.renewalId} className="soon">
                  <Link
                    to="/accounts/$id"
                    params={{ id: renewal.externalId ?? renewal.accountId }}
                    search={{ section: 'renewal' } as never}
                  >
                    {renewal.name ?? renewal.externalId}
                  </Link>
                  <span className="number">
                    {renewal.arrMinor === null ? (
                      <span className="unknown">unknown</span>
                    ) : (
                      <Money minor={renewal.arrAtRiskMinor} currency={renewal.currency} />
                    )}
                  </span>
                  <span className="small muted">
                    {renewal.daysToDue < 0 ? 'was due' : 'due'} {formatDay(renewal.dueOn)},{' '}
                    {formatChance(renewal.probabilityLost)} likely to be lost
                  </span>
                  {renewal.arrMinor === null ? null : (
                    <span className="small muted number">
                      of <Money minor={renewal.arrMinor} currency={renewal.currency} />
                    </span>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
      <p className="small">
        <Link to="/renewals">All renewals</Link>
      </p>
    </section>
  )
}
