// What a card has been through before it came here: tried without an answer, handed over, moved with its account, or played before.
import { usePeople } from '../../client/use-people.ts'
import { triedWords, unansweredWords } from './tried-words.ts'
import type { Card } from './worklist-types.ts'

export function WhoseCard({ card }: { card: Card }) {
  const { handedBy, movedTo, triedBefore } = card
  const unanswered = unansweredWords(card)
  const { nameOf } = usePeople()
  return (
    <ul className="note">
      {handedBy === null ? null : <li>{nameOf(handedBy) ?? 'A colleague'} handed this over to you.</li>}
      {movedTo === null ? null : (
        <li>
          {nameOf(movedTo) ?? 'Somebody else'} looks after this account by now, and has it on their list.
        </li>
      )}
      {unanswered === null ? null : <li>{unanswered}</li>}
      {triedBefore.map(tried => (
        <li key={`${tried.on} ${tried.play}`}>{triedWords(tried)}</li>
      ))}
    </ul>
  )
}
