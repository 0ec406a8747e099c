// Both sides of a disagreement as two marks on one line from 0 to 100 %: a dot and a diamond, the way between them drawn.
import { formatPercent } from '../../controls/format.ts'
import { type Contradiction, hueOfSide, sideName } from './contradiction-sentences.ts'
import './two-marks.css'

type Side = Contradiction['left']

export function TwoMarks({ left, right }: { left: Side; right: Side }) {
  const [from, to] = [Math.min(left.value, right.value), Math.max(left.value, right.value)]
  return (
    <div className="two-marks">
      {/* inset by the size of a mark, so that those at both ends are whole */}
      <svg height="20" aria-hidden="true">
        <svg aria-hidden="true" x="8" width="calc(100% - 16px)" height="20" overflow="visible">
          <line x1="0" x2="100%" y1="10" y2="10" className="scale-line" />
          <line x1={percent(from)} x2={percent(to)} y1="10" y2="10" className="apart" />
          <circle cx={percent(left.value)} cy="10" r="6" fill={colourOf(left)} />
          <svg aria-hidden="true" x={percent(right.value)} y="10" overflow="visible">
            <path d="M0-7.5 7.5 0 0 7.5-7.5 0Z" className="mark-right" stroke={colourOf(right)} />
          </svg>
        </svg>
      </svg>
      <p className="small">
        {(left.value <= right.value ? [left, right] : [right, left]).map(side => (
          <SideText key={side.name} side={side} sign={side === left ? '●' : '◇'} />
        ))}
      </p>
    </div>
  )
}

const percent = (share: number): string => `${share * 100}%`

const colourOf = ({ name }: Side): string =>
  hueOfSide(name) === 'ink' ? 'var(--ink)' : `var(--${hueOfSide(name)})`

function SideText({ side, sign }: { side: Side; sign: string }) {
  return (
    <span className={hueOfSide(side.name)} title={String(side.value)}>
      <span aria-hidden="true">{sign} </span>
      {sideName(side.name)} {formatPercent(side.value)}
    </span>
  )
}
