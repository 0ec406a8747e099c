// Probabilities and their log-odds.

/** 1 / (1 + e^-x). */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** ln(p / (1 - p)). */
export function logitOf(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/** -ln(probability of what happened), in nats, of a row with these log-odds; 1 lost, 0 kept. Exact far out too. */
export function logLossOfLogit(logOdds: number, lost: number): number {
  return Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(0, logOdds) - lost * logOdds
}
