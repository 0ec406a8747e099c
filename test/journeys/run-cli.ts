// `rung` as a process of its own, as a user runs it, and a server in front of Rung that fails when it is told to.
import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KNOWN_PACKAGES, NODE_COMPILE_CACHE } from './standalone-process.ts'

const MAIN = new URL('../../packages/cli/src/main.ts', import.meta.url).pathname

export type CliRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export type CliOptions = {
  readonly url: string
  readonly key: string
  readonly cwd: string
  readonly onStart?: (pid: number) => void
  /** Hears all that the process has written to stderr, each time it writes. */
  readonly onError?: (text: string) => void
}

/** Runs one command to its end. */
export function runCli(
  args: readonly string[],
  { url, key, cwd, onStart, onError }: CliOptions,
): Promise<CliRun> {
  const child = spawn(process.execPath, [...KNOWN_PACKAGES, MAIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE, RUNG_URL: url, RUNG_KEY: key },
  })
  if (child.pid !== undefined) onStart?.(child.pid)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
    onError?.(stderr)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

/** What is answered instead of Rung; undefined passes the request on. `drop` breaks the connection. */
export type Failure =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'drop'
  | undefined

export type Gateway = { readonly url: string; readonly seen: string[]; close(): Promise<void> }

/** Passes requests on to `target`, but for those that `fail` answers itself; `seen` are the paths asked for, in order. */
export async function startGateway(
  target: string,
  fail: (call: { path: string; body: string }) => Failure | Promise<Failure>,
): Promise<Gateway> {
  const seen: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    const path = incoming.url ?? '/'
    seen.push(`${incoming.method} ${path}`)
    const failure = await fail({ path, body: body.toString() })
    if (failure === 'drop') incoming.socket.destroy()
    else if (failure) outgoing.writeHead(failure.status, failure.headers).end('{"title":"failed on purpose"}')
    else passOn(new URL(path, target), incoming, body, outgoing)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>))
}

function passOn(url: URL, incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
  const { method, headers } = incoming
  const onward = request(url, { method, headers: { ...headers, host: url.host } }, answer => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  onward.end(body)
}
