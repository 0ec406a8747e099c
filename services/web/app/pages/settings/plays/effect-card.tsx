// Does it work: what acting on cards at once did, against those that waited by lot.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { effectSentence, lotSentence } from './effect-words.ts'

export function EffectCard() {
  const effect = useAnswer('/v1/worklists/effect', {})
  return (
    <div className="card stack">
      <h3>Does it work?</h3>
      <AnswerView answer={effect}>
        {answer => (
          <>
            <p>{lotSentence(answer)}</p>
            <ul className="stack small">
              <li>{effectSentence(`Scores ${answer.delay.resultDays} days later`, answer.score)}</li>
              <li>{effectSentence('Renewals kept', answer.renewal)}</li>
            </ul>
            <p className="muted small">
              Each range holds however often one looks. Change <code>worklist.delay</code> to let cards wait.
            </p>
          </>
        )}
      </AnswerView>
    </div>
  )
}
