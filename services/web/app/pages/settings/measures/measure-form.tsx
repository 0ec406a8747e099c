// A new measure: which event is counted, how, over how many days.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'

const KINDS = [
  { value: 'count', words: 'how often it is done' },
  { value: 'unique_users', words: 'by how many people' },
  { value: 'unique_days', words: 'on how many days' },
] as const

type Kind = (typeof KINDS)[number]['value']

export function MeasureForm() {
  const [key, setKey] = useState('')
  const [event, setEvent] = useState('')
  const [kind, setKind] = useState<Kind>('count')
  const [windowDays, setWindowDays] = useState(28)
  const add = useWrite(
    () =>
      rung.post('/v1/metrics', {
        body: { key, filter: { events: [event] }, aggregation: { kind }, windowDays },
      }),
    ['/v1/metrics'],
    () => setKey(''),
  )
  const send = (submitted: FormEvent): void => {
    submitted.preventDefault()
    add.mutate()
  }
  return (
    <form className="inline" onSubmit={send}>
      <Field label="Name of the measure">
        {({ id }) => (
          <input id={id} required value={key} onChange={changed => setKey(changed.target.value)} />
        )}
      </Field>
      <Field label="Event">
        {({ id }) => (
          <input id={id} required value={event} onChange={changed => setEvent(changed.target.value)} />
        )}
      </Field>
      <Field label="Counts">
        {({ id }) => (
          <select id={id} value={kind} onChange={changed => setKind(changed.target.value as Kind)}>
            {KINDS.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Over days">
        {({ id }) => (
          <input
            id={id}
            type="number"
            min={1}
            max={365}
            required
            value={windowDays}
            onChange={changed => setWindowDays(changed.target.valueAsNumber)}
          />
        )}
      </Field>
      <Button type="submit" disabled={add.isPending}>
        Add the measure
      </Button>
      {add.error === null ? null : <ErrorNote error={add.error} />}
    </form>
  )
}
