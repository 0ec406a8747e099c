// What a directory may ask of SCIM here, as it asks for itself: RFC 7643, sections 5 to 7.
import { GROUP_SCHEMA } from './group-resource.ts'
import { SCIM_POLICY } from './policy.ts'
import { USER_SCHEMA } from './user-resource.ts'

const meta = (resourceType: string, location: string) => ({ resourceType, location })

export function serviceProviderConfig(base: string) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: SCIM_POLICY.pageMost },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A key of scope scim, as Bearer.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: meta('ServiceProviderConfig', `${base}/ServiceProviderConfig`),
  }
}

export function resourceTypes(base: string) {
  return [
    { name: 'User', endpoint: '/Users', schema: USER_SCHEMA },
    { name: 'Group', endpoint: '/Groups', schema: GROUP_SCHEMA },
  ].map(({ name, endpoint, schema }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    schema,
    meta: meta('ResourceType', `${base}/ResourceTypes/${name}`),
  }))
}

type Attribute = Readonly<Record<string, unknown>> & { readonly name: string }

const attribute = (name: string, more: object = {}): Attribute => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
})

const USER: readonly Attribute[] = [
  attribute('userName', { required: true, uniqueness: 'server' }),
  attribute('externalId', { caseExact: true }),
  attribute('displayName'),
  attribute('name', {
    type: 'complex',
    subAttributes: ['formatted', 'givenName', 'familyName'].map(name => attribute(name)),
  }),
  attribute('emails', {
    type: 'complex',
    multiValued: true,
    subAttributes: [attribute('value'), attribute('type'), attribute('primary', { type: 'boolean' })],
  }),
  attribute('title'),
  attribute('active', { type: 'boolean' }),
]

const GROUP: readonly Attribute[] = [
  attribute('displayName', { required: true, uniqueness: 'server' }),
  attribute('externalId', { caseExact: true }),
  attribute('members', {
    type: 'complex',
    multiValued: true,
    subAttributes: [attribute('value', { caseExact: true, mutability: 'immutable' })],
  }),
]

export function scimSchemas(base: string) {
  return [
    { id: USER_SCHEMA, name: 'User', attributes: USER },
    { id: GROUP_SCHEMA, name: 'Group', attributes: GROUP },
  ].map(({ id, name, attributes }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    attributes,
    meta: meta('Schema', `${base}/Schemas/${id}`),
  }))
}
