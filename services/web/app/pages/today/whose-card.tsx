// What a card has been through before it came here: tried without an answer, handed over, moved with its account, or played before.
import { usePeople } from '../../client/use-people.ts'
import { triedWords } from './tried-words.ts'
import type { Card } from './worklist-types.ts'

export function WhoseCard({
  card: { tries, askAnotherWay, handedBy, movedTo, triedBefore },
}: {
  card: Card
}) {
  const { nameOf } = usePeople()
  return (
    <ul className="note">
      {handedBy === null ? null : <li>{nameOf(handedBy) ?? 'A colleague'} handed this over to you.</li>}
      {movedTo === null ? null : (
        <li>
          {nameOf(movedTo) ?? 'Somebody else'} looks after this account by now, and has it on their list.
        </li>
      )}
      {tries === 0 ? null : (
        <li>
          {tries === 1 ? 'Nobody answered once.' : `Nobody answered ${tries} times.`}
          {askAnotherWay ? ' Try somebody else there, or another way than the last.' : null}
        </li>
      )}
      {triedBefore.map(tried => (
        <li key={`${tried.on} ${tried.play}`}>{triedWords(tried)}</li>
      ))}
    </ul>
  )
}
