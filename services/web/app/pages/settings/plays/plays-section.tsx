// What cards ask a CSM to do and when, what the product may say to users, and where the numbers of both are changed.
import type { Answer } from '@rung/client'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { formatHours, formatPercent, plural } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useInPlace } from '../../../controls/use-in-place.ts'
import { mayManage, useSession } from '../../../session/use-session.ts'
import { NudgesCard } from './nudges-card.tsx'
import { PlayForm } from './play-form.tsx'
import { PlayHow } from './play-how.tsx'
import { HELP_WORDS, PLAY_WHEN } from './play-words.ts'
import { WhereChanged } from './where-changed.tsx'

type Plays = Answer<'get', '/v1/plays'>

export function PlaysSection() {
  const plays = useAnswer('/v1/plays', {})
  return (
    <>
      <AnswerView answer={plays} lines={60}>
        {answer => <PlaysCard {...answer} />}
      </AnswerView>
      <p className="card">
        <Link to="/effects">Does it work?</Link> What acting on cards and what nudges did, against those whom
        a lot had wait.
      </p>
      <NudgesCard />
    </>
  )
}

function PlaysCard({ data, hoursPerDay, careShare }: Plays) {
  return (
    <div className="card stack">
      <h3>Plays</h3>
      <p>
        Each card of Today is one of these {data.filter(({ retired }) => !retired).length}: what to do about
        what happened, for as long as it is worth it. Managers and admins write versions of their own; cards
        keep the version they were made with. A day has {formatHours(hoursPerDay)} unless its CSM says
        otherwise; {formatPercent(careShare)} of it are for wins and verdicts.{' '}
        <WhereChanged what="worklist.plays" />
      </p>
      <NewPlay taken={data.map(({ key }) => key)} />
      <TableScroll label="Plays">
        <table {...TABLE} className="stacks">
          <TableHead
            parts={HEAD_PARTS}
            columns={['What to do', 'When', 'Whose work', numeric('Takes'), numeric('Then rests')]}
          />
          <tbody {...ROWS}>
            {data.map(play => (
              <Fragment key={play.key}>
                <tr {...ROW}>
                  <th {...ROW_HEAD} scope="row">
                    {play.name}
                    {play.retired ? <span className="muted"> (retired)</span> : null}
                  </th>
                  <td {...cell('When')}>{play.reasons.map(reason => PLAY_WHEN[reason]).join('; ')}</td>
                  <td {...cell('Whose work')}>{HELP_WORDS[play.help]}</td>
                  <td {...cell('Takes')} className="number">
                    {formatHours(play.hours)}
                  </td>
                  <td {...cell('Then rests')} className="number">
                    {plural(play.restDays, 'day')}
                  </td>
                </tr>
                <tr {...ROW}>
                  <td {...cell('')} className="whole" colSpan={5}>
                    <PlayHow play={play} />
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

function NewPlay({ taken }: { taken: readonly string[] }) {
  const { role } = useSession()
  const form = useInPlace()
  if (!mayManage(role)) return null
  if (form.isOpen) return <PlayForm taken={taken} onClose={form.close} />
  return (
    <p>
      <Button ref={form.button} onClick={form.open}>
        Write a play of your own
      </Button>
    </p>
  )
}
