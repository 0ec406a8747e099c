// What a token says: who, where, until when. Apart from whether anybody signed it.
import { isStorableText } from '@rung/kernel'
import { USER_TOKEN_POLICY } from './policy.ts'
import { right, type TokenFinding, wrong } from './token-finding.ts'

type Claims = Readonly<Record<string, unknown>>

/** Every claim is looked at, so that whoever mends a token sees all that is wrong with it at once. */
export function checkClaims(claims: Claims, now: Date): TokenFinding[] {
  const nowSeconds = now.getTime() / 1000
  return [
    named('sub', claims.sub, 'the user, by your own id of them'),
    named('account', claims.account, 'the account they are at, by its id or your externalId'),
    ...expiry(claims.exp, nowSeconds),
    ...(['nbf', 'iat'] as const).flatMap(claim => beginning(claim, claims[claim], nowSeconds)),
  ]
}

function named(check: 'sub' | 'account', value: unknown, what: string): TokenFinding {
  const most = USER_TOKEN_POLICY.idCharactersMost
  if (value === undefined) return wrong(check, `\`${check}\` is missing: ${what}.`)
  if (typeof value !== 'string' || value === '' || value.length > most) {
    return wrong(check, `\`${check}\` must be a text of 1 to ${most} characters: ${what}.`)
  }
  if (!isStorableText(value)) {
    return wrong(check, `\`${check}\` holds a NUL character or half a surrogate pair: no id of yours does.`)
  }
  return right(check, `\`${check}\` names ${what}: ${value}`)
}

function expiry(exp: unknown, nowSeconds: number): TokenFinding[] {
  if (exp === undefined)
    return [wrong('exp', '`exp` is missing: the seconds since 1970 at which the token is over.')]
  if (typeof exp !== 'number' || !Number.isFinite(exp)) {
    return [wrong('exp', '`exp` must be a number: the seconds since 1970 at which the token is over.')]
  }
  const left = exp - nowSeconds
  const { skewSeconds, lifetimeSecondsMost } = USER_TOKEN_POLICY
  if (left <= -skewSeconds) {
    return [wrong('exp', `The token expired ${spoken(-left)} ago: sign a new one for each page.`)]
  }
  const until = right(
    'exp',
    left > 0 ? `Good for ${spoken(left)} more.` : 'Just over, and taken while clocks may differ.',
  )
  const most = spoken(lifetimeSecondsMost)
  return left > lifetimeSecondsMost + skewSeconds
    ? [
        until,
        wrong('lifetime', `\`exp\` is ${spoken(left)} away: ${most} is the most, a few minutes are better.`),
      ]
    : [until, right('lifetime', `Not longer than ${most}.`)]
}

function beginning(claim: 'nbf' | 'iat', value: unknown, nowSeconds: number): TokenFinding[] {
  if (value === undefined) return []
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [wrong('not_before', `\`${claim}\` must be a number: seconds since 1970.`)]
  }
  const ahead = value - nowSeconds
  return ahead > USER_TOKEN_POLICY.skewSeconds
    ? [wrong('not_before', `\`${claim}\` is ${spoken(ahead)} ahead: the clock of whoever signed is off.`)]
    : [right('not_before', `\`${claim}\` is not ahead.`)]
}

const MINUTE = 60
const HOUR = 3600

function spoken(seconds: number): string {
  if (seconds < 2 * MINUTE) return `${Math.ceil(seconds)} s`
  return seconds < 2 * HOUR
    ? `${Math.round(seconds / MINUTE)} minutes`
    : `${Math.round(seconds / HOUR)} hours`
}
