// A task of the company that was put off today, and the way back.
import { Button } from '../../controls/button.tsx'
import { formatDay } from '../../controls/format.ts'
import { type BookTask, useBookTask } from './use-book-task.ts'

export function SnoozedBookTask({ task }: { task: BookTask }) {
  const { act, mayAct, isBusy } = useBookTask(task)
  return (
    <div className="note row apart">
      <p>
        {task.play.name}: snoozed until {formatDay(task.snoozedUntil ?? '')}. It comes back on that day.
      </p>
      {mayAct ? (
        <Button disabled={isBusy} onClick={() => act.mutate({ action: 'undo' })}>
          Put it back
        </Button>
      ) : null}
    </div>
  )
}
