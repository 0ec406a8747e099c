// The numbers of sending the day's list, with unit and reason; those of each request are in @rung/http-service/outgoing.
// Not in config: how news travel; no judgement uses them.

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

export const DIGEST_POLICY = {
  /** Where the person is: before the first call of a day. */
  usualTime: '08:00',
  /** A time zone, working days or absences may change meanwhile: it is looked again at least as often. */
  lookAtMostMs: HOUR,
  /** Days ahead in which the next list is looked for: an absence lasts a year at most. */
  daysAhead: 400,
  /** An address that took nothing for so long is written to no more: a long weekend and two days. */
  failingForMs: 5 * DAY,
  /** What became of a day's list is kept so long. */
  keptDays: 30,
  /** Tries whose outcome is shown. */
  triesKept: 20,
  /** In one workspace at once. */
  atOnce: 20,
  /** What is due within so many days is told beside the list: enough to act, little enough to read. */
  promisesWithinDays: 7,
  renewalsWithinDays: 30,
  /** Lines of each thing beside the list. */
  linesMost: 20,
  /** Slack's are some eighty. */
  urlCharacters: 2000,
  /** Of an address, what is shown again. */
  endingCharacters: 4,
} as const
