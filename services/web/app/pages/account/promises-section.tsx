// What was promised to them, in both words, and how it stands.
import type { Answer } from '@rung/client'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatDay } from '../../controls/format.ts'
import { PlacedForm } from './placed-form.tsx'
import { inReadingOrder, standingWords, understoodWords } from './promise-words.ts'
import { usePromises } from './use-account.ts'

type Promised = Answer<'get', '/v1/accounts/{id}/promises'>['promises'][number]

export function PromisesSection() {
  return (
    <>
      <AnswerView answer={usePromises()} lines={6}>
        {({ promises, asOf }) =>
          promises.length === 0 ? (
            <Empty title="No promise is on record">
              <p>What was said when they bought it? Write it down in their words, and let them confirm it.</p>
            </Empty>
          ) : (
            <ul className="card stack">
              {inReadingOrder(promises).map(promise => (
                <li key={promise.id} className="promise">
                  <PromiseItem promise={promise} today={asOf} />
                </li>
              ))}
            </ul>
          )
        }
      </AnswerView>
      <PlacedForm name="promise">Record a promise</PlacedForm>
    </>
  )
}

function PromiseItem({ promise, today }: { promise: Promised; today: string }) {
  const { capability, ourWords, customerWords, madeBy, madeOn, overdue, status } = promise
  const isBad = overdue || status === 'broken'
  return (
    <>
      <div className="row apart">
        <h3>{capability}</h3>
        <b className={`small ${isBad ? 'bad' : status === 'kept' ? 'good' : ''}`}>
          {standingWords(promise, today)}
        </b>
      </div>
      <p className="small">
        {ourWords === null ? null : `We said “${ourWords}” `}
        {customerWords === null ? null : `They say “${customerWords}”`}
      </p>
      <p className="tiny">
        By {madeBy}, {formatDay(madeOn)}; {understoodWords(promise)}.
      </p>
    </>
  )
}
