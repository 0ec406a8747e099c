// How to compute a score by hand, as the API reference tells it; a test follows it word for word against the API.
import {
  type ComponentDefinition,
  type DamperDefinition,
  type HealthRegistry,
  healthRegistry,
  STALE,
} from '@rung/health-score'

/** A row of the first table. */
export function explainComponent({ name, symbol, formula, partsShownBy }: ComponentDefinition): string {
  return `| ${name}, ${symbol} | ${formula} | ${partsShownBy} |`
}

/** A row of the second table. */
export function explainDamper({ name, meaning, formula, numbers }: DamperDefinition): string {
  const builtIn = Object.entries(numbers).map(([key, { value }]) => `${key} ${value}`)
  return `| ${name} | ${meaning} | ${formula} | ${builtIn.join(', ')} |`
}

export function scoreByHand({ components, dampers }: HealthRegistry): string {
  const allWeight = components.reduce((sum, { weight }) => sum + weight, 0)
  return `Score = 100 x sum(weight x value) / sum(weight) over the known components, each weight as far as its component counts, then the factors of the dampers that apply, multiplied. \
Contributions, in hundredths of a point, add up to the score exactly. With gaps, state, ladder, and the evidence behind \
each; recomputed for any past day as it was known, bit for bit.

### A score by hand

**1. The values**, each a share 0..1, or null: unknown, which is never counted as 0.

| component | value | where its parts are shown |
| --- | --- | --- |
${components.map(explainComponent).join('\n')}

**2. The weights** are \`health.weights\` of \`GET /v1/config\`, or those of the account's segment in \`health.segments\`; they stand \
beside each value in \`components\`. Only known components count. Coverage = the sum of their weights / the sum of all weights. Over the last 45 days \
before its facts run out a component counts for less and less: its weight in the score is weight x \`counts\`, and W is the sum of those. While a fact comes to count by its date alone the value is \`eased\`.

**3. The points** of each known component = 100 x weight x counts x value / W. Their sum x 100, rounded to a whole number, is the score \
before dampers, in hundredths of a point.

**4. Whole hundredths** by largest remainder: round every component's hundredths down; what is missing to the score before dampers \
goes one each to the largest remainders, ties by name.

**5. The dampers**, each a factor in (0, 1]; its numbers are \`health.dampers\` of the config:

| damper | while | factor | built in |
| --- | --- | --- | --- |
${dampers.map(explainDamper).join('\n')}
| ${STALE.name} | ${STALE.meaning} | ${STALE.formula} | |

The sum of step 3 x all factors x 100, rounded, is the score. What is missing from the score before dampers, all of them took \
together: each takes its share by ln(factor) / sum of ln(factor), again by largest remainder, the hundredths being negative.

**6. The band**: healthy from 70.00, watch from 40.00, at_risk below (\`health.bands\`); unknown when nothing of weight is known; \
\`provisional\` while coverage is under 0.5 or A is null. Whoever has A null or under 0.5 is \`watch\` at most.

**Worked example.** Two active outcomes, importance 4 with a 0.35 and importance 1 with a 0.95: A = (4 x 0.35 + 1 x 0.95) / 5 = 0.47. \
Nobody there is known: R is null. Trust with clarity 0.8, reliability 0.7, resolution 0.77 and benevolence null: T = 2.27 / 3 = 0.756667. \
One ticket is escalated. Usage with U 0.913. All \`counts\` are 1. So W = 40 + 20 + 20 = 80 of ${allWeight}, coverage ${80 / allWeight}.

| component | value | weight | points | hundredths | rounded down | contribution |
| --- | --- | --- | --- | --- | --- | --- |
| outcomes | 0.47 | 40 | 23.5 | 2350 | 2350 | 2350 |
| trust | 0.756667 | 20 | 18.916667 | 1891.67 | 1891 | 1892 |
| usage | 0.913 | 20 | 22.825 | 2282.5 | 2282 | 2282 |
| damper outcome_short | 0.84 | | | -992.34 | -993 | -992 |
| damper escalated | 0.9 | | | -599.66 | -600 | -600 |

The points add up to 65.241667, so 6524 hundredths before dampers. Rounded down they are 6523: the one that is missing goes to \
trust, whose remainder 0.67 is the largest. \`outcome_short\` leaves 0.37 + 0.47 = 0.84, \`escalated\` 0.9: \
65.241667 x 0.84 x 0.9 = 49.3227, so 4932 hundredths, and the two take 1592 together, 62.33 % of it and 37.67 %. Rounded down that is \
1593: the one too many goes to outcome_short, whose remainder 0.66 is the larger. Shown: 49.32, watch.`
}

export const SCORE_BY_HAND = scoreByHand(healthRegistry)
