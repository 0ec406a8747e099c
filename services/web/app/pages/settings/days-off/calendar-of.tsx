// The days off of everybody, or of one person: their place, the days of the next year, and days of their own.
import { addYears, formatISO } from 'date-fns'
import type { ReactNode } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'
import { AddDay } from './add-day.tsx'
import { DaysOfFile } from './days-of-file.tsx'
import { type Calendar, stated, type Whose } from './days-off-words.ts'
import { DaysTable } from './days-table.tsx'
import { PlaceForm } from './place-form.tsx'
import { WorkedDays } from './worked-days.tsx'

const dayIn = (years: number): string => formatISO(addYears(new Date(), years), { representation: 'date' })

export function CalendarOf({
  whose,
  personId,
  calendar,
  title,
  mayChange,
  children,
}: {
  whose: Whose
  personId: string | null
  calendar: Calendar
  title: string
  mayChange: boolean
  children?: ReactNode
}) {
  const toast = useToast()
  const save = useWrite(
    (wanted: Calendar) =>
      personId === null
        ? rung.put('/v1/work-calendars/workspace', { body: stated(wanted) })
        : rung.put('/v1/work-calendars/people/{person}', {
            path: { person: personId },
            body: stated(wanted),
          }),
    ['/v1/work-calendars', '/v1/days-off'],
    () => toast.tell('Saved. It holds for what is set from now on.'),
  )
  const of = personId === null ? {} : { csm: personId }
  const days = useAnswer('/v1/days-off', { query: { ...of, from: dayIn(0), until: dayIn(1) } })
  const place = `${calendar.country} ${calendar.region}`
  return (
    <section className="card stack">
      <h3>{title}</h3>
      {children}
      {save.error === null ? null : <ErrorNote error={save.error} />}
      {mayChange ? (
        <PlaceForm
          key={place}
          whose={whose}
          calendar={calendar}
          save={save.mutate}
          isSaving={save.isPending}
        />
      ) : null}
      <AnswerView answer={days} lines={8}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="No days off in the next year" level={4} />
          ) : (
            <DaysTable
              days={data}
              label={`${title}: days off in the next year`}
              whose={whose}
              calendar={calendar}
              save={mayChange ? save.mutate : null}
            />
          )
        }
      </AnswerView>
      <WorkedDays whose={whose} calendar={calendar} save={mayChange ? save.mutate : null} />
      {mayChange ? (
        <>
          <AddDay whose={whose} calendar={calendar} save={save.mutate} isSaving={save.isPending} />
          <DaysOfFile whose={whose} calendar={calendar} save={save.mutate} isSaving={save.isPending} />
        </>
      ) : null}
    </section>
  )
}
