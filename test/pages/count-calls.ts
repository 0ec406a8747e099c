// How often a function of the page was called: the built names are short, so that it is known by words that stand in it.
import type { Page } from 'playwright-core'

/** Counts from now on; each asking gives the calls since the one before. The words stand in one function alone. */
export async function countCalls(page: Page, words: string): Promise<() => Promise<number>> {
  const debug = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  debug.on('Debugger.scriptParsed', ({ scriptId }) => scripts.add(scriptId))
  await debug.send('Debugger.enable')
  await debug.send('Profiler.enable')
  await debug.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  return async () => {
    const { result } = await debug.send('Profiler.takePreciseCoverage')
    let calls = 0
    for (const { scriptId, functions } of result) {
      if (!scripts.has(scriptId)) continue
      const { scriptSource } = await debug.send('Debugger.getScriptSource', { scriptId })
      const at = scriptSource.indexOf(words)
      const [innermost] = functions
        .map(({ ranges }) => ranges[0])
        .filter(range => range !== undefined && range.startOffset <= at && at < range.endOffset)
        .sort((a, b) => size(a) - size(b))
      calls += innermost?.count ?? 0
    }
    return calls
  }
}

type Range = { readonly startOffset: number; readonly endOffset: number; readonly count: number }

const size = (range: Range | undefined): number =>
  range === undefined ? 0 : range.endOffset - range.startOffset
