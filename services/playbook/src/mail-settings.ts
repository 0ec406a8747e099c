// By what server lists are mailed, as the environment says; both or neither.
import { z } from 'zod'
import { createMailer, type Mailer } from './worklist/sending/mailer.ts'

export const mailVariables = {
  RUNG_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'must begin with smtp:// or smtps://')
    .optional()
    .describe(
      'the mail server by which lists are sent, with user and password: smtps://user:secret@mail.example:465; without it none is mailed',
    ),
  RUNG_MAIL_FROM: z
    .string()
    .regex(/@/, 'must hold an address, such as Rung <rung@vendor.example>')
    .optional()
    .describe('what stands as the sender of mails'),
}

type Given = { readonly RUNG_SMTP_URL?: string | undefined; readonly RUNG_MAIL_FROM?: string | undefined }

/** Null where no mail server is set. Throws, by the variable's name, where one stands without the other. */
export function mailerOf({ RUNG_SMTP_URL: url, RUNG_MAIL_FROM: from }: Given): Mailer | null {
  if (url === undefined && from === undefined) return null
  if (url === undefined)
    throw new Error('RUNG_MAIL_FROM is set and RUNG_SMTP_URL is not: set both, or neither.')
  if (from === undefined)
    throw new Error('RUNG_SMTP_URL is set and RUNG_MAIL_FROM is not: set both, or neither.')
  return createMailer({ url, from })
}
