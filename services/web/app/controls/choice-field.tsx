// One of a few, as radio buttons with the digit that chooses each: `e 1 Enter` is quicker than a pointer.
import { type KeyboardEvent, useId } from 'react'

export type FieldChoice<V extends string> = {
  readonly value: V
  readonly words: string
  readonly more?: string
}

/** `firstDigit`: that of the first choice, where a form has several such fields. Digits work while the focus is inside of its form. */
export function ChoiceField<V extends string>({
  legend,
  choices,
  value,
  firstDigit = 1,
  hasFocus = false,
  isRequired = false,
  onChange,
}: {
  legend: string
  choices: readonly FieldChoice<V>[]
  value: V | undefined
  firstDigit?: number
  hasFocus?: boolean
  isRequired?: boolean
  onChange: (value: V) => void
}) {
  const name = useId()
  return (
    <fieldset className="field choices">
      <legend>{legend}</legend>
      {choices.map((choice, at) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            data-digit={firstDigit + at}
            checked={choice.value === value}
            required={isRequired}
            // biome-ignore lint/a11y/noAutofocus: a form opened by a key takes the focus, and Escape gives it back
            autoFocus={hasFocus && at === 0}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.words}
            {choice.more === undefined ? null : <span className="small muted"> {choice.more}</span>}
          </span>
          <kbd>{firstDigit + at}</kbd>
        </label>
      ))}
    </fieldset>
  )
}

/** For `onKeyDown` of a form: a digit chooses, unless somebody writes. */
export function chooseByDigit(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key } = event
  const writes =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
  if (writes || !/^\d$/.test(key)) return
  const choice = event.currentTarget.querySelector<HTMLInputElement>(`input[data-digit="${key}"]`)
  if (choice === null) return
  event.preventDefault()
  choice.focus()
  choice.click()
}
