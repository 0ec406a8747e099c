// Who takes a card.
import { useState } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { useAwaySentence } from '../../controls/use-away-sentence.ts'
import { Confirmed, type FormProps } from './confirmed-form.tsx'

export function HandOverForm(props: FormProps) {
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
      {to === '' ? null : <AwayNote person={to} />}
    </Confirmed>
  )
}

/** Who takes it may not be there: then somebody covers, or the card waits until they are back. */
function AwayNote({ person }: { person: string }) {
  const away = useAwaySentence(person)
  if (away === null) return null
  return (
    <p className="note" role="status">
      {away}
    </p>
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
