// What the way out of a chasm asks of a person and of no account: a card each, until it is done or dismissed; what was put off today can be had back.
import { formatISO } from 'date-fns'
import { useAnswer } from '../../client/use-answer.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { BookTaskCard } from './book-task-card.tsx'
import { SnoozedBookTask } from './snoozed-book-task.tsx'

const MOST = 50

const localDay = (at: Date): string => formatISO(at, { representation: 'date' })

export function BookTasks({ personId }: { personId: string }) {
  const { asOf, knownAt } = useTimeTravel()
  const isNow = asOf === undefined && knownAt === undefined
  const query = { person: personId, open: 'true', limit: MOST } as const
  const tasks = useAnswer('/v1/book-tasks', { query }, { enabled: isNow })
  const today = localDay(new Date())
  const data = (isNow ? (tasks.data?.data ?? []) : []).filter(
    ({ status, statusAt }) => status !== 'snoozed' || localDay(new Date(statusAt)) === today,
  )
  if (data.length === 0) return null
  return (
    <section className="stack" aria-labelledby="book-tasks-title">
      <h2 id="book-tasks-title">For the company</h2>
      {data.map(task =>
        task.status === 'snoozed' ? (
          <SnoozedBookTask key={task.id} task={task} />
        ) : (
          <BookTaskCard key={task.id} task={task} today={today} />
        ),
      )}
    </section>
  )
}
