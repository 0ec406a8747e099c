// One filter of a list, as a native select: its choice stands in the address.
import { useId } from 'react'

export type Choice = { readonly value: string; readonly words: string }

export function FilterSelect({
  label,
  value,
  choices,
  any = 'Any',
  onChange,
}: {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  any?: string
  onChange: (value: string | undefined) => void
}) {
  const id = useId()
  // what narrows the list is never shown as nothing: a segment that nobody has any more, names that are still on their way
  const isStray = value !== undefined && value !== '' && choices.every(choice => choice.value !== value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{any}</option>
        {isStray ? <option value={value}>As in the address</option> : null}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  )
}
