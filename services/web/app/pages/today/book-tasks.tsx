// What the way out of a chasm asks of a person and of no account: a card each, until it is done or dismissed.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rung } from '../../client/rung.ts'
import { answerKey, useAnswer } from '../../client/use-answer.ts'
import { Button } from '../../controls/button.tsx'
import { plural } from '../../controls/format.ts'
import { PlaySteps } from '../../controls/play-steps.tsx'
import { useToast } from '../../controls/toast.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { mayManage, useSession } from '../../session/use-session.ts'
import { type BookTask, bookTaskSentence } from './book-task-words.ts'

const MOST = 50

export function BookTasks({ personId }: { personId: string }) {
  const { asOf, knownAt } = useTimeTravel()
  const isNow = asOf === undefined && knownAt === undefined
  const query = { person: personId, open: 'true', limit: MOST } as const
  const tasks = useAnswer('/v1/book-tasks', { query }, { enabled: isNow })
  const data = isNow ? (tasks.data?.data ?? []) : []
  if (data.length === 0) return null
  return (
    <section className="stack" aria-labelledby="book-tasks-title">
      <h2 id="book-tasks-title">For the company</h2>
      {data.map(task => (
        <BookTaskCard key={task.id} task={task} />
      ))}
    </section>
  )
}

function BookTaskCard({ task }: { task: BookTask }) {
  const { role, person } = useSession()
  const queries = useQueryClient()
  const toast = useToast()
  const end = useMutation({
    mutationFn: (as: 'dismissed' | 'done') =>
      rung.post('/v1/book-tasks/{id}/end', { path: { id: task.id }, body: { as } }),
    onSuccess: () => toast.tell('Ended.'),
    onError: toast.tellError,
    onSettled: () => queries.invalidateQueries({ queryKey: answerKey('/v1/book-tasks') }),
  })
  const { name, steps, agree } = task.play
  const acts = mayManage(role) || (role === 'csm' && person.id === task.personId)
  return (
    <article className="card stack" aria-labelledby={`book-task-${task.id}`}>
      <h3 id={`book-task-${task.id}`}>{name}</h3>
      <p>{bookTaskSentence(task)}</p>
      <PlaySteps steps={steps} />
      <p className="small">
        <strong>To agree on.</strong> {agree}
      </p>
      <p className="tiny muted">{plural(task.evidence.length, 'fact')} behind it</p>
      {acts ? (
        <div className="row">
          <Button disabled={end.isPending} onClick={() => end.mutate('done')}>
            It is done
          </Button>
          <Button isQuiet disabled={end.isPending} onClick={() => end.mutate('dismissed')}>
            It is not needed
          </Button>
        </div>
      ) : null}
    </article>
  )
}
