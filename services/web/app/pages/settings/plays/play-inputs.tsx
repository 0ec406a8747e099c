// The inputs of a play's form: lines, short texts, one of some, several of some, and what is wrong there.
import { type ReactNode, useId } from 'react'
import { choicesOf } from '../../../controls/account-words.ts'
import { Field } from '../../../controls/field.tsx'
import type { Typed } from './typed-play.ts'

export type Fields = {
  readonly typed: Typed
  readonly set: (change: Partial<Typed>) => void
  /** What is wrong at a dotted path of the play. */
  readonly faultAt: (field: string) => string | undefined
}

type Text = {
  readonly label: ReactNode
  readonly fault?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

export function Line({ rows = 1, value, onChange, ...field }: Text & { readonly rows?: number }) {
  return (
    <Field {...field}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function Short({ value, onChange, ...field }: Text) {
  return (
    <Field {...field}>
      {({ id, describedBy, isInvalid }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function One<V extends string>({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: Readonly<Record<V, string>>
  readonly value: V
  readonly onChange: (value: V) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} value={value} onChange={event => onChange(event.target.value as V)}>
          {choicesOf(words).map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function Several<V extends string>({
  legend,
  words,
  chosen,
  fault,
  onChange,
}: {
  readonly legend: string
  readonly words: Readonly<Record<V, string>>
  readonly chosen: readonly V[]
  readonly fault: string | undefined
  readonly onChange: (chosen: readonly V[]) => void
}) {
  const id = useId()
  return (
    <fieldset aria-describedby={fault === undefined ? undefined : id}>
      <legend>{legend}</legend>
      <div className="choice-grid">
        {(Object.keys(words) as V[]).map(each => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, each] : chosen.filter(other => other !== each))
              }
            />{' '}
            {words[each]}
          </label>
        ))}
      </div>
      <Fault id={id} text={fault} />
    </fieldset>
  )
}

export function Fault({ id, text }: { readonly id?: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <span id={id} className="fault">
      {text}
    </span>
  )
}
