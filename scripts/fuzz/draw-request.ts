// One request of an operation: mostly as a client would send it, and now and then as none should.
import { type Operation, placesIn } from '../../test/contract/api-document.ts'
import { type Drawing, drawValue, type Manner } from './draw-value.ts'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts'

export type DrawnRequest = {
  readonly operation: Operation
  readonly method: string
  /** With its query, as it stands in the request. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

const MANNERS: readonly Manner[] = ['valid', 'valid', 'valid', 'boundary', 'hostile']

export function drawRequest(from: Drawing, operation: Operation): DrawnRequest {
  const { random } = from
  const path = drawPath(from, operation) + drawQuery(from, operation)
  const idempotent = operation.method === 'POST' && random.chance(0.1)
  const headers = {
    ...(operation.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotent
      ? { 'idempotency-key': random.of(['a', 'b', `k${random.below(1_000)}`, '\u00e9', 'x'.repeat(256)]) }
      : {}),
  }
  const drawn = { operation, method: operation.method, path, headers }
  if (operation.body === undefined) return { ...drawn, body: undefined }
  if (random.chance(0.01))
    return { ...drawn, body: random.of(['', '{', 'null', '[]', '"x"', '{"a":}', '\0']) }
  const body = drawValue(from, operation.body, '', random.of(MANNERS))
  return { ...drawn, body: JSON.stringify(random.chance(0.2) ? mutated(from, body) : body) }
}

function drawPath(from: Drawing, { path }: Operation): string {
  const { random, known } = from
  const places = placesIn(path)
  let at = 0
  return path.replace(/\{[^}]+\}/g, () => {
    const place = places[at++] ?? ''
    if (random.chance(0.04)) return random.of(HOSTILE_TEXTS)
    return encodeURIComponent(known.draw(OWNERS[place] ?? place, random) ?? 'nobody')
  })
}

const OWNERS: Readonly<Record<string, string>> = { '/v1/worklists': '/v1/people' }

function drawQuery(from: Drawing, operation: Operation): string {
  const { random } = from
  const parameters = operation.parameters.filter(parameter => parameter.in === 'query')
  const said: string[] = []
  for (const { name, schema, required } of parameters) {
    if (!required && random.chance(name === 'cursor' ? 0.7 : 0.6)) continue
    if (random.chance(0.06)) {
      said.push(`${name}=${random.of(HOSTILE_TEXTS)}`)
      continue
    }
    const text =
      name === 'cursor'
        ? drawCursor(from, operation.path)
        : String(drawValue(from, schema ?? {}, name, random.chance(0.8) ? 'valid' : 'boundary'))
    said.push(`${name}=${encodeText(text)}`)
  }
  if (random.chance(0.03)) said.push(random.of(['x=1', '__proto__=1', 'limit=1&limit=2', '%00=1', '&&', '=']))
  return said.length === 0 ? '' : `?${said.join('&')}`
}

/** A cursor of the list, of another list, or one of either with a hostile value in its sort key. */
function drawCursor({ random, known }: Drawing, path: string): string {
  const cursor = known.draw(`cursor ${path}`, random) ?? Buffer.from('["2026-01-01",1]').toString('base64url')
  if (random.chance(0.4)) return cursor
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    key[random.below(key.length)] = random.of(HOSTILE_VALUES)
    return Buffer.from(JSON.stringify(key)).toString('base64url').slice(0, 3_000)
  } catch {
    return `${cursor}%00`
  }
}

/** Half a surrogate pair has no form in an address. */
function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** The body with something replaced, left out or put in, anywhere inside it. */
function mutated({ random }: Drawing, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || random.chance(0.05)) return random.of(HOSTILE_VALUES)
  const copy: Record<string, unknown> | unknown[] = structuredClone(body) as Record<string, unknown>
  let at: Record<string, unknown> = copy as Record<string, unknown>
  for (;;) {
    const names = Object.keys(at)
    const name = names.length === 0 ? 'strange' : random.of(names)
    const inner = at[name]
    if (typeof inner === 'object' && inner !== null && random.chance(0.6)) {
      at = inner as Record<string, unknown>
      continue
    }
    if (random.chance(0.15)) at.strange = 1
    else if (random.chance(0.2)) delete at[name]
    else at[name] = random.of(HOSTILE_VALUES)
    return copy
  }
}
