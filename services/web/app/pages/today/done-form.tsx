// How a card ended, and what the customer said.
import { useState } from 'react'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { REACTION_WORDS } from './card-words.ts'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import { dayAfter } from './snooze-days.ts'
import { dueWords } from './what-changed.ts'
import type { Reaction, Result } from './worklist-types.ts'

const RESULTS: readonly Result[] = ['worked', 'partly', 'did_not_work']

export function DoneForm(props: FormProps) {
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
            : `${dueWords(props.card.play.reactions[reaction])}, unless you agreed on another day.`
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

const RESULT_WORDS: Readonly<Record<Result, string>> = {
  worked: 'It worked',
  partly: 'Partly',
  did_not_work: 'It did not work',
}
