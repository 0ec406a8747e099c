// How a card ended: nothing here can be undone, so that each form says what it will do and is confirmed once.
import { type ReactNode, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { ChoiceField, chooseByDigit } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { DISMISSAL_WORDS, REACTION_WORDS, RESULT_WORDS } from './card-words.ts'
import { snoozeDays } from './snooze-days.ts'
import type { Card, CardAction, Dismissal, Reaction, Result } from './worklist-types.ts'
import '../../styles/beyond.css'

export type FormName = 'done' | 'no_answer' | 'snooze' | 'dismiss'

type FormProps = {
  readonly card: Card
  readonly today: string
  readonly onAct: (action: CardAction) => void
  readonly onCancel: () => void
}

export function ActForm({ form, ...props }: FormProps & { form: FormName }) {
  if (form === 'done') return <DoneForm {...props} />
  if (form === 'snooze') return <SnoozeForm {...props} />
  if (form === 'dismiss') return <DismissForm {...props} />
  return (
    <Confirmed {...props} action={{ action: 'done', result: 'no_answer', reaction: null }} does="Close it">
      <p>Nobody answered. The card closes, and its reasons rest until the play may be tried again.</p>
    </Confirmed>
  )
}

const RESULTS: readonly Result[] = ['worked', 'partly', 'did_not_work', 'no_answer']

function DoneForm(props: FormProps) {
  const [result, setResult] = useState<Result>()
  const [reaction, setReaction] = useState<Reaction>()
  const reactions = Object.keys(props.card.play.reactions) as Reaction[]
  const hasAnswer = result !== undefined && result !== 'no_answer'
  return (
    <Confirmed
      {...props}
      does="Done"
      action={
        result && { action: 'done', result, reaction: hasAnswer && reaction !== undefined ? reaction : null }
      }
    >
      <ChoiceField
        legend="How did it go?"
        choices={RESULTS.map(value => ({ value, words: RESULT_WORDS[value] }))}
        value={result}
        hasFocus
        isRequired
        onChange={setResult}
      />
      {result === 'no_answer' ? null : (
        <ChoiceField
          legend="What did they say? (if anything worth noting)"
          choices={reactions.map(value => ({
            value,
            words: REACTION_WORDS[value],
            more: props.card.play.reactions[value].does,
          }))}
          value={reaction}
          firstDigit={RESULTS.length + 1}
          onChange={setReaction}
        />
      )}
    </Confirmed>
  )
}

function SnoozeForm(props: FormProps) {
  const days = snoozeDays(props.today)
  const [until, setUntil] = useState('')
  return (
    <Confirmed {...props} does="Snooze" action={until === '' ? undefined : { action: 'snooze', until }}>
      <ChoiceField
        legend="Until when?"
        choices={days.map(({ day, words }) => ({ value: day, words }))}
        value={until}
        hasFocus
        onChange={setUntil}
      />
      <Field label="Or another day">
        {({ id }) => (
          <input
            id={id}
            type="date"
            min={days[0]?.day}
            value={until}
            onChange={event => setUntil(event.target.value)}
          />
        )}
      </Field>
    </Confirmed>
  )
}

function DismissForm(props: FormProps) {
  const [reason, setReason] = useState<Dismissal>()
  const reasons = Object.entries(DISMISSAL_WORDS) as [Dismissal, string][]
  return (
    <Confirmed {...props} does="Dismiss" action={reason && { action: 'dismiss', reason }}>
      <ChoiceField
        legend="Why? It stays away until its reasons grow."
        choices={reasons.map(([value, words]) => ({ value, words }))}
        value={reason}
        hasFocus
        isRequired
        onChange={setReason}
      />
    </Confirmed>
  )
}

/** A form with its two ways out; Enter confirms, Escape goes back. */
function Confirmed({
  action,
  does,
  onAct,
  onCancel,
  children,
}: {
  action: CardAction | undefined
  does: string
  onAct: (action: CardAction) => void
  onCancel: () => void
  children: ReactNode
}) {
  return (
    <form
      className="stack act-form"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
        else chooseByDigit(event)
      }}
      onSubmit={event => {
        event.preventDefault()
        if (action !== undefined) onAct(action)
      }}
    >
      {children}
      <div className="row">
        <Button
          type="submit"
          isPrimary
          shortcut="Enter"
          autoFocus={does === 'Close it'}
          aria-disabled={action === undefined}
        >
          {does}
        </Button>
        <Button shortcut="Escape" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
