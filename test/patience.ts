// Nothing is to fail because a machine is busy: an hour ends what hangs, and no test says less.
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export const patience = {
  testTimeout: HOUR_MS,
  hookTimeout: HOUR_MS,
  // what is looked for again and again until it is there: by itself it would be given up after a second
  expect: { poll: { timeout: 15 * MINUTE_MS } },
}
