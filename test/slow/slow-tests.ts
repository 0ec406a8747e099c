// Tests at full size, which `npm test` leaves out: a lighter one of each stands in the file beside it.
export const slow = '**/*.slow.test.ts'
