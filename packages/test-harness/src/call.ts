// One request over HTTP, and whatever was answered. By Node's own client: `fetch` takes four times its time, and tests ask some ten thousand times.
import { Agent, type IncomingMessage, request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** As sent; JSON in every answer of the API. */
  readonly text: string
}

export type Call = {
  readonly method: string
  readonly path: string
  /** Sent as Bearer; left out, no key is sent. */
  readonly key?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const agent = new Agent({ keepAlive: true })

export async function call(
  address: string,
  { method, path, key, body, headers = {} }: Call,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const answer = await send(new URL(path, address), text, {
    method,
    agent,
    headers: {
      accept: '*/*',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      // said of every body: Node would leave it out of a DELETE, whose body nobody then reads
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
  })
  const chunks = await Array.fromAsync(answer as AsyncIterable<Buffer>)
  return {
    status: answer.statusCode ?? 0,
    headers: headersOf(answer),
    text: new TextDecoder().decode(Buffer.concat(chunks)),
  }
}

function send(
  url: URL,
  body: string | undefined,
  options: {
    readonly method: string
    readonly agent: Agent
    readonly headers: Readonly<Record<string, string>>
  },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, options, resolve).once('error', reject).end(body)
  })
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  return new Headers(
    Object.entries(headersDistinct).flatMap(([name, values = []]) => values.map(value => [name, value])),
  )
}
