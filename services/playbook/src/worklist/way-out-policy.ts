// How much the way out may ask at once, and when the same may be asked again. Not in config: these keep a list readable, and judge nothing.

export const WAY_OUT_POLICY = {
  // As many as a way out names: nobody works through more.
  linesMost: 50,
  // As long as a capability or a tag is.
  aboutCharacters: 200,
  // What was done about a line within a quarter stands: what comes of it takes that long to be seen.
  againAfterDays: 90,
} as const
