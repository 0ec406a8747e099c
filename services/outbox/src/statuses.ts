// How deliveries stand, and why an endpoint is not sent to.
export const DISABLED_BECAUSE = ['by_hand', 'gone', 'failing'] as const
export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]
