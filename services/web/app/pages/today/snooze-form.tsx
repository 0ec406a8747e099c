// Until when a card is put off.
import { useState } from 'react'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { formatDay } from '../../controls/format.ts'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import { passesRenewal, snoozeDays } from './snooze-days.ts'

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
      {passesRenewal(until, props.today, props.card.renewal?.dueOn) ? (
        <p className="note" role="status">
          The renewal on {formatDay(props.card.renewal?.dueOn ?? '')} comes before that day: nothing that is
          on this card is said again until then.
        </p>
      ) : null}
    </Confirmed>
  )
}
