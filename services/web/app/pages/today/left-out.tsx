// The end of the list: what is not on it, and why.
import { Link } from '@tanstack/react-router'
import { leftOutSentences } from './left-out-sentences.ts'
import type { Worklist } from './worklist-types.ts'

export function LeftOut({ list, csm }: { list: Worklist; csm: string }) {
  const sentences = leftOutSentences(list)
  return (
    <section id="left-out" className="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">What was left out</h2>
      {sentences.length === 0 ? <p>Nothing: every account with a reason is here.</p> : null}
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <Link to="/accounts" search={{ csm } as never}>
          See all accounts
        </Link>
      </p>
    </section>
  )
}
