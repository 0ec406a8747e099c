// The end of the list: what is not on it, and why.
import { Link } from '@tanstack/react-router'
import { Unfold } from '../../controls/unfold.tsx'
import { leftOutSentences } from './left-out-sentences.ts'
import { PassedOverList } from './passed-over.tsx'
import type { Worklist } from './worklist-types.ts'

export function LeftOut({ list, csm }: { list: Worklist; csm: string }) {
  const sentences = leftOutSentences(list)
  const passedOver = list.passedOver + list.putAway
  return (
    <>
      {sentences.length === 0 ? <p>Nothing: every account with a reason is here.</p> : null}
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {passedOver === 0 ? null : (
        <Unfold title={`Passed over: ${passedOver}, and why`}>
          <PassedOverList csm={csm} date={list.date} />
        </Unfold>
      )}
      <p>
        <Link to="/accounts" search={{ csm } as never}>
          See all accounts
        </Link>
      </p>
    </>
  )
}
