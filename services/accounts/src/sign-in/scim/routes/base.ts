// Where SCIM is served, and under which address a directory reached it.
import type { FastifyRequest } from 'fastify'

export const SCIM_PREFIX = '/scim/v2'

export const baseOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}${SCIM_PREFIX}`
