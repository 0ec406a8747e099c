// What a card has been through before it came here: tried without an answer, handed over, or moved with its account.
import { usePeople } from '../../client/use-people.ts'
import type { Card } from './worklist-types.ts'

export function WhoseCard({ card: { tries, askAnotherWay, handedBy, movedTo } }: { card: Card }) {
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
    </ul>
  )
}
