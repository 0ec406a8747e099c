// What the page says, in each language: `from` is the vendor's name, moments and numbers come as they are written there.

/** A message with its heading. */
export type Notice = { readonly heading: string; readonly lines: readonly string[] }

export type PageTexts = {
  /** Of the language itself, in it. */
  readonly language: string
  readonly languages: string
  readonly heading: string
  /** `count`: how many outcomes are asked about. */
  intro(from: string, count: number): string
  until(moment: string): string
  /** Over the outcome, when it is recorded as theirs; else it is their team's. */
  readonly youWanted: string
  readonly yourTeamWanted: string
  place(number: number, count: number): string
  readonly still: string
  readonly stillYes: string
  readonly stillNo: string
  readonly wantedNow: string
  readonly achieved: string
  readonly achievedLow: string
  readonly achievedHigh: string
  readonly experience: string
  readonly experienceLow: string
  readonly experienceHigh: string
  readonly words: string
  readonly wordsHint: string
  readonly send: string
  readonly sendHint: string
  /** Before the title of a page that has errors. */
  readonly error: string
  readonly errors: string
  readonly achievedMissing: string
  readonly experienceMissing: string
  readonly nothingAnswered: string
  tooLong(length: string, most: string): string
  thanks(from: string): Notice
  answered(from: string, moment: string): Notice
  expired(moment: string): Notice
  revoked(from: string): Notice
  nothingLeft(from: string): Notice
  readonly unknown: Notice
  readonly tooMany: Notice
  readonly unavailable: Notice
  readonly tooLarge: Notice
  readonly failed: Notice
}
