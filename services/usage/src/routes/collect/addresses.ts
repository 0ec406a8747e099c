// Where Segment's clients post: the whole words of its HTTP API, the letters of its web and mobile libraries, and both
// with and without the `/v1` that some of them take for a part of the host.
import type { CallType } from '../../calls/call.ts'

const LETTERS: Readonly<Record<CallType, string>> = {
  track: 't',
  identify: 'i',
  group: 'g',
  page: 'p',
  screen: 's',
  alias: 'a',
}

/** Every address of one kind of call but the documented `/v1/<type>`. */
export function otherAddressesOf(type: CallType): string[] {
  return [`/v1/${type}/`, ...lettersAt(LETTERS[type])]
}

/** Every address of batches but the documented `/v1/batch`; `import` is what the older server libraries call it. */
export const otherBatchAddresses: readonly string[] = [
  '/v1/batch/',
  '/v1/import',
  '/v1/import/',
  '/batch',
  '/import',
  ...lettersAt('b'),
]

/** Where browsers' libraries report how they themselves are doing. */
export const clientMetricsAddresses: readonly string[] = lettersAt('m')

function lettersAt(letter: string): string[] {
  return [`/v1/${letter}`, `/v1/${letter}/`, `/${letter}`]
}
