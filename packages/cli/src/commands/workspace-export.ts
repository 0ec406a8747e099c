// `rung workspace export --to FILE`: everything of the workspace as lines of JSON.
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

const END = /\{"counts":\{[^\n]*\}\}\n$/

export function workspaceExport(environment: Environment): Command {
  const command = new Command('export')
    .description('write every fact, word, event and score of the workspace to a file of JSON lines')
    .requiredOption(
      '--to <file>',
      'the file to write; written beside it first, so that half an export is never taken for one',
    )
  return withConnection(command).action(async (flags: ConnectionFlags & { to: string }) => {
    const partial = `${flags.to}.partial`
    let tail = ''
    let lines = 0
    const body = Readable.fromWeb((await connect(flags, environment).stream('/v1/workspace/export')) as never)
    const watched = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        for (const byte of chunk) if (byte === 10) lines++
        tail = (tail + chunk.toString('utf8')).slice(-100_000)
        yield chunk
      }
    }
    await pipeline(body, watched, createWriteStream(partial, { mode: 0o600 }))
    if (!END.test(tail)) throw new Error(`the export broke off: ${partial} is not whole. Run it again.`)
    await rename(partial, flags.to)
    console.log(
      `${lines - 2} rows written to ${flags.to}. It holds personal data: keep it as you keep a backup.`,
    )
  })
}
