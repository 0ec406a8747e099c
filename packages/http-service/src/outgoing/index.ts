// What it takes to send a request to an address that somebody gave: @rung/http-service/outgoing.
export { checkTarget, parseTarget, type Reach } from './check-target.ts'
export { cutAfter } from './cut-after.ts'
export { drawChance, nextTryAfter } from './next-try.ts'
export { OUTGOING_POLICY } from './policy.ts'
export { isGone, isTaken, type Posted, type Posting, post } from './post.ts'
export { resolveByName } from './resolve.ts'
export { createVault, type Vault } from './vault.ts'
