// Each renewal that is open: the risk at each lead, why, our own call beside it, and what would change it.

import { AnswerView } from '../../controls/answer-view.tsx'
import { formatChance } from '../../controls/chance-words.ts'
import { Empty } from '../../controls/empty.tsx'
import { formatChange, formatDay, formatDaysFrom, formatMoney, formatPercent } from '../../controls/format.ts'
import { PlacedForm } from './placed-form.tsx'
import { Drivers, type Renewal } from './renewal-card.tsx'
import { callWords, leadWords, signalWords, wouldHelp } from './renewal-words.ts'
import { useRenewalRisk } from './use-account.ts'

export function RenewalSection() {
  return (
    <AnswerView answer={useRenewalRisk()} lines={8}>
      {({ renewals, asOf }) =>
        renewals.length === 0 ? (
          <Empty title="No renewal is open">
            <p>A contract with an end has one. Record their contract, and the risk is judged from then on.</p>
          </Empty>
        ) : (
          <div className="stack">
            {renewals.map(renewal => (
              <article key={renewal.renewalId} className="card stack">
                <OneRenewal renewal={renewal} today={asOf} />
              </article>
            ))}
          </div>
        )
      }
    </AnswerView>
  )
}

function OneRenewal({ renewal, today }: { renewal: Renewal; today: string }) {
  const { dueOn, arrMinor, currency, drivers, noticeOn } = renewal
  return (
    <>
      <div className="row apart">
        <h3>
          {formatDay(dueOn)}, {formatDaysFrom(dueOn, today)}
        </h3>
        {arrMinor === null || currency === null ? null : (
          <span className="small muted">{formatMoney(arrMinor, currency)} a year</span>
        )}
      </div>
      {noticeOn === null ? null : <p className="bad small">They gave notice on {formatDay(noticeOn)}.</p>}
      <p className="small">{callWords(renewal)}</p>
      <PlacedForm
        name="renewal-call"
        given={{
          renewal: renewal.renewalId,
          csmCall: renewal.csmCall ?? '',
          csmProbability:
            renewal.csmProbability === null ? '' : String(Math.round(renewal.csmProbability * 100)),
        }}
      >
        Change our call
      </PlacedForm>
      <Leads renewal={renewal} />
      <Drivers drivers={drivers} />
      <p className="small">{wouldHelp(renewal)}</p>
      <Signals renewal={renewal} />
    </>
  )
}

function Leads({ renewal: { byLead } }: { renewal: Renewal }) {
  return (
    <table className="leads">
      <caption>How likely it is lost, as it looks that far ahead; the band is its 80 % range</caption>
      <tbody>
        {byLead.map(({ leadDays, months, probabilityLost, interval }) => (
          <tr key={`${leadDays}${months}`}>
            <th scope="row">{leadWords(leadDays, months)}</th>
            <td className="number">{formatChance(probabilityLost)}</td>
            <td className="range">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="fill-sunk" width="100" height="10" />
                <rect
                  className="fill-range"
                  x={interval.low * 100}
                  width={(interval.high - interval.low) * 100}
                  height="10"
                />
                <rect className="fill-bad" x={Math.min(99, probabilityLost * 100)} width="1" height="10" />
              </svg>
              <span className="tiny">
                {formatPercent(interval.low)} to {formatPercent(interval.high)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signals({ renewal: { contributions, logit } }: { renewal: Renewal }) {
  const moving = contributions.filter(({ millionths }) => millionths !== 0)
  return (
    <details className="small">
      <summary>All it is made of</summary>
      <table className="sums">
        <caption>Log-odds; they add up to {formatChange(logit, 3)} exactly</caption>
        <tbody>
          {moving.map(({ kind, name, millionths }) => (
            <tr key={`${kind}${name}`}>
              <th scope="row">{signalWords(kind, name)}</th>
              <td className={`number ${millionths > 0 ? 'bad' : ''}`}>{formatChange(millionths / 1e6, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
