// Numbers by which results are found. Not in config: which renewal a card was drawn for is no matter of taste.
export type ResultPolicy = {
  /** So far from its day a renewal may have been moved and still be the one that a card was drawn for. */
  readonly mostMovedDays: number
}

export const resultPolicy: ResultPolicy = {
  // Half a year: what is further away is nearer to the renewal of the year before or after.
  mostMovedDays: 183,
}
