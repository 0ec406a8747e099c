// Lines aslant, for what is drawn with the fill `url(#id)`: a gap, a risk, what is not known.
import type { SVGProps } from 'react'

/** `apart`: pixels from line to line; all else is of the line. */
export function Hatch({ id, apart = 6, ...line }: { id: string; apart?: number } & SVGProps<SVGLineElement>) {
  return (
    <defs>
      <pattern
        id={id}
        width={apart}
        height={apart}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line {...line} y2={apart} />
      </pattern>
    </defs>
  )
}

/** Of what may be lost: the fill of `.step.open` and `.month.open-risk`. */
export const RiskHatch = () => <Hatch id="at-risk-hatch" className="risk-line" strokeWidth="2.5" />
