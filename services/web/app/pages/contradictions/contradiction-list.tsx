// The queue of disagreements: each with its sentence, its picture, what stands behind both sides, and what one can do.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { Evidence } from '../../controls/evidence.tsx'
import { formatDay, formatNumber } from '../../controls/format.ts'
import { Unfold } from '../../controls/unfold.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useKeys } from '../../layout/use-keys.ts'
import { mayManage, useSession } from '../../session/use-session.ts'
import {
  type Contradiction,
  disagreement,
  PAIR_NAMES,
  sectionOf,
  sideName,
} from './contradiction-sentences.ts'
import { TwoMarks } from './two-marks.tsx'
import { useAcknowledge } from './use-acknowledge.ts'

const rowId = (at: number): string => `disagreement-${at}`

export function ContradictionList({ rows }: { rows: readonly Contradiction[] }) {
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const acknowledge = useAcknowledge()
  const mayAcknowledge = useMayAcknowledge()
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by))
    setAt(next)
    document.getElementById(rowId(next))?.focus()
  }
  const current = rows[at]
  useKeys({
    j: { does: 'Next disagreement', run: () => move(document.activeElement?.id === rowId(at) ? 1 : 0) },
    k: { does: 'Disagreement before', run: () => move(-1) },
    a: {
      does: 'I have seen it',
      run: () => current && mayAcknowledge(current) && void acknowledge(current),
    },
    o: {
      does: 'Open the account there',
      run: () =>
        current &&
        void navigate({
          to: '/accounts/$id',
          params: { id: current.externalId ?? current.accountId },
          search: { section: sectionOf(current.pair) } as never,
        }),
    },
  })
  return (
    <ol className="disagreements">
      {rows.map((row, index) => (
        <Row
          key={row.accountId + row.pair}
          row={row}
          at={index}
          onFocus={() => setAt(index)}
          onAcknowledge={mayAcknowledge(row) ? () => void acknowledge(row) : undefined}
        />
      ))}
    </ol>
  )
}

/** A CSM answers for their own accounts; nobody for what is past. */
function useMayAcknowledge(): (row: Contradiction) => boolean {
  const { role, person } = useSession()
  const { asOf } = useTimeTravel()
  return row =>
    row.acknowledgedAt === null &&
    asOf === undefined &&
    (mayManage(role) || (role === 'csm' && row.csmId === person.id))
}

function Row({
  row,
  at,
  onFocus,
  onAcknowledge,
}: {
  row: Contradiction
  at: number
  onFocus: () => void
  onAcknowledge: (() => void) | undefined
}) {
  const account = row.externalId ?? row.accountId
  return (
    <li className="card disagreement" onFocus={onFocus}>
      <div className="row apart">
        <h2>
          <Link
            id={rowId(at)}
            to="/accounts/$id"
            params={{ id: account }}
            search={{ section: sectionOf(row.pair) } as never}
          >
            {row.name ?? account}
          </Link>
        </h2>
        <span className="small muted" title={`${row.size} times the everyday spread of these views`}>
          {PAIR_NAMES[row.pair]}, {formatNumber(row.size, 1)} times what is usual
        </span>
      </div>
      <div className="both">
        <div className="stack">
          <p>
            {disagreement(row)} <span className="small muted">Since {formatDay(row.since)}.</span>
          </p>
          <Unfold title="What stands behind both">
            {[row.left, row.right].map(side => (
              <div key={side.name}>
                <h3>{sideName(side.name)}</h3>
                <Evidence ids={side.evidence} account={account} />
              </div>
            ))}
          </Unfold>
        </div>
        <div className="stack">
          <TwoMarks left={row.left} right={row.right} />
          {row.acknowledgedAt !== null ? (
            <p className="small muted seen">
              Seen {formatDay(row.acknowledgedAt)}. It stays until both sides meet.
            </p>
          ) : onAcknowledge === undefined ? null : (
            <Button className="seen" shortcut="a" onClick={onAcknowledge}>
              I have seen it
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
