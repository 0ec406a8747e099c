// The shapes of keys for tokens and of what was signed, each field with its meaning.
import { dayParam, instantParam } from '@rung/http-service'
import { z } from 'zod'
import { USER_TOKEN_POLICY } from '../../proof/policy.ts'
import { TOKEN_CHECKS } from '../../proof/token-finding.ts'

const PEM_CHARACTERS_MOST = 2000

export const tokenKeyBody = z
  .discriminatedUnion('algorithm', [
    z.strictObject({
      algorithm: z.literal('HS256').describe('A secret that both sides hold: the simplest to sign with'),
    }),
    z.strictObject({
      algorithm: z.literal('EdDSA').describe('A pair of keys: the private half never leaves your back end'),
      publicKey: z.string().min(1).max(PEM_CHARACTERS_MOST).describe('Ed25519, in PEM (SPKI)'),
    }),
  ])
  .meta({ id: 'UserTokenKeyWanted' })

export const tokenKeySchema = z
  .object({
    id: z.string().describe('Send it as `kid` in the header of tokens, or leave `kid` out'),
    algorithm: z
      .enum(['HS256', 'EdDSA'])
      .describe('The only algorithm this key checks tokens by, whatever a token says'),
    fingerprint: z
      .string()
      .describe('The beginning of a SHA-256: tells two keys apart without saying either'),
    publicKey: z.string().nullable().describe('PEM; null for a secret'),
    usable: z
      .boolean()
      .describe(
        'False once it is retired, or where this installation’s secret is another than the one it was made under',
      ),
    createdAt: instantParam.describe('When it was registered'),
    createdBy: z.string().describe('The key or session that registered it'),
    retiredAt: instantParam.nullable().describe('From when on it proves nothing; null while it is active'),
  })
  .meta({ id: 'UserTokenKey' })

export const madeTokenKeySchema = tokenKeySchema
  .extend({
    secret: z
      .string()
      .nullable()
      .describe(
        'Of HS256: sign with its bytes as they stand. Shown this once, and kept nowhere. Null for EdDSA',
      ),
  })
  .meta({ id: 'MadeUserTokenKey' })

const count = (what: string) => z.int().min(0).describe(what)

export const signingSchema = z
  .object({
    enforced: z
      .boolean()
      .describe(
        'True: whoever asks without a token is told `user_not_proven`, with whatever key, and may not react',
      ),
    notYet: z
      .string()
      .nullable()
      .describe(
        'Why it cannot be switched on yet; null when it can. Look at the days first: what is unsigned falls silent',
      ),
    limits: z
      .object({
        bytesMost: z.int().describe('Of a token, in bytes'),
        skewSeconds: z.int().describe('How far clocks may be off, in seconds'),
        lifetimeSecondsMost: z.int().describe('How far `exp` may be away, in seconds'),
        activeKeysMost: z
          .int()
          .describe('Keys that may be active at once: two, so that one can follow the other'),
      })
      .describe('What a token may be'),
    days: z
      .array(
        z.object({
          day: dayParam.describe('In UTC'),
          signed: count('Calls with a good token'),
          unsigned_page: count('Calls with a collect key and no token: told nothing, enforced or not'),
          unsigned_server: count(
            'Calls with a key that may write and no token: told nothing once it is enforced',
          ),
          refused: count('Calls with a token that was not good'),
          signedShare: z.number().nullable().describe('Signed of all, 0 to 1; null on a day without calls'),
          byKey: z
            .array(z.object({ keyId: z.string().describe('The key'), calls: count('Calls it proved') }))
            .describe('Of the signed, by key: one that proves nothing any more can be retired'),
        }),
      )
      .describe(
        `The last ${USER_TOKEN_POLICY.coverageDays} days, the newest first; each call counts some seconds later`,
      ),
  })
  .meta({ id: 'NudgeSigning' })

export const validatedSchema = z
  .object({
    valid: z.boolean().describe('True: it proves its user now'),
    user: z.string().nullable().describe('`sub`; null when it proves nobody'),
    account: z.string().nullable().describe('`account`; null when it proves nobody'),
    keyId: z.string().nullable().describe('The key that checked it; null when it proves nobody'),
    accountKnown: z
      .boolean()
      .nullable()
      .describe('Whether there is such an account; null when it proves nobody'),
    personKnown: z
      .boolean()
      .nullable()
      .describe(
        'Whether a stakeholder there has `sub` among their productUserIds: without one the customer’s words are told to nobody, and ratings are no verdicts. Null when it proves nobody',
      ),
    findings: z
      .array(
        z.object({
          check: z.enum(TOKEN_CHECKS).describe('What was looked at'),
          ok: z.boolean().describe('Whether it is right'),
          says: z.string().describe('What is right, or what is wrong and what to do'),
        }),
      )
      .describe('In the order in which they were looked at'),
  })
  .meta({ id: 'ValidatedUserToken' })
