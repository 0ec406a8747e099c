// Says no to one call of a batch, in words, without ending the batch.

export class CallRejection extends Error {
  override readonly name = 'CallRejection'
}

/** Ends the parsing of one call. The field comes first: `timestamp: is not an instant`. */
export function rejectCall(field: string, problem: string): never {
  throw new CallRejection(`${field}: ${problem}`)
}
