// What cards ask a CSM to do and when, what the product may say to users, and where the numbers of both are changed.
import type { Answer } from '@rung/client'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay, formatHours, formatPercent, plural } from '../../../controls/format.ts'
import { PlaySteps } from '../../../controls/play-steps.tsx'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { mayManage, useSession } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'
import { NudgesCard } from './nudges-card.tsx'
import { PlayForm } from './play-form.tsx'
import { REACTIONS } from './play-text.ts'
import { HELP_WORDS, PLAY_WHEN } from './play-words.ts'
import { WhereChanged } from './where-changed.tsx'

type Plays = Answer<'get', '/v1/plays'>
type Play = Plays['data'][number]

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
        <table>
          <TableHead
            columns={['What to do', 'When', 'Whose work', numeric('Takes'), numeric('Then rests')]}
          />
          <tbody>
            {data.map(play => (
              <Fragment key={play.key}>
                <tr>
                  <th scope="row">
                    {play.name}
                    {play.retired ? <span className="muted"> (retired)</span> : null}
                  </th>
                  <td>{play.reasons.map(reason => PLAY_WHEN[reason]).join('; ')}</td>
                  <td>{HELP_WORDS[play.help]}</td>
                  <td className="number">{formatHours(play.hours)}</td>
                  <td className="number">{plural(play.restDays, 'day')}</td>
                </tr>
                <tr>
                  <td colSpan={5}>
                    <How play={play} />
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
  const [isOpen, setOpen] = useState(false)
  if (!mayManage(role)) return null
  if (isOpen) return <PlayForm taken={taken} onClose={() => setOpen(false)} />
  return (
    <p>
      <Button onClick={() => setOpen(true)}>Write a play of your own</Button>
    </p>
  )
}

function How({ play }: { play: Play }) {
  const { role } = useSession()
  return (
    <details>
      <summary>
        Show<span className="visually-hidden"> how: {play.name}</span>
      </summary>
      <div className="stack small">
        {play.talk.opening.without === '' ? null : (
          <>
            <p>Begin: {play.talk.opening.withWords}</p>
            <p>Or, where nothing may be quoted: {play.talk.opening.without}</p>
            <p>Agree on: {play.talk.agree}</p>
          </>
        )}
        {play.content === null ? null : (
          <p>
            They read “{play.content.title}”: {play.content.text}
          </p>
        )}
        <PlaySteps steps={play.steps} />
        {play.notes.map(note => (
          <p key={note} className="muted">
            To yourself: {note}
          </p>
        ))}
        <dl>
          {REACTIONS.map(([key, words]) => (
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
        <Versions play={play} />
        {mayManage(role) ? <Changes play={play} /> : null}
      </div>
    </details>
  )
}

/** Who wrote what is in force, and what was before. */
function Versions({ play }: { play: Play }) {
  const [isOpen, setOpen] = useState(false)
  const written =
    play.recordedAt === null
      ? 'As it comes with Rung.'
      : `Version ${play.version}, of ${formatDay(play.recordedAt)}${play.personName === null ? '' : `, by ${play.personName}`}.`
  if (play.version === 0) return <p className="muted">{written}</p>
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {written} What it was before<span className="visually-hidden">: {play.name}</span>
      </summary>
      {isOpen ? <Before play={play} /> : null}
    </details>
  )
}

function Before({ play }: { play: Play }) {
  const versions = useAnswer('/v1/plays/{key}/versions', { path: { key: play.key } })
  const { role } = useSession()
  const back = useWrite(
    (from: number) =>
      rung.post('/v1/plays/{key}/restore', {
        path: { key: play.key },
        body: { version: play.version, from },
      }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
  )
  return (
    <AnswerView answer={versions}>
      {({ data }) => (
        <ul>
          {data.map(each => (
            <li key={each.version}>
              {each.version === 0 ? 'As it comes with Rung' : `Version ${each.version}`}
              {each.recordedAt === null ? '' : `, ${formatDay(each.recordedAt)}`}
              {each.personName === null ? '' : `, ${each.personName}`}
              {each.retired ? ', retired' : ''}: “{each.talk.opening.without || each.name}”{' '}
              {mayManage(role) && each.version !== play.version ? (
                <Button isQuiet disabled={back.isPending} onClick={() => back.mutate(each.version)}>
                  Put version {each.version} back: {play.name}
                </Button>
              ) : null}
            </li>
          ))}
          {back.error === null ? null : <ErrorNote error={back.error} />}
        </ul>
      )}
    </AnswerView>
  )
}

function Changes({ play }: { play: Play }) {
  const [isChanging, setChanging] = useState(false)
  const { key, version, name } = play
  const retire = useWrite(
    () => rung.post('/v1/plays/{key}/retire', { path: { key }, body: { version } }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
  )
  const restore = useWrite(
    () => rung.post('/v1/plays/{key}/restore', { path: { key }, body: { version } }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
  )
  if (isChanging) return <PlayForm play={play} taken={[]} onClose={() => setChanging(false)} />
  const error = retire.error ?? restore.error
  return (
    <>
      <div className="row">
        <Button onClick={() => setChanging(true)}>Change: {name}</Button>
        {play.retired ? (
          <Button isQuiet disabled={restore.isPending} onClick={() => restore.mutate(undefined)}>
            Put back: {name}
          </Button>
        ) : (
          <Button isQuiet disabled={retire.isPending} onClick={() => retire.mutate(undefined)}>
            Retire: {name}
          </Button>
        )}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  )
}
