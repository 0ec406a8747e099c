// What to say and to whom: the customer's words as a quotation, the note to oneself apart.
import { splitTalk } from './card-sentences.ts'
import type { Card } from './worklist-types.ts'

export function Talk({ card: { talk, verdictWords } }: { card: Card }) {
  const { toSay, forYou } = splitTalk(talk.lines)
  const others = verdictWords.filter(said => said.stakeholderId !== talk.stakeholderId)
  if (toSay.length === 0 && forYou.length === 0 && others.length === 0) return null
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
        {forYou.length === 0 && others.length === 0 ? null : (
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
          </div>
        )}
      </div>
    </section>
  )
}
