// What moved the score: over a period one chooses, by cause, by part, and by day with the facts that came in.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Band } from '../../controls/band.tsx'
import { Evidence } from '../../controls/evidence.tsx'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { formatDay } from '../../controls/format.ts'
import { CAUSE_WORDS, partWords } from '../../controls/health-words.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { exactPoints } from './contribution-bars.ts'
import { type MovedDay, movedDays, movedWords } from './moved-days.ts'
import { useChanges } from './use-account.ts'

type Changes = Answer<'get', '/v1/accounts/{id}/health/changes'>

const PERIODS = [
  { value: '7', words: '7 days' },
  { value: '30', words: '30 days' },
  { value: '90', words: '90 days' },
  { value: '365', words: 'a year' },
]
const USUAL = '30'

const READS: Reads = { days: oneOf(PERIODS.map(({ value }) => value)) }

export function MovedSection() {
  const { days } = useAddress(READS)
  const chosen = PERIODS.find(({ value }) => value === days)?.value ?? USUAL
  const setSearch = useSetPageSearch()
  return (
    <div className="card stack">
      <FilterSelect
        label="Over the last"
        value={chosen === USUAL ? undefined : chosen}
        any="30 days"
        choices={PERIODS.filter(({ value }) => value !== USUAL)}
        onChange={value => void setSearch({ days: value })}
      />
      <AnswerView answer={useChanges(Number(chosen))} lines={8}>
        {changes => <Moved changes={changes} />}
      </AnswerView>
    </div>
  )
}

function Moved({ changes }: { changes: Changes }) {
  const days = movedDays(changes.steps)
  const causes = changes.causes.filter(({ hundredths }) => hundredths !== 0)
  return (
    <>
      <p>{movedWords(changes, partWords, exactPoints)}</p>
      {causes.length === 0 ? null : (
        <table className="sums">
          <caption>By cause; all add up to {exactPoints(changes.totalHundredths)}</caption>
          <tbody>
            {causes.map(({ cause, hundredths }) => (
              <Row key={cause} name={CAUSE_WORDS[cause] ?? cause} hundredths={hundredths} />
            ))}
          </tbody>
        </table>
      )}
      <BandChanges changes={changes} />
      {days.length === 0 ? null : (
        <>
          <h3>The days that moved it most</h3>
          <ul className="moved-days">
            {days.map(day => (
              <li key={day.day}>
                <Day day={day} account={changes.accountId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Row({ name, hundredths }: { name: string; hundredths: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={`number ${hundredths < 0 ? 'bad' : ''}`}>{exactPoints(hundredths)}</td>
    </tr>
  )
}

function BandChanges({ changes: { bandChanges } }: { changes: Changes }) {
  if (bandChanges.length === 0) return null
  return (
    <ul className="small stack">
      {bandChanges.map(({ day, cause, from, to }) => (
        <li key={`${day}${cause}`} className="row">
          <span className="muted">{formatDay(day)}</span> <Band band={from} /> to <Band band={to} />
          <span className="muted">{CAUSE_WORDS[cause]}</span>
        </li>
      ))}
    </ul>
  )
}

function Day({ day, account }: { day: MovedDay; account: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="small" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {formatDay(day.day)}{' '}
        <b className={day.hundredths < 0 ? 'bad' : 'good'}>{exactPoints(day.hundredths)}</b>{' '}
        <span className="muted">
          {day.parts
            .slice(0, 3)
            .map(({ name, hundredths }) => `${partWords(name)} ${exactPoints(hundredths)}`)
            .join(', ')}
        </span>
      </summary>
      {!isOpen ? null : day.gained.length === 0 ? (
        <p className="muted">No fact came in: what was known grew older, or fell out.</p>
      ) : (
        <Evidence ids={day.gained} account={account} />
      )}
    </details>
  )
}
