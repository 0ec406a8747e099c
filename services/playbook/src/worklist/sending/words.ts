// By what a list is sent, what may go with it, and what becomes of it.
export const CHANNELS = ['slack', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

export const ALSO_SEND = ['handed_cards', 'promises', 'renewals'] as const
export type AlsoSend = (typeof ALSO_SEND)[number]

export const DISABLED_BECAUSE = ['by_hand', 'gone', 'failing'] as const
export const SEND_STATUSES = ['pending', 'delivered', 'failed', 'expired'] as const
export type SendStatus = (typeof SEND_STATUSES)[number]
