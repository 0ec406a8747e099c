// Commits to a number for the quarter, all of it or one segment's: dated, kept beside those before, and compared when it is over.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rung } from '../../client/rung.ts'
import { answerKey, useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Button } from '../../controls/button.tsx'
import { Dialog } from '../../controls/dialog.tsx'
import { ErrorNote } from '../../controls/error-note.tsx'
import { Field } from '../../controls/field.tsx'
import { formatMoney } from '../../controls/format.ts'
import { minorOf } from '../../controls/money-input.ts'
import { fractionDigits } from '../../controls/number-format.ts'
import { useToast } from '../../controls/toast.tsx'
import { useSession } from '../../session/use-session.ts'
import type { Forecast } from './fan-quarters.ts'
import { quarterWords } from './quarters.ts'

export function CommitFinal({ forecast, segment }: { forecast: Forecast; segment: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const { role } = useSession()
  const { currency, quarter } = forecast
  if (currency === null) return null
  // whoever looks after accounts commits for those alone
  const isOwn = role === 'csm'
  return (
    <>
      <p>
        <Button onClick={() => setOpen(true)}>{isOwn ? 'Commit my final' : 'Commit a final'}</Button>
      </p>
      <Dialog
        title={`${isOwn ? 'My final' : 'A final'} for ${quarterWords(quarter)}${segment === undefined ? '' : `, ${segment}`}`}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {isOwn ? (
          <OwnFinal quarter={quarter} segment={segment} currency={currency} done={() => setOpen(false)} />
        ) : (
          <FinalForm
            forecast={forecast}
            csm={null}
            segment={segment}
            currency={currency}
            done={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  )
}

/** It begins with what the model says of their own accounts. */
function OwnFinal({ quarter, segment, ...form }: Omit<FinalProps, 'forecast' | 'csm'> & { quarter: string }) {
  const { person } = useSession()
  const own = useAnswer('/v1/forecast', { query: { quarter, segment, csm: person.id, pastQuarters: 0 } })
  return (
    <AnswerView answer={own}>
      {forecast => <FinalForm forecast={forecast} csm={person.id} segment={segment} {...form} />}
    </AnswerView>
  )
}

type FinalProps = {
  readonly forecast: Forecast
  /** Null: for all of them. */
  readonly csm: string | null
  readonly segment: string | undefined
  readonly currency: string
  readonly done: () => void
}

function FinalForm({ forecast, csm, segment, currency, done }: FinalProps) {
  const queries = useQueryClient()
  const toast = useToast()
  const { quarter, gross, net } = forecast
  const major = (minor: number | undefined): string =>
    ((minor ?? 0) / 10 ** fractionDigits(currency)).toFixed(fractionDigits(currency))
  const [retained, setRetained] = useState(major(gross?.amountMinor.p50))
  const [after, setAfter] = useState(major(net?.amountMinor.p50))
  const commit = useMutation({
    mutationFn: () =>
      rung.post('/v1/forecast/finals', {
        body: {
          quarter,
          segment: segment ?? null,
          csm,
          retainedMinor: minorOf(retained, currency) ?? 0,
          arrAfterMinor: minorOf(after, currency) ?? 0,
        },
      }),
    onSuccess: async final => {
      await queries.invalidateQueries({ queryKey: answerKey('/v1/forecast') })
      toast.tell(`Committed: ${formatMoney(final.retainedMinor, currency)} kept in ${quarterWords(quarter)}.`)
      done()
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    commit.mutate()
  }
  return (
    <form className="stack" onSubmit={send}>
      <Field
        label={`Kept without any expansion, ${currency}`}
        hint="The median of the model stands here to begin with."
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            inputMode="decimal"
            required
            value={retained}
            onChange={event => setRetained(event.target.value)}
          />
        )}
      </Field>
      <Field label={`All after, expansion included, ${currency}`}>
        {({ id }) => (
          <input
            id={id}
            inputMode="decimal"
            required
            value={after}
            onChange={event => setAfter(event.target.value)}
          />
        )}
      </Field>
      {commit.error === null ? null : <ErrorNote error={commit.error} />}
      <div className="row">
        <Button type="submit" isPrimary disabled={commit.isPending}>
          Commit
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  )
}
