// Until when a card is put off.
import { useState } from 'react'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import { snoozeDays } from './snooze-days.ts'

export function SnoozeForm(props: FormProps) {
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
