// A play to be written or changed: what is wrong with it stands at its field, before and when it is saved.
import { ApiProblem } from '@rung/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { useWrite } from '../use-write.ts'
import { PlayFields } from './play-fields.tsx'
import { keyOf } from './play-key.ts'
import { textOf, typedOf } from './play-text.ts'
import { NOTHING_TYPED, type Play, type Typed } from './typed-play.ts'

type Fault = { readonly field: string; readonly message: string; readonly fix: string }

type Asked = {
  /** The one to change; left out, a new one is written. */
  readonly play?: Play
  /** Keys that are taken. */
  readonly taken: readonly string[]
  readonly onClose: () => void
}

export function PlayForm(asked: Asked) {
  const workspace = useAnswer('/v1/workspace', {})
  return (
    <AnswerView answer={workspace} lines={30}>
      {({ currency }) => <Form {...asked} currency={currency} />}
    </AnswerView>
  )
}

function Form({ play, taken, currency, onClose }: Asked & { readonly currency: string }) {
  const [typed, setTyped] = useState(() => (play === undefined ? NOTHING_TYPED : typedOf(play, currency)))
  const text = textOf(play, typed, currency)
  const check = useMutation({ mutationFn: () => rung.post('/v1/plays/lint', { body: { play: text } }) })
  const save = useWrite(
    () =>
      play === undefined
        ? rung.post('/v1/plays', { body: { key: keyOf(typed.name, taken), play: text } })
        : rung.post('/v1/plays/{key}/versions', {
            path: { key: play.key },
            body: { version: play.version, play: text },
          }),
    ['/v1/plays', '/v1/plays/{key}/versions'],
    onClose,
  )
  const error = save.error ?? check.error
  const refused = faultsOf(error)
  const faults = error === null ? (check.data?.faults ?? []) : refused
  const set = (change: Partial<Typed>): void => {
    setTyped({ ...typed, ...change })
    check.reset()
    save.reset()
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <form
      className="stack"
      onSubmit={send}
      aria-label={play === undefined ? 'A play of your own' : `Change: ${play.name}`}
    >
      <PlayFields
        typed={typed}
        set={set}
        currency={currency}
        faultAt={field =>
          faults
            .filter(each => each.field === field || each.field.startsWith(`${field}.`))
            .map(({ message, fix }) => `It ${message}. ${fix}`)
            .join(' ') || undefined
        }
      />
      {error === null || refused.length > 0 ? null : <ErrorNote error={error} />}
      <p role="status">
        {faults.length > 0
          ? 'See what stands at the fields.'
          : check.data === undefined
            ? ''
            : 'Nothing is wrong with it.'}
      </p>
      <div className="row">
        <Button type="submit" isPrimary disabled={save.isPending}>
          {play === undefined ? 'Put it into use' : 'Save as a new version'}
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
