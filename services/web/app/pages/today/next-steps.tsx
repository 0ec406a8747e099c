// What happens next, by what the customer answers: always in sight, chosen when the card is done.
import { formatDay } from '../../controls/format.ts'
import { REACTION_WORDS } from './card-words.ts'
import type { Card, Reaction } from './worklist-types.ts'

export function NextSteps({ card }: { card: Card }) {
  const reactions = Object.entries(card.play.reactions) as [Reaction, Card['play']['reactions'][Reaction]][]
  return (
    <section className="next" aria-labelledby="next-title">
      <h3 id="next-title">What happens next, when they say</h3>
      <dl className="next-steps">
        {reactions.map(([reaction, followUp]) => (
          <div key={reaction}>
            <dt>{REACTION_WORDS[reaction]}</dt>
            <dd>
              {followUp.does} <span className="tiny">On {formatDay(followUp.on)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
