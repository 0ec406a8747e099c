// What a bet on small p-values pays for one of them, where the p-value is known up to the lot that breaks its ties.

export type TiedPValue = {
  /** P(X > x) and P(X >= x): the p-value lies between them, evenly. */
  readonly above: number
  readonly atLeast: number
}

/**
 * The mean of power x p^(power - 1) for p evenly between both ends = (atLeast^power - above^power) / (atLeast - above). Where p-values are even
 * in 0..1, its mean is 1: nobody wins against chance. The smaller the power, the more it stakes on very small p-values.
 *
 * Units: what one staked unit becomes. Errors: none for 0 < power < 1; 1 where the ends are one. Source: Vovk, Nouretdinov, Gammerman, "Testing exchangeability on-line"
 * (2003), power martingale, eq. 8, its lots averaged out.
 *
 * @example
 * powerBet({ above: 0, atLeast: 0.01 }, 0.5) // => 10
 * @example
 * powerBet({ above: 0, atLeast: 1 }, 0.5) // => 1
 * @example
 * powerBet({ above: 0.3, atLeast: 0.3 }, 0.5) // => 1
 */
export function powerBet({ above, atLeast }: TiedPValue, power: number): number {
  const width = atLeast - above
  return width > 0 ? (atLeast ** power - above ** power) / width : 1
}
