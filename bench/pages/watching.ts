// What runs in the browser before a page does: notes when a list is shown, how long each key or click waits for its frame, and jumps.

/**
 * `shown`: milliseconds from the arrival of the last byte of the answer (resource timing, `responseEnd`) to the second frame after
 * the first row stands in the document, which is when the frame that draws it has been painted. Each interaction: from the press to
 * the frame painted next (event timing), in steps of 8 ms; what is quicker than a frame has no entry. `shift`: layout-shift entries
 * that no input caused, summed.
 */
export type Watched = {
  readonly shown: number | null
  /** When the first row stood in the document, by the page's clock. */
  readonly rowsAt: number | null
  readonly interactions: readonly number[]
  readonly shift: number
}

/** A frame at sixty a second: the browser keeps no entry of an interaction that was shown within it. */
export const FRAME_MS = 16

/** `rows`: a selector of the list's first row; `answer`: a pattern of the path whose answer it shows. */
export const watchingScript = (rows: string, answer: string, nowMs: number): string => `
(() => {
  const offset = ${nowMs} - Date.now()
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + offset)
      else super(...given)
    }
    static now() { return Real.now() + offset }
  }
  const watched = { shown: null, rowsAt: null, byId: new Map(), shift: 0 }
  globalThis.watched = watched
  performance.setResourceTimingBufferSize(2000)
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) watched.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver(list => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) watched.byId.set(interactionId, Math.max(duration, watched.byId.get(interactionId) ?? 0))
    }
  }).observe({ type: 'event', durationThreshold: ${FRAME_MS}, buffered: true })
  // A press that changes nothing in sight has no frame of its own, and would be timed until some later one: one pixel changes with each, and
  // never back, since a key's way down and up are one frame. (What changes below the window of a headless Chromium, which is lower than its page, has none.)
  addEventListener('DOMContentLoaded', () => {
    const pixel = document.createElement('div')
    pixel.setAttribute('aria-hidden', 'true')
    Object.assign(pixel.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px', pointerEvents: 'none', contain: 'strict' })
    document.documentElement.append(pixel)
    let presses = 0
    const change = () => { pixel.style.background = 'rgb(1 1 ' + (presses++ % 200) + ')' }
    for (const type of ['keydown', 'keyup', 'pointerdown', 'pointerup']) addEventListener(type, change, { capture: true, passive: true })
  })
  const arrived = () => performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => responseEnd > 0 && new RegExp(${JSON.stringify(answer)}).test(new URL(name).pathname))
    .reduce((last, { responseEnd }) => Math.max(last, responseEnd), 0)
  const observer = new MutationObserver(() => {
    if (document.querySelector(${JSON.stringify(rows)}) === null) return
    observer.disconnect()
    watched.rowsAt = performance.now()
    const at = arrived()
    requestAnimationFrame(() => requestAnimationFrame(() => { watched.shown = performance.now() - at }))
  })
  observer.observe(document, { childList: true, subtree: true })
})()`

/** What was noted so far. */
export const watchedSoFar =
  '({ shown: watched.shown, rowsAt: watched.rowsAt, interactions: [...watched.byId.values()], shift: watched.shift })'

/** Returns once what was asked for is drawn. */
export const drawn =
  'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))'
