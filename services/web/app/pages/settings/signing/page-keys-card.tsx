// Keys that may stand in the source of a page, each with the pages it works from.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'

export function PageKeysCard() {
  const [origins, setOrigins] = useState('')
  const [made, setMade] = useState<string>()
  const keys = useAnswer('/v1/keys', { query: { limit: 200 } })
  const make = useWrite(
    () => {
      const named = origins.split(/[\s,]+/).filter(origin => origin !== '')
      return rung.post('/v1/keys', {
        body: { scope: 'collect', publishable: true, origins: named, name: 'Nudges in pages' },
      })
    },
    ['/v1/keys'],
    answer => {
      setMade(answer.key)
      setOrigins('')
    },
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <div className="card stack">
      <h3>1. A key for your pages</h3>
      <p>It may stand in their source: it works from the pages you name here alone, and reads nothing.</p>
      {made === undefined ? (
        <form className="inline" onSubmit={send}>
          <Field label="Your pages" hint="Such as https://app.example.com; several with a space between">
            {({ id, describedBy }) => (
              <input
                id={id}
                aria-describedby={describedBy}
                required
                maxLength={2000}
                value={origins}
                onChange={event => setOrigins(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" isPrimary disabled={make.isPending}>
            Make a page key
          </Button>
        </form>
      ) : (
        <ShownOnce what="The key for your pages" text={made} done={() => setMade(undefined)} />
      )}
      {make.error ? <ErrorNote error={make.error} /> : null}
      <AnswerView answer={keys} lines={1}>
        {({ data }) => {
          const own = data.filter(each => each.publishable && each.revokedAt === null)
          return own.length === 0 ? (
            <p className="muted">There is none yet.</p>
          ) : (
            <TableScroll label="Keys for pages">
              <table>
                <TableHead columns={['For', 'Pages']} />
                <tbody>
                  {own.map(each => (
                    <tr key={each.id}>
                      <th scope="row">{each.name ?? 'No name'}</th>
                      <td>{each.origins?.join(', ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )
        }}
      </AnswerView>
    </div>
  )
}
