// A day off beside public holidays: a bridge day, a day of the company.
import { useState } from 'react'
import { Button } from '../../../controls/button.tsx'
import { Field } from '../../../controls/field.tsx'
import { withDay } from './days-off-words.ts'
import type { Changes } from './place-form.tsx'

const NAME_MOST = 80

export function AddDay({ whose, calendar, save, isSaving }: Changes) {
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  return (
    <form
      className="inline"
      onSubmit={event => {
        event.preventDefault()
        save(withDay(calendar, day, name.trim()))
        setDay('')
        setName('')
      }}
    >
      <Field label="One more day off">
        {({ id }) => (
          <input id={id} type="date" required value={day} onChange={event => setDay(event.target.value)} />
        )}
      </Field>
      <Field label="What it is">
        {({ id }) => (
          <input
            id={id}
            required
            pattern=".*\S.*"
            maxLength={NAME_MOST}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={isSaving}>
        {whose === 'workspace' ? 'Add for everybody' : 'Add'}
      </Button>
    </form>
  )
}
