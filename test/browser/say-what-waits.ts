// Where a test waits long for a browser, and where it fails: on which page, for what, and what stood there. Nothing is ended by it.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, type TestContext } from 'vitest'
import { callsUnderWay, openPages } from './chromium.ts'

const EVERY_MS = 60_000
/** A page whose script never rests says nothing of itself. */
const ANSWERS_WITHIN_MS = 5_000
const SHOWN_CHARACTERS = 800

let timer: ReturnType<typeof setInterval> | undefined

beforeEach(context => {
  let minutes = 0
  timer = setInterval(() => {
    minutes += 1
    const waits = callsUnderWay().join(', ') || 'no call of a browser'
    void say(context, `has run for ${minutes} min, and waits for ${waits}`)
  }, EVERY_MS)
})

afterEach(async context => {
  clearInterval(timer)
  if (context.task.result?.state === 'fail') await say(context, 'failed')
})

async function say({ task }: Readonly<TestContext>, what: string): Promise<void> {
  const pages = await Promise.all(openPages().map(wordsOf))
  process.stderr.write(`“${task.name}” ${what}.\n${pages.join('\n')}\n`)
}

/** Its address, what says that it is loading, what stands on it. */
async function wordsOf(page: Page): Promise<string> {
  const shown = page.evaluate<string>(
    `[[...document.querySelectorAll('[aria-busy="true"]')].map(each => 'still loading: ' + each.outerHTML.slice(0, 80)).join('\\n'),
(document.querySelector('main') ?? document.body).innerText.replaceAll(/\\s+/g, ' ').slice(0, ${SHOWN_CHARACTERS})].join('\\n').trim()`,
  )
  const silent = new Promise<string>(resolve => {
    setTimeout(
      resolve,
      ANSWERS_WITHIN_MS,
      'it says nothing: its script does not rest, or it is on its way elsewhere',
    )
  })
  return `${page.url()}: ${await Promise.race([shown.catch(String), silent])}`
}
