// Until which day something is put off: those named most often, or another.
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import { snoozeDays } from './snooze-days.ts'

type Props = {
  readonly today: string
  /** Empty while none is chosen. */
  readonly until: string
  readonly onChange: (day: string) => void
}

export function SnoozeUntil({ today, until, onChange }: Props) {
  const days = snoozeDays(today)
  return (
    <>
      <ChoiceField
        legend="Until when?"
        choices={days.map(({ day, words }) => ({ value: day, words }))}
        value={until}
        hasFocus
        onChange={onChange}
      />
      <Field label="Or another day">
        {({ id }) => (
          <input
            id={id}
            type="date"
            min={days[0]?.day}
            value={until}
            onChange={event => onChange(event.target.value)}
          />
        )}
      </Field>
    </>
  )
}
