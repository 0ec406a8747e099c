// The colour of the page that asks customers: chosen, seen as it would be drawn, and saved.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatNumber } from '../../../controls/format.ts'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'

type Drawn = Answer<'get', '/v1/verdict-page/colours'>['light']

/** What the field shows where there is no colour: ink. */
const INK = '#1d1b17'

export function ColourCard({ name, brandColour }: { name: string; brandColour: string | null }) {
  const [chosen, setChosen] = useState(brandColour)
  const toast = useToast()
  const query = chosen === null ? {} : { brandColour: chosen }
  const { data: drawn, error } = useAnswer('/v1/verdict-page/colours', { query }, { keepsLast: true })
  const save = useWrite(
    () => rung.patch('/v1/workspace', { body: { brandColour: chosen } }),
    ['/v1/workspace'],
    () => toast.tell('Customers who are asked from now on see it.'),
  )
  return (
    <form
      className="card stack"
      onSubmit={event => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <h3>The page that asks customers</h3>
      <p className="small muted">
        It carries your name and your colour. Whatever colour that is, what stands there can be read.
      </p>
      <div className="inline">
        <Field label="Your colour">
          {({ id }) => (
            <input
              id={id}
              type="color"
              value={chosen ?? INK}
              onChange={event => setChosen(event.target.value)}
            />
          )}
        </Field>
        <Button onClick={() => setChosen(null)} disabled={chosen === null}>
          None: ink
        </Button>
        <Button type="submit" isPrimary disabled={chosen === brandColour || save.isPending}>
          Save
        </Button>
      </div>
      {(save.error ?? error) ? <ErrorNote error={save.error ?? error} /> : null}
      {drawn === undefined ? null : (
        <div className="colour-previews">
          <Preview scheme="By day" name={name} drawn={drawn.light} />
          <Preview scheme="In the dark" name={name} drawn={drawn.dark} />
        </div>
      )}
    </form>
  )
}

/** A picture of the page, not its controls: hidden from whoever does not see it, who has the figures below. */
function Preview({ scheme, name, drawn }: { scheme: string; name: string; drawn: Drawn }) {
  const ink = scheme === 'By day' ? INK : '#f1eee6'
  const filled = { background: drawn.fill, color: drawn.on, borderColor: drawn.fill }
  return (
    <figure>
      <div
        className="colour-preview"
        aria-hidden="true"
        style={{ background: drawn.page, color: ink, borderTopColor: drawn.fill }}
      >
        <strong>{name}</strong>
        <span>How near are you to it?</span>
        <span className="row">
          {[1, 2, 3, 4, 5].map(step => (
            <span key={step} className="step" style={step === 4 ? filled : { background: drawn.card }}>
              {step}
            </span>
          ))}
        </span>
        <span className="send" style={filled}>
          Send
        </span>
      </div>
      <figcaption className="small">
        <strong>{scheme}</strong>: text on it {formatNumber(drawn.contrastOfText, 1)} to 1 (4.5 needed), edges{' '}
        {formatNumber(drawn.contrastOfEdge, 1)} to 1 (3 needed).
        {drawn.isAsGiven ? null : ' Drawn in a shade of it that stands out enough.'}
      </figcaption>
    </figure>
  )
}
