// The text of a play, to be changed: what is wrong with it stands at its field, before and when it is saved.
import { ApiProblem } from '@rung/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'
import { type Play, REACTIONS, type Typed, textOf, typedOf } from './play-text.ts'

type Fault = { readonly field: string; readonly message: string; readonly fix: string }

export function PlayForm({ play, onClose }: { play: Play; onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedOf(play))
  const check = useMutation({
    mutationFn: () => rung.post('/v1/plays/lint', { body: { play: textOf(play, typed) } }),
  })
  const save = useWrite(
    () =>
      rung.post('/v1/plays/{key}/versions', {
        path: { key: play.key },
        body: { version: play.version, play: textOf(play, typed) },
      }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
    onClose,
  )
  const refused = faultsOf(save.error)
  const faults = save.error === null ? (check.data?.faults ?? []) : refused
  const faultAt = (field: string) =>
    faults
      .filter(each => each.field === field || each.field.startsWith(`${field}.`))
      .map(({ message, fix }) => `It ${message}. ${fix}`)
      .join(' ') || undefined
  const set = (change: Partial<Typed>): void => {
    setTyped({ ...typed, ...change })
    check.reset()
    save.reset()
  }
  const line = (label: string, field: string, value: string, onChange: (value: string) => void, rows = 1) => (
    <Field label={label} fault={faultAt(field)}>
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
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <form className="stack" onSubmit={send} aria-label={`Change: ${play.name}`}>
      {line('What to do', 'name', typed.name, name => set({ name }))}
      {line('Hours it takes', 'hours', typed.hours, hours => set({ hours }))}
      {play.aim === 'nobody' ? null : (
        <>
          {line(
            'Begin, with their words: one of “{outcome}”, “{concern}”, “{verdict}”',
            'talk.opening.withWords',
            typed.withWords,
            withWords => set({ withWords }),
            2,
          )}
          {line(
            'Begin, where nothing may be quoted',
            'talk.opening.without',
            typed.without,
            without => set({ without }),
            2,
          )}
        </>
      )}
      {line('Agree on', 'talk.agree', typed.agree, agree => set({ agree }), 2)}
      {line('Steps, a line each: day: what to do', 'steps', typed.steps, steps => set({ steps }), 4)}
      {line('Notes to oneself, a line each', 'notes', typed.notes, notes => set({ notes }), 3)}
      {REACTIONS.map(([reaction, words]) => (
        <div key={reaction}>
          {line(`${words}: then`, `reactions.${reaction}`, typed.does[reaction], does =>
            set({ does: { ...typed.does, [reaction]: does } }),
          )}
        </div>
      ))}
      {play.content === null ? null : (
        <>
          {line('What they are given: title', 'content.title', typed.title, title => set({ title }))}
          {line('What they read', 'content.text', typed.text, text => set({ text }), 4)}
          {line('Its address, by https', 'content.url', typed.url, url => set({ url }))}
        </>
      )}
      {save.error === null || refused.length > 0 ? null : <ErrorNote error={save.error} />}
      <p role="status">
        {check.data === undefined || save.error !== null
          ? ''
          : check.data.faults.length === 0
            ? 'Nothing is wrong with it.'
            : 'See what stands at the fields.'}
      </p>
      <div className="row">
        <Button type="submit" isPrimary disabled={save.isPending}>
          Save as a new version
        </Button>
        <Button onClick={() => check.mutate()} disabled={check.isPending}>
          Check it
        </Button>
        <Button isQuiet onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** Of a text that was refused: each at its field; none where it was refused for something else. */
function faultsOf(error: unknown): Fault[] {
  if (!(error instanceof ApiProblem)) return []
  return error.fields
    .filter(({ field }) => field?.startsWith('play.'))
    .map(({ field = '', message = '', fix = '' }) => ({ message, fix, field: field.slice('play.'.length) }))
}
