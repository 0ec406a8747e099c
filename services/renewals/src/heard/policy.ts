// For how long silence about contracts may last before it says nothing. Not in config: part of how models and forecasts learn.

export const hearingPolicy = {
  /**
   * A term that went on by itself counts once a contract of its kind was heard of on its day or so many days after: as long as a renewal past its
   * day stays open to be decided. A vendor of a few dozen customers signs, changes or loses some contract each quarter.
   */
  newsWithinDays: 90,
} as const
