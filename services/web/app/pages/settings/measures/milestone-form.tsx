// A new milestone: reached by a measure, or when somebody says so.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'

export function MilestoneForm({ metrics }: { metrics: readonly string[] }) {
  const [key, setKey] = useState('')
  const [metric, setMetric] = useState('')
  const [threshold, setThreshold] = useState(1)
  const add = useWrite(
    () => rung.post('/v1/milestones', { body: metric === '' ? { key } : { key, metric, threshold } }),
    ['/v1/milestones'],
    () => setKey(''),
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="inline" onSubmit={send}>
      <Field label="Name of the milestone">
        {({ id }) => <input id={id} required value={key} onChange={event => setKey(event.target.value)} />}
      </Field>
      <Field label="Reached by">
        {({ id }) => (
          <select id={id} value={metric} onChange={event => setMetric(event.target.value)}>
            <option value="">somebody says so</option>
            {metrics.map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </Field>
      {metric === '' ? null : (
        <Field label="From">
          {({ id }) => (
            <input
              id={id}
              type="number"
              min={0}
              step="any"
              required
              value={threshold}
              onChange={event => setThreshold(event.target.valueAsNumber)}
            />
          )}
        </Field>
      )}
      <Button type="submit" disabled={add.isPending}>
        Add the milestone
      </Button>
      {add.error === null ? null : <ErrorNote error={add.error} />}
    </form>
  )
}
