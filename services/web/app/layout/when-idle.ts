// What can wait until what is looked at is drawn.

const AT_LATEST_MS = 2_000

/** Runs once the browser has drawn what it has to and rests. Answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  // not every browser tells when it rests
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, AT_LATEST_MS / 4)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: AT_LATEST_MS })
  return () => cancelIdleCallback(handle)
}
