// Where two views of them disagree: both sides on one line, with what stands behind each.
import type { Answer } from '@rung/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PairLine } from '../../charts/pair-line.tsx'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { Button } from '../../controls/button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { Evidence } from '../../controls/evidence.tsx'
import { formatDay } from '../../controls/format.ts'
import { useToast } from '../../controls/toast.tsx'
import { pairWords, sideWords } from './disagreement-words.ts'
import { useMayCapture } from './use-may-capture.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>
type Contradiction = Health['contradictions'][number]

export function DisagreementsSection({ health }: { health: Health }) {
  if (health.contradictions.length === 0) {
    return (
      <Empty title="Nobody disagrees">
        <p>What they do, what they got, what they say and what we say agree as far as anybody knows.</p>
      </Empty>
    )
  }
  return (
    <div className="stack">
      {health.contradictions.map(each => (
        <article key={each.pair} className="card stack">
          <Disagreement disagreement={each} account={health.accountId} />
        </article>
      ))}
    </div>
  )
}

function Disagreement({ disagreement, account }: { disagreement: Contradiction; account: string }) {
  const { pair, left, right, since } = disagreement
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="row apart">
        <h3>{pairWords(pair)}</h3>
        <span className="small muted">since {formatDay(since)}</span>
      </div>
      <PairLine left={left.value} right={right.value} />
      <p className="small row apart">
        <span>
          <span aria-hidden="true">○</span> {sideWords(left)}
        </span>
        <span>
          <span aria-hidden="true">●</span> {sideWords(right)}
        </span>
      </p>
      <Acknowledge disagreement={disagreement} account={account} />
      <details className="small" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>What stands behind both</summary>
        {!isOpen ? null : (
          <>
            <h4>{sideWords(left)}</h4>
            <Evidence ids={left.evidence} account={account} />
            <h4>{sideWords(right)}</h4>
            <Evidence ids={right.evidence} account={account} />
          </>
        )}
      </details>
    </>
  )
}

function Acknowledge({ disagreement, account }: { disagreement: Contradiction; account: string }) {
  const queries = useQueryClient()
  const { tell, tellError } = useToast()
  const may = useMayCapture()
  if (disagreement.acknowledgedAt !== null) {
    return <p className="tiny">Acknowledged {formatDay(disagreement.acknowledgedAt)}.</p>
  }
  if (!may) return null
  const acknowledge = async (): Promise<void> => {
    try {
      await rung.post('/v1/accounts/{id}/contradictions/{pair}/acknowledgements', {
        path: { id: account, pair: disagreement.pair },
        body: {},
      })
      tell('Acknowledged: it stays in sight, and asks for nothing more.')
      await queries.invalidateQueries({ queryKey: answerKey('/v1/accounts/{id}/health') })
    } catch (error) {
      tellError(error)
    }
  }
  return (
    <p>
      <Button onClick={() => void acknowledge()}>Acknowledge</Button>
    </p>
  )
}
