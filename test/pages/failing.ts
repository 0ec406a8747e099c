// Answers that fail as a test says, and what whoever sees it does next.
import type { Locator, Route } from 'playwright-core'
import { expect } from 'vitest'

export const REQUEST_ID = 'req_of_the_test'

export const refuse = (status: number, title: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'urn:rung:problem:x',
      title,
      detail: `${title} here.`,
      instance: REQUEST_ID,
    }),
  })

/** Whatever is asked of the path, with any query. */
export const ofPath =
  (path: string) =>
  (url: URL): boolean =>
    url.pathname === path

/**
 * Presses "Try again" until nothing is told as failed any more. Found and pressed at once: what one answer told in two places goes from
 * both when it is asked anew, and a press that waits for the second would wait for ever.
 */
export async function tryAgain(told: Locator): Promise<void> {
  const buttons = told.getByRole('button', { name: 'Try again' })
  await expect
    .poll(async () => {
      await buttons.evaluateAll(([first]) => (first as unknown as { click(): void } | undefined)?.click())
      return told.count()
    })
    .toBe(0)
}
