// What the dots of the map stand on: the four states as quarters, the two axes, and where what is unknown has its place.
import { Hatch } from '../../../charts/hatch.tsx'
import { STATE_WORDS } from '../../../controls/account-words.ts'
import { type MapBox, MIDDLE, xOf, yOf } from './map-scale.ts'

export function Quarters({
  box,
  hasUsageUnknown,
  hasOutcomeUnknown,
}: {
  box: MapBox
  hasUsageUnknown: boolean
  hasOutcomeUnknown: boolean
}) {
  const { column, strip } = box
  const { left, right, top, bottom } = frameOf(box)
  const [x, y] = [xOf(box)(MIDDLE), yOf(box)(MIDDLE)]
  return (
    <g>
      <Hatch id="map-hatch" apart={7} stroke="var(--line)" strokeWidth="1.5" />
      <rect x={left} y={top} width={right - left} height={bottom - top} className="quarters" />
      <line x1={x} x2={x} y1={top} y2={bottom} className="axis" />
      <line x1={left} x2={right} y1={y} y2={y} className="axis" />
      <text x={left + 8} y={top + 16} className="strong outlined">
        {STATE_WORDS.quiet_success}
      </text>
      <text x={x + 8} y={top + 16} className="strong outlined">
        {STATE_WORDS.thriving}
      </text>
      <text x={left + 8} y={bottom - 8} className="strong outlined">
        {STATE_WORDS.failing}
      </text>
      <text x={x + 8} y={bottom - 8} className="strong outlined">
        {STATE_WORDS.hollow}
      </text>
      <Axes box={box} />
      {hasUsageUnknown ? (
        <rect
          x={column[0]}
          y={top}
          width={column[1] - column[0]}
          height={strip[1] - top}
          className="unknown-place"
        />
      ) : null}
      {hasOutcomeUnknown ? (
        <>
          <rect
            x={left}
            y={strip[0]}
            width={right - left}
            height={strip[1] - strip[0]}
            className="unknown-place"
          />
          <text x={left + 8} y={strip[1] - 17} className="outlined">
            outcome unknown
          </text>
        </>
      ) : null}
    </g>
  )
}

const frameOf = ({ left, right, top, bottom, edge }: MapBox) => ({
  left: left - edge,
  right: right + edge,
  top: top - edge,
  bottom: bottom + edge,
})

function Axes({ box }: { box: MapBox }) {
  const { left, right, top, bottom } = frameOf(box)
  const [x, y] = [xOf(box)(MIDDLE), yOf(box)(MIDDLE)]
  return (
    <>
      <text x={left} y={bottom + 15} className="usage">
        0 %
      </text>
      <text x={x} y={bottom + 15} textAnchor="middle" className="usage">
        usage
      </text>
      <text x={right} y={bottom + 15} textAnchor="end" className="usage">
        100 %
      </text>
      <text x={left - 6} y={bottom} textAnchor="end" className="outcome">
        0 %
      </text>
      <text x={left - 6} y={top + 10} textAnchor="end" className="outcome">
        100 %
      </text>
      <text
        x={left - 12}
        y={y}
        textAnchor="middle"
        transform={`rotate(-90 ${left - 12} ${y})`}
        className="outcome"
      >
        outcome
      </text>
    </>
  )
}
