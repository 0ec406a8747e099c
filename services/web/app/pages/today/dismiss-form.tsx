// Why a card is dismissed.
import { useState } from 'react'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Confirmed, type FormProps } from './confirmed-form.tsx'
import type { Dismissal } from './worklist-types.ts'

export function DismissForm(props: FormProps) {
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

const DISMISSAL_WORDS: Readonly<Record<Dismissal, string>> = {
  not_true: 'It is not true',
  already_handled: 'It is handled already',
  not_worth_it: 'It is not worth the time',
  customer_asked: 'The customer asked us not to',
  other: 'Something else',
}
