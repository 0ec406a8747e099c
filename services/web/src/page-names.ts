// The addresses of the pages: each is answered with the same shell, which the browser then fills.
export const PAGE_NAMES = [
  'today',
  'accounts',
  'renewals',
  'forecast',
  'contradictions',
  'promises',
  'accuracy',
  'effects',
  'chasms',
  'settings',
  'sign-in',
] as const
