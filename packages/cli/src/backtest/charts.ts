// The drawings of a backtest, as SVG without any asset: one function a picture.
import type { Quarter, Report } from './read-backtest.ts'

const [WIDTH, HEIGHT] = [360, 270]
const [LEFT, TOP, RIGHT, BOTTOM] = [66, 18, 26, 42]

type Axis = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly label: string
  readonly show: (value: number) => string
}
export const percent = (share: number) => `${Math.round(share * 100)} %`

function frame(
  title: string,
  x: Axis,
  y: Axis,
  draw: (atX: (v: number) => number, atY: (v: number) => number) => string,
): string {
  const atX = (value: number) => LEFT + ((value - x.from) / (x.to - x.from)) * (WIDTH - LEFT - RIGHT)
  const atY = (value: number) =>
    HEIGHT - BOTTOM - ((value - y.from) / (y.to - y.from)) * (HEIGHT - TOP - BOTTOM)
  const rows = y.ticks.map(
    tick =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${n(atY(tick))}" y2="${n(atY(tick))}"/><text x="${LEFT - 6}" y="${n(atY(tick) + 4)}" text-anchor="end">${escaped(y.show(tick))}</text>`,
  )
  const columns = x.ticks.map(
    tick =>
      `<text x="${n(atX(tick))}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${escaped(x.show(tick))}</text>`,
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">${rows.join('')}${columns.join('')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${escaped(x.label)}</text>
<text transform="translate(12 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(y.label)}</text>${draw(atX, atY)}</svg>`
}

const share = (label: string, to = 1): Axis => ({
  from: 0,
  to,
  ticks: [0, 0.25, 0.5, 0.75, 1].map(each => each * to),
  label,
  show: percent,
})

/** Predicted beside observed; a dot as large as the renewals in it, on the line when it was calibrated. */
export function reliabilityChart({ reliability, judged }: Report): string {
  return frame('Reliability', share('predicted loss'), share('observed loss'), (atX, atY) => {
    const dots = reliability.flatMap(({ n: rows, predicted, observed }) => {
      if (predicted === null || observed === null) return []
      const reach = 1.96 * Math.sqrt((predicted * (1 - predicted)) / rows)
      const [low, high] = [Math.max(0, predicted - reach), Math.min(1, predicted + reach)]
      return [
        `<line class="range" x1="${n(atX(predicted))}" x2="${n(atX(predicted))}" y1="${n(atY(low))}" y2="${n(atY(high))}"/>`,
        `<circle class="model" cx="${n(atX(predicted))}" cy="${n(atY(observed))}" r="${n(3 + 9 * Math.sqrt(rows / judged))}"><title>${rows} renewals: ${percent(predicted)} predicted, ${percent(observed)} observed</title></circle>`,
      ]
    })
    return `<line class="ideal" x1="${atX(0)}" y1="${atY(0)}" x2="${atX(1)}" y2="${atY(1)}"/>${dots.join('')}`
  })
}

/** How many of the lost are found when only the riskiest are looked at. */
export function liftChart({ curve }: Report): string {
  return frame(
    'Lift',
    share('renewals looked at, riskiest first'),
    share('of the lost found'),
    (atX, atY) => {
      const path = [{ share: 0, recall: 0 }, ...curve].map(
        point => `${n(atX(point.share))},${n(atY(point.recall))}`,
      )
      return `<line class="ideal" x1="${atX(0)}" y1="${atY(0)}" x2="${atX(1)}" y2="${atY(1)}"/><polyline class="model" points="${path.join(' ')}"/>`
    },
  )
}

export function precisionChart({ curve, judged, judgedLost }: Report): string {
  const rate = judgedLost / judged
  return frame(
    'Precision and recall',
    share('of the lost found'),
    share('of those looked at, lost'),
    (atX, atY) => {
      const path = curve.map(point => `${n(atX(point.recall))},${n(atY(point.precision))}`)
      return `<line class="ideal" x1="${atX(0)}" y1="${n(atY(rate))}" x2="${atX(1)}" y2="${n(atY(rate))}"/><polyline class="model" points="${path.join(' ')}"/>`
    },
  )
}

const STEPS: Readonly<Record<string, string>> = {
  usage: 'Usage alone',
  outcomes: '+ outcomes',
  relationship: '+ relationship',
  trust: '+ trust',
  rest: '+ contract and rest',
}

/** Log loss by step: shorter is better. The number beside each bar is what its group gained. */
export function outcomeLiftChart({ outcomeLift }: Report): string {
  const most = Math.max(...outcomeLift.map(step => step.logLoss))
  const [row, left, wide] = [44, 136, 140]
  const bars = outcomeLift.map((step, at) => {
    const y = at * row + 8
    const { gain, gainSpread } = step
    const gained =
      gain === null
        ? ''
        : `<text x="${left + wide + 58}" y="${y + 16}">${signed(gain)}</text><text class="soft" x="${left + wide + 58}" y="${y + 29}">${gainSpread === null ? '' : `${signed(gainSpread.low95)} to ${signed(gainSpread.high95)}`}</text>`
    return `<text x="${left - 8}" y="${y + 19}" text-anchor="end">${escaped(STEPS[step.adds] ?? step.adds)}</text><rect class="${step.adds === 'outcomes' ? 'model' : 'other'}" x="${left}" y="${y + 3}" height="24" width="${n((step.logLoss / most) * wide)}"/><text x="${n(left + (step.logLoss / most) * wide + 6)}" y="${y + 19}">${step.logLoss.toFixed(3)}</text>${gained}`
  })
  return `<svg viewBox="0 0 440 ${outcomeLift.length * row + 24}" role="img" aria-label="Outcome lift">${bars.join('')}<text class="soft" x="${left}" y="${outcomeLift.length * row + 18}">log loss, and what each group gained (95 %)</text></svg>`
}

/** Expected gross retention by quarter with the range that eight of ten cases fall in. */
export function fanChart(quarters: readonly Quarter[]): string {
  const known = quarters.flatMap(({ quarter, gross }) => (gross === null ? [] : [{ quarter, ...gross }]))
  if (known.length === 0) return '<p>Nothing falls due in the quarters ahead.</p>'
  const lowest = Math.min(...known.map(each => each.p10))
  // In steps of 4 %, so that the ticks are whole.
  const from = Math.max(0, 1 - Math.ceil((1 - lowest) * 25 + 0.5) / 25)
  const ticks = [0, 1, 2, 3, 4].map(step => from + ((1 - from) * step) / 4)
  const x: Axis = {
    from: -0.4,
    to: known.length - 0.6,
    ticks: known.map((_, at) => at),
    label: 'renewals due in',
    show: at => known[at]?.quarter ?? '',
  }
  return frame(
    'Forecast',
    x,
    { from, to: 1, ticks, label: 'kept of the ARR due', show: percent },
    (atX, atY) => {
      const edge = (key: 'p10' | 'p90') => known.map((each, at) => `${n(atX(at))},${n(atY(each[key]))}`)
      const band = `<polygon class="band" points="${[...edge('p90'), ...edge('p10').toReversed()].join(' ')}"/>`
      const whiskers = known.map(
        (each, at) =>
          `<line class="range" x1="${n(atX(at))}" x2="${n(atX(at))}" y1="${n(atY(each.p10))}" y2="${n(atY(each.p90))}"/>`,
      )
      const line = known.map((each, at) => `${n(atX(at))},${n(atY(each.expected))}`).join(' ')
      const dots = known.map(
        (each, at) =>
          `<circle class="model" cx="${n(atX(at))}" cy="${n(atY(each.expected))}" r="4"/><text x="${n(atX(at))}" y="${n(atY(each.p90) - 5)}" text-anchor="middle">${(each.expected * 100).toFixed(1)} %</text>`,
      )
      return `${band}${whiskers.join('')}<polyline class="model" points="${line}"/>${dots.join('')}`
    },
  )
}

const n = (value: number) => String(Math.round(value * 10) / 10)
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
