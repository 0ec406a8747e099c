// One account: who, how it stands, which way it goes, what is at stake, and what to do next.

import type { Answer } from '@rung/client'
import { memo } from 'react'
import { PartBar } from '../../charts/part-bar.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { MARK_WORDS, STATE_WORDS, segmentWords } from '../../controls/account-words.ts'
import { Band } from '../../controls/band.tsx'
import { formatChance } from '../../controls/chance-words.ts'
import {
  exactMoney,
  formatChange,
  formatDay,
  formatDaysFrom,
  formatMoney,
  formatNumber,
  formatPercent,
} from '../../controls/format.ts'
import { cell, ROW, ROW_HEAD } from '../../controls/grid-table.ts'
import { nextStepOf } from './next-step.ts'
import type { Lines } from './use-lines.ts'

type Row = Answer<'get', '/v1/portfolio'>['data'][number]

export const AccountRow = memo(function AccountRow({
  row,
  lines,
  csmName,
  coverUntil,
  href,
}: {
  row: Row
  /** Of the last thirteen weeks; undefined while on their way. */
  lines: Lines | undefined
  csmName: string | null
  /** Whoever reads it stands in for its CSM until then. */
  coverUntil: Date | undefined
  /** Of the account; whoever holds the rows goes there without loading the page anew. */
  href: string
}) {
  const name = row.name ?? row.externalId ?? 'An account without a name'
  const step = nextStepOf(row)
  const details = [
    row.segment === null ? null : segmentWords(row.segment),
    csmName,
    coverUntil === undefined ? null : `you cover until ${formatDay(coverUntil)}`,
    ...row.marks.map(mark => MARK_WORDS[mark]),
  ]
  return (
    <tr {...ROW} data-account={row.accountId}>
      <th {...ROW_HEAD} scope="row">
        <a href={href}>{name}</a>
        <span className="tiny">{details.filter(Boolean).join(' · ')}</span>
      </th>
      <td {...cell('State')} title={`Since ${formatDay(row.since)}`}>
        {row.state === 'unknown' ? <span className="unknown">unknown</span> : STATE_WORDS[row.state]}
      </td>
      <td {...cell('Health')} className="accounts-health">
        <span className="accounts-score" title={row.score === null ? undefined : formatNumber(row.score, 2)}>
          {row.score === null ? '' : formatNumber(row.score)}
        </span>
        <Band band={row.band} isProvisional={row.provisional} />
      </td>
      <td {...cell('90 days')} className="number">
        <Trend points={row.trend90d} line={lines?.score} />
      </td>
      <td {...cell('Usage')}>
        <Share share={row.usage} hue="usage" line={lines?.usage ?? NO_LINE} />
      </td>
      <td {...cell('Outcome')}>
        <Share share={row.attained} hue="outcome" line={lines?.attained ?? NO_LINE} />
      </td>
      <td {...cell('Ladder')}>
        <Share share={row.relationship} hue="ink" />
      </td>
      <td {...cell('ARR')} className="number">
        {row.arrMinor === null || row.currency === null ? (
          <span className="unknown">unknown</span>
        ) : (
          <span title={exactMoney(row.arrMinor, row.currency)}>
            {formatMoney(row.arrMinor, row.currency)}
          </span>
        )}
      </td>
      <td {...cell('Renewal')}>
        {row.nextRenewal === null ? <None /> : <Due dueOn={row.nextRenewal.dueOn} />}
      </td>
      <td {...cell('Renewal risk')} className="number">
        {row.nextRenewal === null ? (
          <None />
        ) : (
          <span title={formatPercent(row.nextRenewal.probabilityLost, 1)}>
            {formatChance(row.nextRenewal.probabilityLost)}
          </span>
        )}
      </td>
      <td {...cell('Next step')} className="accounts-step whole">
        {step ?? <None />}
      </td>
    </tr>
  )
})

const None = () => (
  <>
    <span aria-hidden="true" className="muted">
      –
    </span>
    <span className="visually-hidden">none</span>
  </>
)

function Due({ dueOn }: { dueOn: string }) {
  return (
    <span title={formatDay(dueOn)} className="accounts-due">
      {formatDay(dueOn)} <span className="tiny">{formatDaysFrom(dueOn)}</span>
    </span>
  )
}

/** Holds the place of a line that is on its way. */
const NO_LINE: readonly (number | null)[] = []

const isUnknown = (line: readonly (number | null)[]): boolean =>
  line.length > 0 && line.every(value => value === null)

/** A share as number, and how it went: as a line over the weeks where there is one, else as the part of a whole. */
function Share({
  share,
  hue,
  line,
}: {
  share: number | null
  hue: 'usage' | 'outcome' | 'ink'
  line?: readonly (number | null)[]
}) {
  return (
    <span className="accounts-share" title={share === null ? undefined : formatPercent(share, 1)}>
      {share === null ? <span className="unknown">unknown</span> : formatPercent(share)}
      {line === undefined && share !== null ? <PartBar share={share} hue={hue} /> : null}
      {line === undefined || isUnknown(line) ? null : <Sparkline values={line} hue={hue} range={[0, 1]} />}
    </span>
  )
}

function Trend({ points, line }: { points: number | null; line: readonly (number | null)[] | undefined }) {
  const rounded = Math.round(points ?? 0)
  const tone = rounded <= -3 ? 'bad' : rounded >= 3 ? 'good' : 'muted'
  return (
    <span className="accounts-share accounts-trend">
      {points === null ? (
        <None />
      ) : (
        <span className={tone} title={formatChange(points, 2)}>
          {rounded === 0 ? 'level' : formatChange(rounded)}
        </span>
      )}
      {line !== undefined && isUnknown(line) ? null : <Sparkline values={line ?? NO_LINE} hue="ink" />}
    </span>
  )
}
