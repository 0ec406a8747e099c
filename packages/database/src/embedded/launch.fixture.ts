// A process of its own for tests: starts the server of a folder, as another user if told to, then does what it reads.
import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'

const [directory = '', uid = '', restartWithinMs = ''] = process.argv.slice(2)
if (uid !== '') {
  process.setgroups?.([])
  process.setgid?.(Number(uid))
  process.setuid?.(Number(uid))
}
// only now: what it loads must be within the user's reach
const { startEmbeddedPostgres } = await import('./start-embedded-postgres.ts')
try {
  const lines: string[] = []
  const settings = { fsync: 'off' }
  const server = await startEmbeddedPostgres({
    directory,
    log: line => lines.push(line),
    randomBytes,
    settings,
    ...(restartWithinMs !== '' && { restartWithinMs: Number(restartWithinMs) }),
  })
  void server.lost.then(reason => process.stdout.write(`${JSON.stringify({ lost: reason.message })}\n`))
  process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, lines })}\n`)
  // the end of our input is the sign to stop
  await text(process.stdin)
  await server.stop()
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`)
  process.exitCode = 1
}
