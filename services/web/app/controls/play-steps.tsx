// The tasks of a play in the order of their days.
import { plural } from './format.ts'

export function PlaySteps({ steps }: { steps: readonly { readonly day: number; readonly task: string }[] }) {
  return (
    <ol>
      {steps.map(({ day, task }) => (
        <li key={`${day} ${task}`}>
          {day === 0 ? '' : `After ${plural(day, 'day')}: `}
          {task}
        </li>
      ))}
    </ol>
  )
}
