// A new webhook: where it leads, what it is for, and which events it is told of.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'
import { eventWords } from './event-words.ts'

type Type = NonNullable<
  NonNullable<Parameters<typeof rung.post<'/v1/webhooks'>>[1]>['body']['events']
>[number]

export function NewWebhook({
  types,
  onMade,
}: {
  types: readonly { readonly type: Type | 'webhook.test' }[]
  onMade: (secret: string) => void
}) {
  const [url, setUrl] = useState('')
  const [description, setDescription] = useState('')
  const [events, setEvents] = useState<readonly Type[]>([])
  const add = useWrite(
    () =>
      rung.post('/v1/webhooks', {
        body: { url, description: description === '' ? null : description, events: [...events] },
      }),
    ['/v1/webhooks'],
    made => {
      onMade(made.secret)
      setUrl('')
      setDescription('')
      setEvents([])
    },
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate()
  }
  const wanted = types.flatMap(({ type }) => (type === 'webhook.test' ? [] : [type]))
  return (
    <form className="card stack" onSubmit={send}>
      <h3>Add a webhook</h3>
      <div className="inline">
        <Field label="Its address, https://">
          {({ id }) => (
            <input
              id={id}
              type="url"
              required
              maxLength={2000}
              value={url}
              onChange={event => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Field label="What it is for">
          {({ id }) => (
            <input
              id={id}
              maxLength={200}
              value={description}
              onChange={event => setDescription(event.target.value)}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend>Told of{events.length === 0 ? ': everything' : ''}</legend>
        <div className="choice-grid">
          {wanted.map(type => (
            <label key={type}>
              <input
                type="checkbox"
                checked={events.includes(type)}
                onChange={event =>
                  setEvents(event.target.checked ? [...events, type] : events.filter(each => each !== type))
                }
              />{' '}
              {eventWords(type)}
            </label>
          ))}
        </div>
      </fieldset>
      {add.error === null ? null : <ErrorNote error={add.error} />}
      <p>
        <Button type="submit" isPrimary disabled={add.isPending}>
          Add the webhook
        </Button>
      </p>
    </form>
  )
}
