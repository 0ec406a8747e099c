// Why a card is dismissed.
import { useState } from 'react'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { DISMISSAL_WORDS } from './card-words.ts'
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
