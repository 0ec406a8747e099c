// One field of a form: its label, what helps to fill it in, and what is wrong with what was filled in.
import { type ReactNode, useId } from 'react'

export type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What the API said is wrong with it. */
  readonly fault?: string | undefined
  /** The control; takes the id of the label and of what describes it. */
  readonly children: (ids: { id: string; describedBy: string | undefined; isInvalid: boolean }) => ReactNode
}

export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        describedBy: described === '' ? undefined : described,
        isInvalid: fault !== undefined,
      })}
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault === undefined ? null : (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}

/** One to five, as large targets; 1 and 5 say what they mean. */
export function ScaleField({
  legend,
  name,
  low,
  high,
  value,
  onChange,
}: {
  legend: string
  name: string
  low: string
  high: string
  value: number | undefined
  onChange: (value: number) => void
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="scale">
        {[1, 2, 3, 4, 5].map(step => (
          <label key={step}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={value === step}
              onChange={() => onChange(step)}
            />
            {step}
            {step === 1 ? <span className="visually-hidden">, {low}</span> : null}
            {step === 5 ? <span className="visually-hidden">, {high}</span> : null}
          </label>
        ))}
      </div>
      <span className="hint">
        1: {low}. 5: {high}.
      </span>
    </fieldset>
  )
}
