// A day off beside public holidays: a bridge day, a day of the company.
import { useState } from 'react'
import { Button } from '../../../controls/button.tsx'
import { Field } from '../../../controls/field.tsx'
import { withDays } from './days-off-words.ts'
import type { Changes } from './place-form.tsx'

const NAME_MOST = 80

export function AddDay({ whose, calendar, save, isSaving }: Changes) {
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const [everyYear, setEveryYear] = useState(false)
  const [half, setHalf] = useState(false)
  return (
    <form
      className="inline"
      onSubmit={event => {
        event.preventDefault()
        save(withDays(calendar, [{ day, name: name.trim(), everyYear, half }]))
        setDay('')
        setName('')
        setEveryYear(false)
        setHalf(false)
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
      <label>
        <input type="checkbox" checked={everyYear} onChange={event => setEveryYear(event.target.checked)} />{' '}
        Each year
      </label>
      <label>
        <input type="checkbox" checked={half} onChange={event => setHalf(event.target.checked)} /> Half a day
      </label>
      <Button type="submit" disabled={isSaving}>
        {whose === 'workspace' ? 'Add for everybody' : 'Add'}
      </Button>
    </form>
  )
}
