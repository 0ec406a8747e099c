// The key question of each level of the relationship ladder, as shown to those who ask it.

const KEY_QUESTIONS: Readonly<Record<number, string>> = {
  1: "What's broken?",
  2: 'What are their tasks?',
  3: 'What are their responsibilities?',
  4: 'What are their outcomes?',
  5: 'What makes their day?',
}

/** The question that leads to a level of 1..5. Throws on any other number. */
export function keyQuestion(level: number): string {
  const question = KEY_QUESTIONS[level]
  if (question === undefined) throw new RangeError(`there is no level ${level}`)
  return question
}
