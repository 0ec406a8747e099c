// Work that is handed over in steps, so that who has others waiting can see to them in between.

/** Each step is some milliseconds of work at most; what comes back at the end is the result. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
