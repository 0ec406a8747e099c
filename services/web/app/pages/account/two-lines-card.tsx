// What they do and what they got, over time: the drawing, and behind it all of it as a table.
import type { Answer } from '@rung/client'
import { TwoLines } from '../../charts/two-lines.tsx'
import { AnswerView } from '../../controls/answer-view.tsx'
import { speakerBefore } from '../../controls/evidence-lines.ts'
import { formatDay, formatNumber, formatPercent } from '../../controls/format.ts'
import { said } from '../../controls/said.ts'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { Unknown } from '../../controls/unknown.tsx'
import { nothingKnown, unheardWords } from './line-words.ts'
import { NothingKnown } from './nothing-known.tsx'
import { timelineEvents } from './timeline-events.ts'
import { useHistory } from './use-account.ts'
import '../../styles/charts.css'

type History = Answer<'get', '/v1/accounts/{id}/history'>
type Health = Answer<'get', '/v1/accounts/{id}/health'>
type Point = History['points'][number]

export function TwoLinesCard({ health }: { health: Health }) {
  const history = useHistory()
  const newest = history.data?.points.at(-1)
  return (
    <section className="card two-lines" aria-labelledby="two-lines">
      <div className="row apart">
        <h2 id="two-lines">What they do, and what they got</h2>
        {newest === undefined ? null : <Legend newest={newest} />}
      </div>
      <div className="held">
        <AnswerView answer={history} lines={9}>
          {shown => <Drawing history={shown} health={health} />}
        </AnswerView>
      </div>
    </section>
  )
}

const points = (share: number | null): string => (share === null ? 'unknown' : formatNumber(share * 100))

function Legend({ newest }: { newest: Point }) {
  return (
    <p className="legend">
      <span className="usage">Usage {points(newest.usage)}</span>
      <span className="outcome">Outcome {points(newest.attained)}</span>
    </p>
  )
}

function Drawing({ history, health }: { history: History; health: Health }) {
  const newest = history.points.at(-1)
  if (newest === undefined) {
    return <Unknown until="They were not judged on any of these days yet." />
  }
  if (nothingKnown(history.points)) return <NothingKnown health={health} />
  const unheard = unheardWords(history.points)
  return (
    <>
      <figure className="chart">
        <TwoLines
          points={history.points}
          events={timelineEvents(history.events)}
          label={`Usage ${points(newest.usage)} of 100, outcome ${points(newest.attained)} of 100 on ${formatDay(newest.day)}. The table below has all of it.`}
        />
      </figure>
      {unheard === null ? null : <p className="small muted">{unheard}</p>}
      <details className="small">
        <summary>As a table</summary>
        <TableScroll label="What happened">
          <Happened history={history} />
        </TableScroll>
        <Lines history={history} />
      </details>
    </>
  )
}

function Happened({ history: { events } }: { history: History }) {
  if (events.length === 0) return <p className="muted">Nothing happened that is on record.</p>
  return (
    <table>
      <caption>What happened, the newest first</caption>
      <tbody>
        {events.toReversed().map(event => (
          <Happening key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  )
}

function Happening({ event }: { event: History['events'][number] }) {
  const what = said(event)
  const who = speakerBefore(event.who?.name ?? null, what)
  return (
    <tr>
      <th scope="row">{formatDay(event.day)}</th>
      <td>
        {who === null ? null : <b>{who}: </b>}
        {what}
      </td>
    </tr>
  )
}

/** A point a week: of the days between, the drawing says as much. */
function Lines({ history }: { history: History }) {
  const rows = history.points.filter((_, index) => index % 7 === 0 || index === history.points.length - 1)
  return (
    <table>
      <caption>Both lines, week by week</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className="number">
            Usage
          </th>
          <th scope="col" className="number">
            Outcome
          </th>
          <th scope="col" className="number">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, usage, attained, score }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day)}</th>
            <td className="number">{usage === null ? 'unknown' : formatPercent(usage)}</td>
            <td className="number">{attained === null ? 'unknown' : formatPercent(attained)}</td>
            <td className="number">{score === null ? 'unknown' : formatNumber(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
