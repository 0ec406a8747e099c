// Where two views of them disagree: both sides on one line, with what stands behind each.
import type { Answer } from '@rung/client'
import { Button } from '../../controls/button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { Evidence } from '../../controls/evidence.tsx'
import { formatDay } from '../../controls/format.ts'
import { Unfold } from '../../controls/unfold.tsx'
import { PAIR_NAMES, sideName } from '../contradictions/contradiction-sentences.ts'
import { TwoMarks } from '../contradictions/two-marks.tsx'
import { useAcknowledge } from '../contradictions/use-acknowledge.ts'
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
          <Disagreement disagreement={each} health={health} />
        </article>
      ))}
    </div>
  )
}

function Disagreement({ disagreement, health }: { disagreement: Contradiction; health: Health }) {
  const { pair, left, right, since } = disagreement
  return (
    <>
      <div className="row apart">
        <h3>{PAIR_NAMES[pair]}</h3>
        <span className="small muted">since {formatDay(since)}</span>
      </div>
      <TwoMarks left={left} right={right} />
      <Acknowledge disagreement={disagreement} health={health} />
      <Unfold title="What stands behind both">
        {[left, right].map(side => (
          <div key={side.name}>
            <h4>{sideName(side.name)}</h4>
            <Evidence ids={side.evidence} account={health.accountId} />
          </div>
        ))}
      </Unfold>
    </>
  )
}

function Acknowledge({ disagreement, health }: { disagreement: Contradiction; health: Health }) {
  const acknowledge = useAcknowledge()
  const may = useMayCapture()
  if (disagreement.acknowledgedAt !== null) {
    return <p className="tiny">Seen {formatDay(disagreement.acknowledgedAt)}.</p>
  }
  if (!may) return null
  const { accountId, externalId, name } = health
  return (
    <p>
      <Button onClick={() => void acknowledge({ accountId, externalId, name, pair: disagreement.pair })}>
        I have seen it
      </Button>
    </p>
  )
}
