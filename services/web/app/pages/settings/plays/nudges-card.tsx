// What the product may say to a user and when it keeps silent, by the numbers in force.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { nudgeSentences } from './nudge-sentences.ts'
import { WhereChanged } from './where-changed.tsx'

export function NudgesCard() {
  const config = useAnswer('/v1/config', {})
  return (
    <div className="card stack">
      <h3>Nudges in your product</h3>
      <p>
        Your product asks Rung whether there is one thing worth saying to a user now: the next step towards
        what their company wanted, help where they are short of it, or what comes next. Mostly there is none.{' '}
        <WhereChanged what="nudges" />
      </p>
      <AnswerView answer={config}>
        {({ document }) => (
          <ul className="stack small">
            {nudgeSentences(document.nudges).map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </AnswerView>
    </div>
  )
}
