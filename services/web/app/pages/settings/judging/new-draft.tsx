// A draft: one number chosen from the document and changed, with a note that says why.
import { type FormEvent, useId, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'
import { numbersOf, patchOf } from './numbers-of.ts'

export function NewDraft({ document }: { document: object }) {
  const numbers = numbersOf(document)
  const [path, setPath] = useState('')
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const current = numbers.find(number => number.path === path)
  const draft = useWrite(
    () => rung.post('/v1/config/drafts', { body: { document: patchOf(path, Number(value)), note } as never }),
    ['/v1/config/drafts'],
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    draft.mutate()
  }
  return (
    <form className="card stack" onSubmit={send}>
      <h3>Try a change</h3>
      <WhichNumber numbers={numbers} path={path} onChange={setPath} />
      <Field label="What it should be">
        {({ id }) => (
          <input
            id={id}
            type="number"
            step="any"
            required
            value={value}
            onChange={event => setValue(event.target.value)}
          />
        )}
      </Field>
      <Field label="Why">
        {({ id }) => (
          <input
            id={id}
            required
            maxLength={1000}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        )}
      </Field>
      {draft.error === null ? null : <ErrorNote error={draft.error} />}
      <p>
        <Button type="submit" isPrimary disabled={draft.isPending || current === undefined}>
          Make a draft
        </Button>
      </p>
    </form>
  )
}

function WhichNumber({
  numbers,
  path,
  onChange,
}: {
  numbers: ReturnType<typeof numbersOf>
  path: string
  onChange: (path: string) => void
}) {
  const list = useId()
  const current = numbers.find(number => number.path === path)
  return (
    <Field
      label="Which number"
      hint={
        current === undefined
          ? `One of ${numbers.length}; type a part of its name.`
          : `It is ${current.value} now.`
      }
    >
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            list={list}
            aria-describedby={describedBy}
            required
            autoComplete="off"
            value={path}
            onChange={event => onChange(event.target.value)}
          />
          <datalist id={list}>
            {numbers.map(number => (
              <option key={number.path} value={number.path}>
                {number.value}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
