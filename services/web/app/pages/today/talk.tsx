// What to say and to whom: the customer's words as a quotation; notes to oneself and what to do, apart.
import { PlaySteps } from '../../controls/play-steps.tsx'
import { splitTalk } from './card-sentences.ts'
import type { Card } from './worklist-types.ts'

export function Talk({ card: { talk, verdictWords, play } }: { card: Card }) {
  const { toSay, forYou } = splitTalk(talk.lines)
  const others = verdictWords.filter(said => said.stakeholderId !== talk.stakeholderId)
  const own = talk.notes.length + play.steps.length + forYou.length + others.length
  if (toSay.length === 0 && own === 0) return null
  return (
    <section aria-labelledby="talk-title">
      <h3 id="talk-title">
        {talk.stakeholderName === null ? 'What to say' : `Say to ${talk.stakeholderName}`}
      </h3>
      <div className="say">
        {toSay.length === 0 ? null : (
          <blockquote className="quote">
            {toSay.map(({ kind, text }) => (
              <p key={kind + text}>{text}</p>
            ))}
          </blockquote>
        )}
        {own === 0 ? null : (
          <div className="for-you">
            <h4>For you</h4>
            {forYou.map(({ kind, text }) => (
              <p key={kind + text}>
                {kind === 'question' ? 'Find out: ' : 'Agree on: '}
                {text}
              </p>
            ))}
            {others.map(({ stakeholderId, stakeholderName, outcomeId, text }) => (
              <p key={stakeholderId + outcomeId}>
                {stakeholderName ?? 'Somebody there'} said “{text}” Keep that to yourself.
              </p>
            ))}
            {talk.notes.map(note => (
              <p key={note}>{note}</p>
            ))}
            {play.steps.length === 0 ? null : (
              <details>
                <summary>What to do, step by step</summary>
                <PlaySteps steps={play.steps} />
              </details>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
