// How each behaviour of trust is made, as the API tells it.
import type { TrustBehaviour } from '@rung/health-score'

export const FORMULAS: Readonly<Record<TrustBehaviour, string>> = {
  clarity:
    'Weight of open promises understood alike / weight of open promises whose understanding is known. Alike counts once the customer has said it back or confirmed it.',
  reliability:
    '(3 + K) / (4 + K + 2 B), K and B the sums of weight x 2^(-age / 180 d) of promises kept and of promises broken or past 14 days of grace, with the numbers built in; GET /v1/config tells those in force.',
  resolution:
    '(3 + C) / (4 + N): N the tickets of 180 days that were resolved or are open past the target for their priority, C those resolved within it; reopened ones count half, escalated ones nothing, and one open within its target says nothing yet. Each weighs 1, less over the last 45 of its 180 days, and open past its target a fifteenth more a day until it is 1; with the numbers built in; GET /v1/config tells those in force.',
  benevolence: '(Their own yearly answer - 1) / 4; unknown once it is more than a year old.',
}

export const TRUST_FORMULA = `T = mean of the known among clarity, reliability, resolution and benevolence; unknown when none is known. Each counts in \
full, or for less over the last 45 days before its facts run out and while the first of them comes to count by its date alone; the mean is weighted by that. \
Worked example: clarity 0.75, reliability 0.8, resolution and benevolence unknown: T = (0.75 + 0.8) / 2 = 0.775.

- **clarity** = ${FORMULAS.clarity}
- **reliability** = ${FORMULAS.reliability}
- **resolution** = ${FORMULAS.resolution}
- **benevolence** = ${FORMULAS.benevolence}

Recomputed for any past day as it was known, bit for bit the T of that day’s health score.`
