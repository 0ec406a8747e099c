// How a card ended, or who takes it: each form says what it will do and is confirmed once.
import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { Button } from '../../controls/button.tsx'
import { ChoiceField, chooseByDigit } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { formatDay } from '../../controls/format.ts'
import { DISMISSAL_WORDS, REACTION_WORDS, RESULT_WORDS } from './card-words.ts'
import { dayAfter, snoozeDays } from './snooze-days.ts'
import type { Card, CardAction, Dismissal, Reaction, Result } from './worklist-types.ts'
import '../../styles/beyond.css'

export type FormName = 'done' | 'no_answer' | 'snooze' | 'dismiss' | 'hand_over'

type FormProps = {
  readonly card: Card
  /** Our id of whose list it is. */
  readonly csm: string
  readonly today: string
  readonly onAct: (action: CardAction) => void
  readonly onCancel: () => void
}

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

const RESULTS: readonly Result[] = ['worked', 'partly', 'did_not_work']

function DoneForm(props: FormProps) {
  const [result, setResult] = useState<Result>()
  const [reaction, setReaction] = useState<Reaction>()
  const reactions = Object.keys(props.card.play.reactions) as Reaction[]
  const [followUpOn, setFollowUpOn] = useState('')
  return (
    <Confirmed
      {...props}
      does="Done"
      action={
        result && {
          action: 'done',
          result,
          reaction: reaction ?? null,
          followUpOn: followUpOn === '' ? null : followUpOn,
        }
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
      <Field
        label="Come back to them on"
        hint={
          reaction === undefined
            ? 'A day you agreed on, if you did.'
            : `${formatDay(props.card.play.reactions[reaction].on)}, unless you agreed on another day.`
        }
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            type="date"
            min={dayAfter(props.today)}
            value={followUpOn}
            onChange={event => setFollowUpOn(event.target.value)}
          />
        )}
      </Field>
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

function HandOverForm(props: FormProps) {
  const { data: people } = useAnswer('/v1/people', { query: { limit: 1000 } })
  const [to, setTo] = useState('')
  const others = (people?.data ?? [])
    .filter(person => person.id !== props.csm)
    .map(({ id, name, externalId }) => ({ value: id, words: name ?? externalId }))
  const Choose = others.length > FEW_PEOPLE ? ChooseOfMany : ChooseOfFew
  return (
    <Confirmed {...props} does="Hand over" action={to === '' ? undefined : { action: 'hand_over', to }}>
      <Choose people={others} to={to} onChange={setTo} />
      <p className="small muted">It is on their list from now on, until they end it or hand it back.</p>
    </Confirmed>
  )
}

/** So many that each has a digit. */
const FEW_PEOPLE = 8

type PeopleProps = {
  readonly people: readonly { readonly value: string; readonly words: string }[]
  readonly to: string
  readonly onChange: (to: string) => void
}

const WHO = 'Who takes it?'

function ChooseOfFew({ people, to, onChange }: PeopleProps) {
  return <ChoiceField legend={WHO} choices={people} value={to} hasFocus isRequired onChange={onChange} />
}

function ChooseOfMany({ people, to, onChange }: PeopleProps) {
  return (
    <Field label={WHO}>
      {({ id }) => (
        <select id={id} required value={to} onChange={event => onChange(event.target.value)}>
          <option value="">Choose somebody</option>
          {people.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** When a card comes back that nobody answered at. */
const nextTry = (tries: number): string =>
  tries === 0
    ? 'the card comes back in two working days, or sooner when something gets worse.'
    : 'the card comes back in five working days, and asks for another way.'

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
