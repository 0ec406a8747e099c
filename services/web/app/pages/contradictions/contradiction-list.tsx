// The queue of disagreements: each with its sentence, its picture, what stands behind both sides, and what one can do.
import { memo, type RefObject, useRef } from 'react'
import { useMayCaptureOf } from '../../capture/use-may-capture.ts'
import { Button } from '../../controls/button.tsx'
import { Evidence } from '../../controls/evidence.tsx'
import { formatDay, formatNumber } from '../../controls/format.ts'
import { type Listed, useLongList } from '../../controls/long-list.ts'
import { Unfold } from '../../controls/unfold.tsx'
import { type AccountLinks, useAccountLinks } from '../../layout/use-account-links.ts'
import { useKeys } from '../../layout/use-keys.ts'
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

const ROW_PX = 151

export function ContradictionList({ rows, listed }: { rows: readonly Contradiction[]; listed: Listed }) {
  // no state: nothing drawn says where one is but the focus
  const at = useRef(0)
  const links = useAccountLinks()
  const { drawn, name, isWhole, roomBelow } = useLongList(rows, listed, ROW_PX)
  const acknowledge = useAcknowledge()
  const mayAcknowledge = useMayAcknowledge()
  const move = (by: number): void => {
    at.current = Math.max(0, Math.min(drawn.length - 1, at.current + by))
    document.getElementById(rowId(at.current))?.focus()
  }
  const withCurrent = (act: (row: Contradiction) => void) => (): void => {
    const current = drawn[at.current]
    if (current !== undefined) act(current)
  }
  useKeys({
    j: {
      does: 'Next disagreement',
      run: () => move(document.activeElement?.id === rowId(at.current) ? 1 : 0),
      repeats: true,
    },
    k: { does: 'Disagreement before', run: () => move(-1), repeats: true },
    o: {
      does: 'Open the account there',
      run: withCurrent(row => links.open(accountOf(row), sectionOf(row.pair))),
    },
  })
  // no key where none of them may be acknowledged: `?` tells of what one can do
  useKeys(
    {
      a: {
        does: 'I have seen it',
        run: withCurrent(row => mayAcknowledge(row) && void acknowledge(row)),
      },
    },
    { enabled: rows.some(mayAcknowledge) },
  )
  return (
    <ol key={name} className="disagreements" aria-busy={!isWhole} style={{ paddingBlockEnd: roomBelow }}>
      {drawn.map((row, index) => (
        <Row
          key={row.accountId + row.pair}
          row={row}
          at={index}
          links={links}
          current={at}
          onAcknowledge={mayAcknowledge(row) ? acknowledge : undefined}
        />
      ))}
    </ol>
  )
}

const accountOf = ({ externalId, accountId }: Contradiction): string => externalId ?? accountId

function useMayAcknowledge(): (row: Contradiction) => boolean {
  const may = useMayCaptureOf()
  return row => row.acknowledgedAt === null && may({ id: row.accountId, csm: row.csmId })
}

const Row = memo(function Row({
  row,
  at,
  links,
  current,
  onAcknowledge,
}: {
  row: Contradiction
  at: number
  links: AccountLinks
  /** Told where the focus is. */
  current: RefObject<number>
  onAcknowledge: ((row: Contradiction) => Promise<void>) | undefined
}) {
  const account = accountOf(row)
  return (
    <li
      className="card disagreement"
      onFocus={() => {
        current.current = at
      }}
    >
      <div className="row apart">
        <h2>
          <a id={rowId(at)} {...links.linkTo(account, sectionOf(row.pair))}>
            {row.name ?? account}
          </a>
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
            <Button className="seen" shortcut="a" onClick={() => void onAcknowledge(row)}>
              I have seen it
            </Button>
          )}
        </div>
      </div>
    </li>
  )
})
