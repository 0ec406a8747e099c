// Holds one file of a room against the import table and the rules of purity; gives one sentence a break.
import { posix } from 'node:path'
import type { Room } from './import-table.ts'
import { readImports } from './read-imports.ts'
import { withoutComments } from './without-comments.ts'

// What only an edge may touch. The clock, chance and the environment enter in main.ts and are passed on.
const IMPURE = [
  { pattern: /\bnew Date\(\)|\bDate\.now\(/, what: 'reads the clock' },
  {
    pattern: /\bMath\.random\(|\bcrypto\.getRandomValues\(|\brandomUUID\(|\brandomBytes\(/,
    what: 'draws randomness',
  },
  { pattern: /\bprocess\.env\b/, what: 'reads the environment' },
]
const PURE_ONLY = [
  { pattern: /\basync\b|\bawait\b|\bnew Promise\b/, what: 'is asynchronous' },
  { pattern: /\bconsole\.|\bfetch\(/, what: 'does input or output' },
]

/** The breaks of one source file, `path` from the root of the project. Test files are not held to purity. */
export function judgeFile(path: string, source: string, roomName: string, room: Room): string[] {
  // what only tests read: they may know the harness and fast-check
  const isTest = /(\.test|\.fixture|\.arbitrary|-under-test)\.ts$/.test(path)
  const breaks: string[] = []
  for (const { module, line } of readImports(path, source)) {
    if (isTest || mayImport(module, path, roomName, room)) continue
    breaks.push(`${path}:${line} imports ${module}, which ${roomName} may not know`)
  }
  if (isTest || /(^|\/)main\.ts$/.test(path)) return breaks
  const code = withoutComments(source)
  const rules = room.tool ? [] : room.pure ? [...IMPURE, ...PURE_ONLY] : IMPURE
  for (const { pattern, what } of rules) if (pattern.test(code)) breaks.push(`${path} ${what}`)
  return breaks
}

function mayImport(module: string, path: string, roomName: string, room: Room): boolean {
  if (module.startsWith('.')) {
    return posix.normalize(posix.join(posix.dirname(path), module)).startsWith(`${roomName}/`)
  }
  const named = module.startsWith('node:')
    ? module
    : module
        .split('/')
        .slice(0, module.startsWith('@') ? 2 : 1)
        .join('/')
  return room.mayImport.includes(named) || (module.startsWith('node:') && room.mayImport.includes('node:*'))
}
