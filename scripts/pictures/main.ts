// npm run pictures: makes the pictures of docs/pages anew, of the demo at noon of one day: where nothing changed, they are the same files.
// Takes Chromium (scripts/install-chromium.sh) and pngquant, which leaves each picture the few colours it is made of.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../docs/pages')
/** Of text and a few hues: more shows no difference, and weighs more. */
const COLOURS = '64'
const MOST_BYTES = 16_777_216

const pictures = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.png'))
const bytesOf = (folder: string): number =>
  pictures(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

const before = bytesOf(FOLDER)
const taken = mkdtempSync(join(tmpdir(), 'rung-pictures-'))
try {
  take()
  for (const name of pictures(taken))
    writeFileSync(join(FOLDER, name), reduced(readFileSync(join(taken, name))))
  // a page that is shown no more
  for (const name of pictures(FOLDER)) if (!pictures(taken).includes(name)) rmSync(join(FOLDER, name))
} finally {
  rmSync(taken, { recursive: true })
}
process.stdout.write(
  `${pictures(FOLDER).length} pictures, ${kilobytes(bytesOf(FOLDER))}; before: ${kilobytes(before)}.\n`,
)

function take(): void {
  // what is missing is said before minutes went by
  reduced(readFileSync(join(FOLDER, 'today-1440-light.png')))
  const args = ['run', '--config', join(import.meta.dirname, 'vitest.config.ts')]
  const { status, error } = spawnSync('vitest', args, {
    stdio: 'inherit',
    env: { ...process.env, RUNG_PICTURES: taken },
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error('Not every picture could be taken: docs/pages stays as it was')
}

/** As a picture of few colours, without a mark of when or by what it was made. */
function reduced(picture: Buffer): Buffer {
  const { stdout, stderr, status, error } = spawnSync(
    'pngquant',
    ['--nofs', '--strip', '--speed', '1', COLOURS, '-'],
    {
      input: picture,
      maxBuffer: MOST_BYTES,
    },
  )
  if (error !== undefined)
    throw new Error('There is no pngquant: install it (apt-get install pngquant)', { cause: error })
  if (status !== 0) throw new Error(`pngquant: ${stderr}`)
  return stdout
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`
}
