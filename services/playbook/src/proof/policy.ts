// What a token that names a user may be, each number with its unit and reason.
// Not in config: limits of what is taken; no judgement uses them.

export const USER_TOKEN_POLICY = {
  /** Of the whole token: three claims take some 200 bytes, and headers of more are cut off by proxies. */
  bytesMost: 4096,
  /** How far the clocks of the vendor's servers may be off. */
  skewSeconds: 30,
  /** A page that stays open for a working day keeps its token; one that was copied from a log is worthless tomorrow. */
  lifetimeSecondsMost: 86_400,
  /** As ids of accounts and users are taken everywhere. */
  idCharactersMost: 255,
  /** One in use and the one that follows it. */
  activeKeysMost: 2,
  /** A month of calls by day: a monthly job that signs nothing shows too. */
  coverageDays: 28,
  /** Signed calls must have come within so many days before calls without a token are turned away. */
  provenWithinDays: 7,
  /** Keys shown in Settings: years of rotations. */
  keysShown: 100,
} as const
