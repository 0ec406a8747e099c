// On which level of the ladder we stood, over time, beside R: a sentence, the drawing, and all of it as a table.
import type { Answer } from '@rung/client'
import { LadderSteps } from '../../charts/ladder-steps.tsx'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatDay, formatPercent } from '../../controls/format.ts'
import { levelName, levelsKeptSince, levelWords } from './level-runs.ts'
import { useHistory } from './use-account.ts'
import '../../styles/charts.css'

type Points = Answer<'get', '/v1/accounts/{id}/history'>['points']

export function LadderHistory() {
  return (
    <div className="card ladder-history">
      <h3>Where we stood</h3>
      <AnswerView answer={useHistory()} lines={8}>
        {({ points }) => <Stood points={points} />}
      </AnswerView>
    </div>
  )
}

function Stood({ points }: { points: Points }) {
  const words = levelWords(points)
  const keptSince = levelsKeptSince(points)
  const isKnown = points.some(({ level, relationship }) => level !== null || relationship !== null)
  return (
    <>
      <p className="small">
        {words}
        {keptSince === null ? '' : ` Levels are kept since ${formatDay(keptSince)}; before that R alone is.`}
      </p>
      {isKnown ? (
        <>
          <figure className="chart">
            <LadderSteps
              points={points}
              nameOf={levelName}
              label={`${words} The table below has all of it.`}
            />
          </figure>
          <details className="small">
            <summary>As a table</summary>
            <Weeks points={points} />
          </details>
        </>
      ) : null}
    </>
  )
}

/** A point a week, and each day on which the level became another. */
function Weeks({ points }: { points: Points }) {
  const rows = points.filter(
    ({ level }, index) =>
      index % 7 === 0 || index === points.length - 1 || level !== (points[index - 1]?.level ?? null),
  )
  return (
    <table>
      <caption>The level, and how far we are on the way to the one aimed at</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Level</th>
          <th scope="col" className="number">
            Relationship
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, level, relationship }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day)}</th>
            <td>{levelName(level)}</td>
            <td className="number">{relationship === null ? 'unknown' : formatPercent(relationship)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
