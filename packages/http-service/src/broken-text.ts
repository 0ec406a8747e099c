// Text that no PostgreSQL column can hold: U+0000, and halves of surrogate pairs. Refused by name, before any query.
import { isStorableText, type Refusal, refuse } from '@rung/kernel'
import type { App } from './app.ts'
import { isTooDeep, refuseDeepValue } from './deep-value.ts'

/** The dotted path of the first text in a JSON value that cannot be kept, names of fields included. */
export function brokenTextIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isBroken(value) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const found = isBroken(name) ? path : brokenTextIn(inner, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Says no to a value that holds such a text, or is too deep to be looked through; `whole` names the value itself. */
export function refuseBrokenText(value: unknown, whole = 'body'): Refusal | undefined {
  if (isTooDeep(value)) return refuseDeepValue(whole)
  const path = brokenTextIn(value)
  if (path === undefined) return undefined
  return refuse('invalid', 'holds a NUL character or half a surrogate pair', {
    field: path === '' ? whole : path,
    fix: 'Send text without U+0000 and with whole characters.',
  })
}

/**
 * Refuses requests that hold such a text in their address or body. Items of a batch are left to those who judge them
 * one by one, and bodies to routes that say `judgesText`.
 */
export function refuseBrokenTexts(app: App): void {
  app.addHook('preValidation', async request => {
    const judged = request.routeOptions.config.judgesText ? null : envelopeOf(request.body)
    const refusal =
      refuseBrokenText(request.params, 'address') ??
      refuseBrokenText(request.query, 'query') ??
      refuseBrokenText(judged)
    if (refusal) throw refusal
  })
}

function envelopeOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('items' in body)) return body
  return Array.isArray(body.items) ? { ...body, items: null } : body
}

const isBroken = (text: string): boolean => !isStorableText(text)
