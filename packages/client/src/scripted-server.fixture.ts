// A real server that answers as it is told to over HTTP itself, so that tests may run in Node or in a page of a browser.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Seen, Step } from './scripted.fixture.ts'

type Script = { steps: Step[]; seen: Seen[]; onSeen: (() => void)[] }

export type ScriptedServer = { readonly origin: string; stop(): Promise<void> }

/** `POST /script/<name>` takes the steps, `GET /seen/<name>/<count>` answers once so many requests came to `/<name>/...`. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const scripts = new Map<string, Script>()
  const server: Server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', '*')
    if (request.method === 'OPTIONS') return preflight(request, response)
    const [, first = '', second = '', count = ''] = (request.url ?? '').split('/')
    const body = await readAll(request)
    if (first === 'script') {
      scripts.set(second, { steps: JSON.parse(body), seen: [], onSeen: [] })
      return response.end('{}')
    }
    if (first === 'seen') return tellSeen(scripts.get(second), Number(count), response)
    take(scripts.get(first), request, body, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function take(
  script: Script | undefined,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const step = script?.steps.shift()
  const { method = '', url = '', headers } = request
  script?.seen.push({
    method,
    path: url.slice(url.indexOf('/', 1)),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: body === '' ? undefined : JSON.parse(body),
  })
  for (const told of script?.onSeen.splice(0) ?? []) told()
  if (step === undefined) return void response.writeHead(418).end('nothing more was scripted')
  if (step === 'hold') return
  if (step === 'drop') return void request.socket.destroy()
  const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body ?? {})
  const length = { 'content-length': text.length + (step.breaksOff ? 1 : 0) }
  response.writeHead(step.status ?? 200, { ...length, ...step.headers })
  // The first part is on its way before the end comes.
  response.write(text, () => (step.breaksOff ? request.socket.destroy() : response.end()))
}

function tellSeen(script: Script | undefined, count: number, response: ServerResponse): void {
  if (script === undefined) return void response.writeHead(404).end('[]')
  if (script.seen.length >= count) return void response.end(JSON.stringify(script.seen))
  script.onSeen.push(() => tellSeen(script, count, response))
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '')
  response.writeHead(204).end()
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
