// What became of a promise: a day, and the customer's words where they confirmed it. What is settled cannot be opened again.
import type { Sent } from '@rung/client'
import { type ReactNode, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { ChoiceField, chooseByDigit } from '../../controls/choice-field.tsx'
import { Field } from '../../controls/field.tsx'
import type { DuePromise } from './promise-sentences.ts'

export type SettleName = 'kept' | 'broken' | 'confirmed'
export type Change = NonNullable<Sent<'patch', '/v1/promises/{id}'>['body']>

type FormProps = {
  readonly promise: DuePromise
  readonly today: string
  readonly onSay: (change: Change) => void
  readonly onCancel: () => void
}

export function SettleForm({ name, ...props }: FormProps & { name: SettleName }) {
  return name === 'confirmed' ? <ConfirmForm {...props} /> : <EndForm {...props} status={name} />
}

function EndForm({ status, ...props }: FormProps & { status: 'kept' | 'broken' }) {
  const [settledOn, setSettledOn] = useState(props.today)
  return (
    <Form {...props} does={status === 'kept' ? 'It is kept' : 'It is broken'} change={{ status, settledOn }}>
      <DayField
        label={status === 'kept' ? 'Kept on' : 'Broken on'}
        hint="What is settled cannot be opened again."
        {...props}
        day={settledOn}
        onChange={setSettledOn}
      />
    </Form>
  )
}

type Understanding = 'aligned' | 'partial' | 'misaligned'

const UNDERSTANDINGS = [
  { value: 'aligned', words: 'Both mean the same by it' },
  { value: 'partial', words: 'In part' },
  { value: 'misaligned', words: 'They mean something else' },
] as const

function ConfirmForm(props: FormProps) {
  const [confirmedOn, setConfirmedOn] = useState(props.today)
  const [words, setWords] = useState('')
  const [understanding, setUnderstanding] = useState<Understanding>()
  const change = {
    confirmedOn,
    ...(words.trim() === '' ? {} : { customerWords: words.trim() }),
    ...(understanding === undefined ? {} : { understanding }),
  }
  return (
    <Form {...props} does="They confirmed it" change={change}>
      <DayField label="Confirmed on" {...props} day={confirmedOn} onChange={setConfirmedOn} />
      <Field label="The promise as they say it back (optional)">
        {({ id }) => (
          <textarea
            id={id}
            rows={2}
            maxLength={2000}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        )}
      </Field>
      <ChoiceField
        legend="Do both of you mean the same by it? (optional)"
        choices={UNDERSTANDINGS}
        value={understanding}
        onChange={setUnderstanding}
      />
    </Form>
  )
}

function DayField({
  label,
  hint,
  promise,
  today,
  day,
  onChange,
}: Pick<FormProps, 'promise' | 'today'> & {
  label: string
  hint?: string
  day: string
  onChange: (day: string) => void
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          type="date"
          required
          // biome-ignore lint/a11y/noAutofocus: a form opened by a key takes the focus, and Escape gives it back
          autoFocus
          min={promise.madeOn}
          max={today}
          value={day}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function Form({
  does,
  change,
  promise,
  onSay,
  onCancel,
  children,
}: FormProps & { does: string; change: Change; children: ReactNode }) {
  const cancel = (): void => {
    onCancel()
    document.getElementById(promise.id)?.focus()
  }
  return (
    <form
      className="stack"
      onKeyDown={event => {
        if (event.key === 'Escape') cancel()
        else chooseByDigit(event)
      }}
      onSubmit={event => {
        event.preventDefault()
        onSay(change)
      }}
    >
      {children}
      <div className="row">
        <Button type="submit" isPrimary shortcut="Enter">
          {does}
        </Button>
        <Button shortcut="Escape" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
