// Mails by the operator's own server, over SMTP: one connection a mail, what came of it in our words.
import { OUTGOING_POLICY, type Posted } from '@rung/http-service/outgoing'
import { createTransport } from 'nodemailer'

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type Mailer = {
  /** Never throws. `status` is that of SMTP: 250 where the server took it. */
  send(mail: Mail): Promise<Posted>
}

/** `url`: `smtp://` or `smtps://`, with user and password where the server wants them. `from`: what stands as the sender. */
export function createMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(
    {
      url,
      // who waits for an answer to a try waits no longer than for one of Slack's
      connectionTimeout: OUTGOING_POLICY.answerWithinMs,
      greetingTimeout: OUTGOING_POLICY.answerWithinMs,
      socketTimeout: OUTGOING_POLICY.answerWithinMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    send: async mail => {
      try {
        const { response } = await transport.sendMail(mail)
        return { status: statusOf(response), error: null }
      } catch (error) {
        return failed(error as Failure)
      }
    },
  }
}

type Failure = { readonly code?: string; readonly responseCode?: number }

const WORDS: Readonly<Record<string, string>> = {
  EAUTH: 'the mail server does not take our user name and password',
  ECONNECTION: 'the mail server cannot be reached',
  EDNS: 'the mail server is not found',
  ESOCKET: 'the mail server cannot be reached',
  ETIMEDOUT: 'the mail server does not answer',
  ETLS: 'the certificate of the mail server is not good',
}

/** In our words: those of the server may repeat the address. */
function failed({ code = '', responseCode }: Failure): Posted {
  const words = WORDS[code]
  if (words !== undefined || responseCode === undefined) {
    return { status: null, error: words ?? 'the mail could not be handed over' }
  }
  return { status: responseCode, error: null }
}

const statusOf = (response: string): number => Number(/^\d{3}/.exec(response)?.[0] ?? 250)
