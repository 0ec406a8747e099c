// Until when a card is put off.
import { useState } from 'react'
import { formatDay } from '../../controls/format.ts'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import { passesRenewal } from './snooze-days.ts'
import { SnoozeUntil } from './snooze-until.tsx'

export function SnoozeForm(props: FormProps) {
  const [until, setUntil] = useState('')
  return (
    <Confirmed {...props} does="Snooze" action={until === '' ? undefined : { action: 'snooze', until }}>
      <SnoozeUntil today={props.today} until={until} onChange={setUntil} />
      {passesRenewal(until, props.today, props.card.renewal?.dueOn) ? (
        <p className="note" role="status">
          The renewal on {formatDay(props.card.renewal?.dueOn ?? '')} comes before that day: nothing that is
          on this card is said again until then.
        </p>
      ) : null}
    </Confirmed>
  )
}
