// What cards ask a CSM to do and when, what the product may say to users, and where the numbers of both are changed.
import type { Answer } from '@rung/client'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { formatHours, formatPercent, plural } from '../../../controls/format.ts'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { NudgesCard } from './nudges-card.tsx'
import { PLAY_WHEN } from './play-words.ts'
import { WhereChanged } from './where-changed.tsx'

type Plays = Answer<'get', '/v1/plays'>
type Play = Plays['data'][number]

export function PlaysSection() {
  const plays = useAnswer('/v1/plays', {})
  return (
    <>
      <AnswerView answer={plays} lines={20}>
        {answer => <PlaysCard {...answer} />}
      </AnswerView>
      <NudgesCard />
    </>
  )
}

function PlaysCard({ data, hoursPerDay, careShare }: Plays) {
  return (
    <div className="card stack">
      <h3>Plays</h3>
      <p>
        Each card of Today is one of these {data.length}: what to do about what happened, for as long as it is
        worth it. A day has {formatHours(hoursPerDay)} unless its CSM says otherwise;{' '}
        {formatPercent(careShare)} of it are for wins and verdicts. <WhereChanged what="worklist.plays" />
      </p>
      <TableScroll label="Plays">
        <table>
          <TableHead columns={['What to do', 'When', numeric('Takes'), numeric('Then rests'), 'How']} />
          <tbody>
            {data.map(play => (
              <tr key={play.key}>
                <th scope="row">{play.name}</th>
                <td>{play.reasons.map(reason => PLAY_WHEN[reason]).join('; ')}</td>
                <td className="number">{formatHours(play.hours)}</td>
                <td className="number">{plural(play.restDays, 'day')}</td>
                <td>
                  <How play={play} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

const ANSWERS = [
  ['tell_me_more', 'They want to hear more'],
  ['disagree', 'They disagree'],
  ['not_important', 'It is not important to them'],
  ['different_view', 'They see it differently'],
] as const

function How({ play }: { play: Play }) {
  return (
    <details>
      <summary>
        Show<span className="visually-hidden"> how: {play.name}</span>
      </summary>
      <div className="stack small">
        <p>Begin: “{play.talk.opening.without}”</p>
        <p>Agree on: {play.talk.agree}</p>
        <dl>
          {ANSWERS.map(([key, words]) => (
            <div key={key}>
              <dt>{words}</dt>
              <dd>
                {play.reactions[key].does} Within {plural(play.reactions[key].withinDays, 'day')}.
              </dd>
            </div>
          ))}
        </dl>
        <p className="muted">
          Begun {plural(play.leadDays, 'day')} before a decision it has its full effect; where it works it
          prevents {formatPercent(play.preventsWhenItWorks)} of the loss.
        </p>
      </div>
    </details>
  )
}
