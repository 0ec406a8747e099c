// What they do: each measure on its ramp, their habit beside now, milestones.
import type { Answer } from '@rung/client'
import { PartBar } from '../../charts/part-bar.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatDay, formatNumber } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { metricName, metricValue, type Ramp, rampKey, rampWords } from './usage-words.ts'
import { useUsage } from './use-account.ts'

type Usage = Answer<'get', '/v1/accounts/{id}/usage'>

export function UsageSection() {
  return (
    <AnswerView answer={useUsage()} lines={8}>
      {usage => (
        <div className="card stack">
          <Source usage={usage} />
          <Measures usage={usage} />
          <Habit usage={usage} />
          <Milestones usage={usage} />
        </div>
      )}
    </AnswerView>
  )
}

function Source({ usage: { source, lastActiveOn, pending } }: { usage: Usage }) {
  return (
    <p className="small">
      {lastActiveOn === null
        ? 'They have not used it yet.'
        : `They last used it on ${formatDay(lastActiveOn)}.`}
      {source.up ? '' : ' No use of anybody has arrived for two days: what follows is as of before.'}
      {source.inDoubtSince === null
        ? ''
        : ` Most accounts fell together on ${formatDay(source.inDoubtSince)}: the source is in doubt.`}
      {pending ? ' The newest use is being counted.' : ''}
    </p>
  )
}

function Measures({ usage: { score } }: { usage: Usage }) {
  const { knownAt } = useTimeTravel()
  const config = useAnswer('/v1/config', { query: knownAt === undefined ? {} : { knownAt } })
  const ramps = (config.data?.document.usage.ramps ?? {}) as Readonly<Record<string, Ramp>>
  return (
    <table {...TABLE} className="measures stacks">
      <TableHead columns={['Measure', numeric('Now'), 'On its ramp']} parts={HEAD_PARTS} />
      <tbody {...ROWS}>
        {score.inputs.map(({ metric, value, score: share }) => (
          <tr {...ROW} key={metric}>
            <th {...ROW_HEAD} scope="row">
              {metricName(metric)}
              <span className="tiny">{rampWords(metric, ramps[rampKey(metric)])}</span>
            </th>
            <td {...cell('Now')} className="number">
              {metricValue(metric, value)}
            </td>
            <td {...cell('On its ramp')} className="on-ramp whole">
              <PartBar share={share} hue="usage" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Habit({ usage: { change } }: { usage: Usage }) {
  const rows = [
    { name: 'People', ...change.people },
    { name: 'Events', ...change.events },
  ]
  return (
    <table className="sums">
      <caption>The last 14 days beside what is usual for them</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col" className="number">
            Usual
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, now, habit }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{now === null ? 'unknown' : formatNumber(now)}</td>
            <td className="number">{habit === null ? 'no habit yet' : formatNumber(habit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Milestones({ usage: { milestones } }: { usage: Usage }) {
  if (milestones.length === 0) return null
  return (
    <div>
      <h3>Milestones</h3>
      <ul className="small">
        {milestones.map(({ key, reachedOn }) => (
          <li key={key}>
            {key.replaceAll('_', ' ')}:{' '}
            {reachedOn === null ? <span className="muted">not yet</span> : `reached ${formatDay(reachedOn)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
