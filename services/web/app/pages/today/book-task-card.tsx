// A task of the company: why it is asked for, how it is done, and how it ends or is put off.
import { useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { chooseByDigit } from '../../controls/choice-field.tsx'
import { plural } from '../../controls/format.ts'
import { PlaySteps } from '../../controls/play-steps.tsx'
import { SnoozeUntil } from './snooze-until.tsx'
import { type BookTask, useBookTask } from './use-book-task.ts'

export function BookTaskCard({ task, today }: { task: BookTask; today: string }) {
  const { name, steps, agree } = task.play
  return (
    <article className="card stack" aria-labelledby={`book-task-${task.id}`}>
      <h3 id={`book-task-${task.id}`}>{name}</h3>
      <p>{task.why}</p>
      <PlaySteps steps={steps} />
      <p className="small">
        <strong>To agree on.</strong> {agree}
      </p>
      <p className="tiny muted">{plural(task.evidence.length, 'fact')} behind it</p>
      <Actions task={task} today={today} />
    </article>
  )
}

function Actions({ task, today }: { task: BookTask; today: string }) {
  const { end, act, mayAct, isBusy } = useBookTask(task)
  const [isAsked, setIsAsked] = useState(false)
  if (!mayAct) return null
  if (isAsked) {
    return (
      <SnoozeTask
        today={today}
        onCancel={() => setIsAsked(false)}
        onUntil={until => act.mutate({ action: 'snooze', until })}
      />
    )
  }
  return (
    <div className="row">
      <Button disabled={isBusy} onClick={() => end.mutate('done')}>
        It is done
      </Button>
      <Button isQuiet disabled={isBusy} onClick={() => end.mutate('dismissed')}>
        It is not needed
      </Button>
      <Button isQuiet disabled={isBusy} onClick={() => setIsAsked(true)}>
        Snooze it
      </Button>
    </div>
  )
}

function SnoozeTask({
  today,
  onUntil,
  onCancel,
}: {
  today: string
  onUntil: (day: string) => void
  onCancel: () => void
}) {
  const [until, setUntil] = useState('')
  return (
    <form
      className="stack act-form"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
        else chooseByDigit(event)
      }}
      onSubmit={event => {
        event.preventDefault()
        if (until !== '') onUntil(until)
      }}
    >
      <SnoozeUntil today={today} until={until} onChange={setUntil} />
      <div className="row">
        <Button type="submit" isPrimary aria-disabled={until === ''}>
          Snooze it
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
