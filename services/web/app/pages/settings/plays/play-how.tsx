// How a play goes: what to say, its steps, what each answer leads to, what it was before, and the way to change it.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay, formatPercent, plural } from '../../../controls/format.ts'
import { PlaySteps } from '../../../controls/play-steps.tsx'
import { useInPlace } from '../../../controls/use-in-place.ts'
import { mayManage, useSession } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'
import { PlayForm } from './play-form.tsx'
import { withSlotsInWords } from './play-words.ts'
import { REACTIONS } from './typed-play.ts'

type Play = Answer<'get', '/v1/plays'>['data'][number]

export function PlayHow({ play }: { play: Play }) {
  const { role } = useSession()
  return (
    <details>
      <summary>
        Show<span className="visually-hidden"> how: {play.name}</span>
      </summary>
      <div className="stack small">
        {play.talk.opening.without === '' ? null : (
          <>
            <p>Begin: {withSlotsInWords(play.talk.opening.withWords)}</p>
            <p>Or, where nothing may be quoted: {withSlotsInWords(play.talk.opening.without)}</p>
            <p>Agree on: {withSlotsInWords(play.talk.agree)}</p>
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
            To yourself: {withSlotsInWords(note)}
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
              {each.retired ? ', retired' : ''}: “{withSlotsInWords(each.talk.opening.without || each.name)}”{' '}
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
  const form = useInPlace()
  const { key, version, name } = play
  const retire = useWrite(
    () => rung.post('/v1/plays/{key}/retire', { path: { key }, body: { version } }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
  )
  const restore = useWrite(
    () => rung.post('/v1/plays/{key}/restore', { path: { key }, body: { version } }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
  )
  if (form.isOpen) return <PlayForm play={play} taken={[]} onClose={form.close} />
  const error = retire.error ?? restore.error
  return (
    <>
      <div className="row">
        <Button ref={form.button} onClick={form.open}>
          Change: {name}
        </Button>
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
