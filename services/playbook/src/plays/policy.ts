// How much a play may say. Not in config: these keep a card readable and a row small, and judge nothing.

export const PLAYS_POLICY = {
  // A sentence or two: what is longer is read to nobody.
  sentenceCharacters: 600,
  // A page.
  textCharacters: 4_000,
  stepsMost: 20,
  notesMost: 10,
  // Two years.
  daysMost: 730,
  // A week.
  hoursMost: 40,
  // A first guess that is worth more tries is no guess any more.
  triesMost: 1_000,
  // A list that nobody could choose from any more.
  playsMost: 200,
} as const
