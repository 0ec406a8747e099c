// The log-odds of a probability that is a mean over weights: what is served where a fit holds many weights possible.

// Far beyond any bound; keeps exponentials finite.
const FURTHEST = 300

/**
 * logit(mean over the changes of sigmoid(raw + change)): the mean of what is held possible, where sigmoid(raw) is only its middle
 *
 * Nearer to even odds than `raw`, the more so the less is known. Units: log-odds. Errors: without changes NaN. Source: MacKay,
 * Neural Computation 4 (1992), 720-736 ("moderated" outputs); Bishop, Pattern Recognition and Machine Learning (2006), 4.5.2.
 *
 * @example moderate(3, [-3, 3]): the mean of 0.5 and 0.9975, so 1.092
 */
export function moderate(raw: number, changes: ArrayLike<number>): number {
  return raw > 0 ? -moderateBelow(-raw, changes, -1) : moderateBelow(raw, changes, 1)
}

/** ln(q / (1 - q)), q = e^raw x mean of e^change / (1 + e^(raw + change)): exact far out. */
function moderateBelow(raw: number, changes: ArrayLike<number>, sign: -1 | 1): number {
  const at = Math.max(-FURTHEST, raw)
  let sum = 0
  for (let draw = 0; draw < changes.length; draw++) {
    const change = Math.max(-FURTHEST, Math.min(FURTHEST, sign * (changes[draw] as number)))
    sum += Math.exp(change) / (1 + Math.exp(at + change))
  }
  const mean = sum / changes.length
  return raw + Math.log(mean) - Math.log1p(-Math.exp(at) * mean)
}
