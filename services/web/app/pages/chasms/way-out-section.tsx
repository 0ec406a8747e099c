// The way out of one chasm: who does what, by which play, whom it is about, and how far it is on the lists of those who own the accounts.
import { Button } from '../../controls/button.tsx'
import { plural } from '../../controls/format.ts'
import { PlaySteps } from '../../controls/play-steps.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useAccountLinks } from '../../layout/use-account-links.ts'
import { mayManage, useSession } from '../../session/use-session.ts'
import { type BookTask, bookTaskOf, bookTaskWords, toPutOnList } from './book-task-words.ts'
import { type Action, actionSentence, actionSubjects, type Finding, whoDoes } from './chasm-words.ts'
import { useBookTask, useWayOut } from './use-way-out.ts'
import {
  aboutOf,
  linesToPut,
  type Play,
  playOf,
  progressWords,
  TASK_WORDS,
  type Task,
  taskOf,
  tasksOf,
  type Way,
  wayOf,
} from './way-out-words.ts'

/** As many as are taken off at once. */
const MOST_LINES = 50

/** The plays that ways out ask for, and what is on lists by now. */
export type OnListsNow = {
  readonly plays: readonly Play[]
  readonly tasks: readonly Task[]
  readonly bookTasks: readonly BookTask[]
}

type Of = OnListsNow & {
  readonly chasm: Finding['chasm']
  readonly currency: string | null
}

export function WayOutSection({
  finding: { chasm, wayOut },
  currency,
  onLists: { plays, tasks, bookTasks },
}: {
  finding: Finding
  currency: string | null
  onLists: OnListsNow
}) {
  if (wayOut.length === 0) return <p className="muted">Too little is recorded to say where to begin.</p>
  return (
    <ol className="stack">
      {wayOut.map(action => (
        <WayOutItem
          key={actionSentence(action, currency)}
          action={action}
          of={{ chasm, currency, plays, bookTasks, tasks: tasksOf(action, tasks) }}
        />
      ))}
    </ol>
  )
}

function WayOutItem({ action, of }: { action: Action; of: Of }) {
  const way = wayOf(action)
  const play = way === null ? undefined : playOf(way, of.plays)
  return (
    <li>
      <strong>{whoDoes(action)}.</strong> {actionSentence(action, of.currency)}
      {play === undefined ? null : (
        <details className="small">
          <summary>{play.name}</summary>
          <PlaySteps steps={play.steps} />
        </details>
      )}
      <Subjects action={action} tasks={of.tasks} />
      {way === null ? <OnMyList action={action} of={of} /> : <OnLists action={action} way={way} of={of} />}
    </li>
  )
}

function Subjects({ action, tasks }: { action: Action; tasks: readonly Task[] }) {
  const subjects = actionSubjects(action)
  const { linkTo } = useAccountLinks()
  if (subjects.length === 0) return null
  return (
    <details className="small">
      <summary>Whom it is about</summary>
      <ul>
        {subjects.map(({ key, accountId, promiseId, name, words }) => {
          const task = taskOf({ accountId, promiseId }, tasks)
          return (
            <li key={key}>
              <a {...linkTo(accountId, 'promises')}>{name}</a>
              {words === null || words === '' ? '' : `: ${words}`}
              {task === undefined ? null : <span className="muted"> ({TASK_WORDS[task.status]})</span>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** What is about no account goes on the list of whoever presses. */
function OnMyList({ action, of: { chasm, bookTasks } }: { action: Action; of: Of }) {
  const { role, person } = useSession()
  const { asOf, knownAt } = useTimeTravel()
  const put = useBookTask()
  const task = bookTaskOf(action, bookTasks)
  const acts = mayManage(role) && asOf === undefined && knownAt === undefined
  const isOnAList = task?.status === 'on_list' || task?.status === 'snoozed'
  const asked = acts && !isOnAList ? toPutOnList(action, chasm) : null
  if (task === undefined && asked === null) return null
  return (
    <div className="row small on-lists">
      {task === undefined ? null : <span>{bookTaskWords(task, person.id)}</span>}
      {asked === null ? null : (
        <Button className="no-print" disabled={put.isPending} onClick={() => put.mutate(asked)}>
          Put on my list
        </Button>
      )}
    </div>
  )
}

/** How many are on lists and done; for whoever leads, the rest with one press. Of a past day it is told alone. */
function OnLists({ action, way, of: { chasm, tasks } }: { action: Action; way: Way; of: Of }) {
  const { role } = useSession()
  const { asOf, knownAt } = useTimeTravel()
  const { put, takeOff } = useWayOut({ chasm, way, about: aboutOf(action) })
  const lines = linesToPut(action, tasks)
  const progress = progressWords(tasks)
  const waiting = tasks.filter(({ status }) => status === 'on_list').slice(0, MOST_LINES)
  const acts = mayManage(role) && asOf === undefined && knownAt === undefined
  const isBusy = put.isPending || takeOff.isPending
  if (progress === '' && !acts) return null
  return (
    <div className="row small on-lists">
      {progress === '' ? null : <span>{progress}.</span>}
      {!acts || lines.length === 0 ? null : (
        <Button className="no-print" disabled={isBusy} onClick={() => put.mutate(lines)}>
          Put {plural(lines.length, 'line')} on lists
        </Button>
      )}
      {!acts || waiting.length === 0 ? null : (
        <Button className="no-print" isQuiet disabled={isBusy} onClick={() => takeOff.mutate(waiting)}>
          Take {plural(waiting.length, 'line')} off again
        </Button>
      )}
    </div>
  )
}
