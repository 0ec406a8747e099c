// What the tour says, and on which page: loaded by whoever takes it, so that nobody else's first minute waits for it.
export const STEPS = [
  {
    to: '/today',
    words: 'Today is whom to call, in order, and why now. Take the first card, and press e when it is done.',
  },
  {
    to: '/accounts',
    words:
      'Each dot is a customer: how much they use across, how much of what they came for they got, up. The two are never one bar.',
  },
  {
    to: '/contradictions',
    words:
      'Where you, the customer and the numbers see a customer differently, it stands here, the widest apart first.',
  },
  {
    to: '/accuracy',
    words:
      'A number that was wrong is kept, and counted here. Ctrl K goes anywhere, ? shows all keys, and the day above shows any day as it was known.',
  },
] as const
