// npm run mcp:questions: ten questions asked of a running Rung by its tools alone, printed. RUNG_URL and RUNG_KEY say which; else the demo of a local start.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolsAt } from './call-tool.ts'
import { answerAll } from './questions.ts'

const left = (name: string): string | undefined => {
  const file = join(process.env.RUNG_HOME ?? '.rung', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

const address = process.env.RUNG_URL ?? left('address') ?? 'http://127.0.0.1:4700'
const key = process.env.RUNG_KEY ?? left('demo.key')
if (key === undefined) throw new Error('no key: set RUNG_KEY, or run this where the demo was started')

console.log(await answerAll(toolsAt(address, key)))
