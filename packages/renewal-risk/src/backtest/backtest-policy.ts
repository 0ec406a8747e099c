// Every number of judging a model before it may answer, with its unit and its reason. Not in config: who could loosen the rule could promote anything.

export type BacktestPolicy = {
  /** Resolved renewals, and lost and kept ones among them, from which a model is learned at all. */
  readonly leastRenewals: number
  readonly leastLost: number
  /** Parts of the later time that are judged one after the other, each by a model learned before it. */
  readonly blocks: number
  readonly leastOfBlock: number
  /** Blocks that one model answers for where groups of features are held against each other. */
  readonly blocksALift: number
  /** Later renewals without which nothing is said of a model. */
  readonly leastJudged: number
  /** Later ones that were lost, and that were kept, without which it is not promoted. */
  readonly leastOfEach: number
  /** Standard errors of the difference by which its log loss must beat those of the expert's weights and of base rates. */
  readonly mustBeatBy: number
  /** Renewals told since the former model was learned, without which the two are not compared. */
  readonly leastUnseen: number
  /** Times the rows are drawn again; fewer where rows x draws would pass `mostRowDraws`. */
  readonly draws: number
  readonly leastDraws: number
  readonly mostRowDraws: number
  /** Points of a curve, at most. */
  readonly curvePoints: number
  /** Precision of a single feature's log-odds: what keeps an odds ratio finite where all of one kind were lost. */
  readonly driverPenalty: number
  /** Parts an input is cut into, and the index from which it has moved, and drifted. */
  readonly inputParts: number
  readonly movedFrom: number
  readonly driftedFrom: number
}

export const backtestPolicy: BacktestPolicy = {
  // Thirty bend the prior a little; ten lost are the least from which a weight says more than its own noise.
  leastRenewals: 30,
  leastLost: 10,
  // Some half dozen models a backtest: each later one on more rows, as it would have been.
  blocks: 6,
  leastOfBlock: 10,
  // Five groups take five times as many fits; that each model is a block older falls on all groups alike.
  blocksALift: 2,
  leastJudged: 20,
  // On one lost renewal any model can be the better one.
  leastOfEach: 10,
  mustBeatBy: 1,
  // Log loss of fewer rows is decided by one of them.
  leastUnseen: 20,
  // The 2.5 % end of 400 draws rests on ten of them.
  draws: 400,
  leastDraws: 100,
  mostRowDraws: 4_000_000,
  curvePoints: 40,
  // Two and a half log-odds either way: an odds ratio of twelve is believed, one of a thousand is not.
  driverPenalty: 0.16,
  // The usual reading of a population stability index over ten parts: below 0.1 nothing, from 0.25 another population.
  inputParts: 10,
  movedFrom: 0.1,
  driftedFrom: 0.25,
}
