// The bytes of a file, gzipped or not, in an encoding in which a comma, a quote and a line's end are one byte each.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { constants, createGunzip, gunzipSync } from 'node:zlib'

const HEAD_BYTES = 65_536
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]
// Of these every byte below 128 stands for itself, so that a file can be cut into cells before they are decoded.
const ASCII_STANDS = /^(?:utf-8|windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac-)/

export type TextEncoding = {
  /** As the Encoding Standard names it. */
  readonly name: string
  /** Bytes of a byte order mark at the start. */
  readonly markBytes: number
}

/** A file that cannot be read, whatever its rows say. */
export class FileMistake extends Error {
  override readonly name = 'FileMistake'
}

/** The first bytes of a file, unpacked. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    // The end of what was read lies in the midst of the packed data, which is no fault of the file.
    return isGzip(head) ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head
  } finally {
    await file.close()
  }
}

/** The encoding that the mapping says, or that the file's first bytes do; UTF-8 when neither does. */
export function encodingOf(path: string, head: Buffer, declared: string | undefined): TextEncoding {
  const name = basename(path)
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    throw new FileMistake(`${name} is a workbook or an archive: save it as CSV (UTF-8) and import that`)
  }
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => head.subarray(0, mark.length).equals(mark))
  const wanted = declared === undefined ? undefined : new TextDecoder(declared).encoding
  if (marked) {
    if (wanted !== undefined && wanted !== marked[0]) {
      throw new FileMistake(
        `${name} begins as ${marked[0]} files do: say \`encoding: ${marked[0]}\`, or nothing`,
      )
    }
    return { name: marked[0], markBytes: marked[1].length }
  }
  const nul = head.indexOf(0)
  if (nul >= 0 && !wanted?.startsWith('utf-16')) {
    const guess = nul % 2 === 1 ? 'utf-16le' : 'utf-16be'
    throw new FileMistake(`${name} holds zero bytes, as UTF-16 does: say \`encoding: ${guess}\``)
  }
  return { name: wanted ?? 'utf-8', markBytes: 0 }
}

/** The file's bytes without its byte order mark; those of other encodings as UTF-8. `onBytes` hears of progress. */
export async function* bytesOf(
  path: string,
  encoding: TextEncoding,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const decoder = isCutAsBytes(encoding)
    ? undefined
    : new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true })
  let toSkip = encoding.markBytes
  for await (const chunk of unpacked(path, onBytes)) {
    const rest = chunk.subarray(toSkip)
    toSkip -= chunk.length - rest.length
    if (rest.length > 0) yield decoder ? transcoded(path, decoder, rest, encoding) : rest
  }
  if (decoder) yield transcoded(path, decoder, undefined, encoding)
}

/** Decodes one cell, or is undefined for bytes that the encoding does not have. */
export function cellDecoder(encoding: TextEncoding): (binary: string) => string | undefined {
  const name = isCutAsBytes(encoding) ? encoding.name : 'utf-8'
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true })
  return binary => {
    if (!BEYOND_ASCII.test(binary)) return binary
    try {
      return decoder.decode(Buffer.from(binary, 'latin1'))
    } catch {
      return undefined
    }
  }
}

type Decoder = InstanceType<typeof TextDecoder>
const BEYOND_ASCII = /[\u0080-\u00ff]/

function isCutAsBytes({ name }: TextEncoding): boolean {
  return ASCII_STANDS.test(name)
}

async function* unpacked(path: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const head = await headBytes(path)
  const file = createReadStream(path)
  file.on('data', chunk => onBytes(chunk.length))
  if (!isGzip(head)) {
    yield* file as AsyncIterable<Buffer>
    return
  }
  const text = file.pipe(createGunzip())
  file.on('error', (error: Error) => text.destroy(error))
  yield* text as AsyncIterable<Buffer>
}

async function headBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

function transcoded(
  path: string,
  decoder: Decoder,
  chunk: Buffer | undefined,
  { name }: TextEncoding,
): Buffer {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode())
  } catch {
    throw new FileMistake(`${basename(path)} holds bytes that ${name} does not have: is \`encoding\` right?`)
  }
}
