// Days off out of a calendar file: what it has is shown first, and added when one says so.
import { useMutation } from '@tanstack/react-query'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatDay, plural } from '../../../controls/format.ts'
import { fileDayWords, type NamedDay, withDays } from './days-off-words.ts'
import type { Changes } from './place-form.tsx'

export function DaysOfFile({ whose, calendar, save, isSaving }: Changes) {
  const read = useMutation({
    mutationFn: async (chosen: File) =>
      rung.post('/v1/work-calendars/read-file', { body: { file: await chosen.text() } }),
  })
  return (
    <div className="stack">
      <Field label="Days of a calendar file (.ics)">
        {({ id }) => (
          <input
            id={id}
            type="file"
            accept=".ics,text/calendar"
            onChange={event => {
              const [chosen] = event.target.files ?? []
              if (chosen !== undefined) read.mutate(chosen)
            }}
          />
        )}
      </Field>
      {read.error === null ? null : <ErrorNote error={read.error} />}
      {read.data === undefined ? null : (
        <>
          <Found days={read.data.days} />
          <LeftOut events={read.data.leftOut} />
          {read.data.days.length === 0 ? null : (
            <Button
              disabled={isSaving}
              onClick={() => {
                save(withDays(calendar, read.data.days))
                read.reset()
              }}
            >
              Add {plural(read.data.days.length, 'day')} of the file
              {whose === 'workspace' ? ' for everybody' : ''}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Found({ days }: { days: readonly NamedDay[] }) {
  if (days.length === 0) return <p role="status">The file has no day off that is still to come.</p>
  return (
    <div role="status">
      <ul className="stack small">
        {days.map(each => (
          <li key={`${each.day} ${each.everyYear}`}>{fileDayWords(each, formatDay(each.day))}</li>
        ))}
      </ul>
    </div>
  )
}

function LeftOut({ events }: { events: readonly { line: number; event: string | null; why: string }[] }) {
  if (events.length === 0) return null
  return (
    <details>
      <summary>{plural(events.length, 'event')} left out</summary>
      <ul className="stack small">
        {events.map(({ line, event, why }) => (
          <li key={line}>
            Line {line}, {event ?? 'without a title'}: {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
