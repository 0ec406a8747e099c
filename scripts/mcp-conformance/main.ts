// `npm run mcp:conformance`: the protocol's own suite against /mcp of a Rung of its own, Host validation among it.
// Beside Rung's tools stand the examples that the suite asks of any server (suite-server.ts): the transport, the door and the server are the product's. The suite sends no key: what stands before Rung adds one, and passes all else on as it came.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiClient } from '@rung/cli'
import { rungOptions } from '@rung/evaluation/rung-options'
import { createApp } from '@rung/http-service'
import { askAt, serveMcp } from '@rung/mcp'
import { startRung } from '@rung/standalone'
import { openBenchDatabase } from '../../bench/bench-database.ts'
import { createSuiteServer } from './suite-server.ts'

const SUITE = join(import.meta.dirname, '../../node_modules/@modelcontextprotocol/conformance/dist/index.js')
const EXPECTED = join(import.meta.dirname, 'expected-failures.yaml')

const database = await openBenchDatabase()
const options = rungOptions(database.adminUrl, () => new Date())
const rung = await startRung(options)
const operator = createApiClient({ url: rung.address, key: options.operatorKey })
const made = await operator.post<{ adminKey: string }>('/v1/workspaces', { name: 'Suite', currency: 'EUR' })
const clock = (): Date => new Date()
const { newId } = options
const app = await createApp({
  ...{ title: 'Suite', version: '0.0.0', log: 'error', clock, newId },
  findKey: async () => undefined,
})
const askApi = askAt(rung.address)
await serveMcp(app, { version: '0.0.0', clock, askApi, create: createSuiteServer })
const door = await addingKey(await app.listen({ host: '127.0.0.1', port: 0 }), made.adminKey)
try {
  process.exitCode = await runSuite(`http://localhost:${(door.address() as AddressInfo).port}/mcp`)
} finally {
  door.closeAllConnections()
  door.close()
  await app.close()
  await rung.stop()
  await database.close()
}

function addingKey(target: string, key: string): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers } = incoming
    const authorization = `Bearer ${key}`
    const onward = request(
      new URL(incoming.url ?? '/', target),
      { method, headers: { ...headers, authorization } },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  return new Promise(resolve => server.listen(0, 'localhost', () => resolve(server)))
}

async function runSuite(url: string): Promise<number> {
  const results = await mkdtemp(join(tmpdir(), 'rung-mcp-'))
  const words = ['server', '--url', url, '--expected-failures', EXPECTED, '--output-dir', results]
  const child = spawn(process.execPath, [SUITE, ...words], { stdio: 'inherit' })
  const code = await new Promise<number>(resolve => child.once('exit', ended => resolve(ended ?? 1)))
  await rm(results, { recursive: true })
  return code
}
