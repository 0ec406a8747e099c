// How to compute a score by hand, as the API reference tells it; a test follows it word for word against the API.
import {
  type ComponentDefinition,
  type GuardDefinition,
  type HealthRegistry,
  healthRegistry,
  STALE,
} from '@rung/health-score'

/** A row of the first table. */
export function explainComponent({ name, symbol, formula, partsShownBy }: ComponentDefinition): string {
  return `| ${name}, ${symbol} | ${formula} | ${partsShownBy} |`
}

/** A guard and its cap. */
export function explainGuard({ name, applies, cap }: GuardDefinition): string {
  return `\`${name}\` (${applies}) ${cap.points}`
}

export function scoreByHand({ components, guards }: HealthRegistry): string {
  const allWeight = components.reduce((sum, { weight }) => sum + weight, 0)
  return `Score = 100 x sum(weight x value) / sum(weight) over the known components, then the lowest cap of the guards that apply. \
Contributions, in hundredths of a point, add up to the score exactly. With gaps, state, ladder, and the evidence behind \
each; recomputed for any past day as it was known, bit for bit.

### A score by hand

**1. The values**, each a share 0..1, or null: unknown, which is never counted as 0.

| component | value | where its parts are shown |
| --- | --- | --- |
${components.map(explainComponent).join('\n')}

**2. The weights** are \`health.weights\` of \`GET /v1/config\`, or those of the account's segment in \`health.segments\`; they stand \
beside each value in \`components\`. Only known components count: W = the sum of their weights. Coverage = W / the sum of all weights.

**3. The points** of each known component = 100 x weight x value / W. Their sum x 100, rounded to a whole number, is the score \
before guards, in hundredths of a point.

**4. Whole hundredths** by largest remainder: round every component's hundredths down; what is missing to the score before guards \
goes one each to the largest remainders, ties by name.

**5. The guards** that apply, caps in points: ${guards.map(explainGuard).join(', ')}, \
\`${STALE.name}\` (${STALE.applies}) ${STALE.cap}. The lowest cap alone binds: it contributes what it takes away, the \
others 0. Caps and limits are \`health.caps\` and \`health.attainedFrom\` of the config.

**6. The band**: healthy from 70.00, watch from 40.00, at_risk below (\`health.bands\`); unknown while coverage is under 0.5.

**Worked example.** Two active outcomes, importance 4 with a 0.35 and importance 1 with a 0.95: A = (4 x 0.35 + 1 x 0.95) / 5 = 0.47. \
Nobody there is known: R is null. Trust with clarity 0.8, reliability 0.7, resolution 0.77 and benevolence null: T = 2.27 / 3 = 0.756667. \
Usage with U 0.913. So W = 40 + 20 + 20 = 80 of ${allWeight}, coverage ${80 / allWeight}.

| component | value | weight | points | hundredths | rounded down | contribution |
| --- | --- | --- | --- | --- | --- | --- |
| outcomes | 0.47 | 40 | 23.5 | 2350 | 2350 | 2350 |
| trust | 0.756667 | 20 | 18.916667 | 1891.67 | 1891 | 1892 |
| usage | 0.913 | 20 | 22.825 | 2282.5 | 2282 | 2282 |
| guard not_attained | | | | | | -624 |

The points add up to 65.241667, so 6524 hundredths before guards. Rounded down they are 6523: the one that is missing goes to \
trust, whose remainder 0.67 is the largest. A is below 0.5: \`not_attained\` caps at 59.00 and takes away 624. Shown: 59.00, watch.`
}

export const SCORE_BY_HAND = scoreByHand(healthRegistry)
