// How a card ended, or who takes it: each form says what it will do and is confirmed once.
import '../../styles/beyond.css'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import { DismissForm } from './dismiss-form.tsx'
import { DoneForm } from './done-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { SnoozeForm } from './snooze-form.tsx'

export type FormName = 'done' | 'no_answer' | 'snooze' | 'dismiss' | 'hand_over'

export function ActForm({ form, ...props }: FormProps & { form: FormName }) {
  if (form === 'done') return <DoneForm {...props} />
  if (form === 'snooze') return <SnoozeForm {...props} />
  if (form === 'dismiss') return <DismissForm {...props} />
  if (form === 'hand_over') return <HandOverForm {...props} />
  return (
    <Confirmed {...props} action={{ action: 'no_answer' }} does="Close it">
      <p>Nobody answered: {nextTry(props.card.tries)}</p>
    </Confirmed>
  )
}

/** When a card comes back that nobody answered at. */
const nextTry = (tries: number): string =>
  tries === 0
    ? 'the card comes back in two working days, or sooner when something gets worse.'
    : 'the card comes back in five working days, and asks for another way.'
