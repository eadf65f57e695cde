/**
 * The description of the JSON interface (OpenAPI 3.1), from the tables that serve it: pages with their JSON, and every
 * kind of act with the schema that checks it.
 */
import * as z from 'zod/mini'
import { actDefinitions, rooms } from '../core/negotiation/acts/index.js'
import type { Translate } from '../locales/locale.js'
import type { ApiEntry, ApiRoom } from '../views/pages/api.js'
import { resources } from './resources/index.js'
import type { Resource } from './resources/resource.js'

const string = { type: 'string' }
const object = { type: 'object' }
const strings = { type: 'array', items: string }
const common = [
  { name: 'at', in: 'query', description: 'a number of acts, or a time such as 2012-12-13', schema: string },
  {
    name: 'exclude-source',
    in: 'query',
    description: 'leaves out acts that rest on these sources alone: commas between, or repeated',
    schema: { type: 'array', items: string },
  },
]
const refusals = { 400: { description: 'a refusal' }, 404: { description: 'a refusal' } }

/** What is served under /api, in the order it is explained. */
export const apiEntries: readonly ApiEntry[] = [
  { path: '/api/negotiations', name: 'negotiations' },
  ...resources.map(({ path, name }) => ({ path: `/api/n/{negotiation}${path}`, name })),
  { path: '/api/n/{negotiation}/drafts', name: 'drafts' },
  { path: '/api/compare', name: 'compare' },
]

interface JsonSchema {
  readonly type?: string
  readonly const?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** Every kind of act with its members, for people. */
export const apiRooms: readonly ApiRoom[] = Object.entries(rooms).map(([room, kinds]) => ({
  room,
  kinds: kinds.map(({ kind, schema }) => ({ kind, members: membersOf(jsonSchema(schema)) })),
}))

function membersOf({ properties = {}, required = [] }: JsonSchema) {
  return Object.entries(properties)
    .filter(([name]) => name !== 'kind')
    .map(([name, member]) => ({ name, shape: shapeOf(member), required: required.includes(name) }))
}

/** The shape of a member in the notation of types: `{ provision, version } | { act }`, `"for" | "against"`, `string[]`. */
function shapeOf({ type, const: only, enum: values, anyOf, oneOf, items, properties }: JsonSchema): string {
  const either = anyOf ?? oneOf
  if (either !== undefined) return [...new Set(either.map(shapeOf))].join(' | ')
  if (only !== undefined) return JSON.stringify(only)
  if (values !== undefined) return values.map(value => JSON.stringify(value)).join(' | ')
  if (items !== undefined) return items.anyOf === undefined ? `${shapeOf(items)}[]` : `(${shapeOf(items)})[]`
  if (properties !== undefined) return `{ ${Object.keys(properties).join(', ')} }`
  return type ?? 'any'
}

function jsonSchema(schema: unknown): JsonSchema {
  return z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any' }) as JsonSchema
}

export function openapi(t: Translate): object {
  const description = 'A refusal is { ok: false, why, where?, args?, clause? }; `why` is a stable code.'
  return {
    openapi: '3.1.0',
    info: { title: 'Travaux', version: '1', description },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'one of your tokens: /account/tokens' },
      },
      schemas: actSchemas(),
    },
    paths: {
      '/api/negotiations': {
        get: { summary: t('api-negotiations'), responses: { 200: { description: 'a list of ids' } } },
      },
      ...Object.fromEntries(
        resources.map(resource => [`/api/n/{negotiation}${resource.path}`, pathOf(resource, t)]),
      ),
      '/api/compare': {
        post: {
          summary: t('api-compare'),
          requestBody: jsonBody({ current: string, clause: string }),
          responses: { 200: { description: 'edits and newTerms' }, ...refusals },
        },
      },
      '/api/n/{negotiation}/{form}': {
        post: {
          summary: t('api-forms'),
          security: [{ token: [] }],
          parameters: [inPath('negotiation'), inPath('form')],
          requestBody: jsonBody({ kind: string }),
          responses: {
            200: { description: 'where the page leads on' },
            401: { description: 'no token' },
            ...refusals,
          },
        },
      },
      ...Object.fromEntries(draftPaths.map(path => [path, draftPath(path, t('api-drafts'))])),
      '/api/n/{negotiation}/submissions': {
        post: {
          summary: t('api-submissions'),
          parameters: [inPath('negotiation')],
          requestBody: jsonBody({ author: object, auth: object, texts: strings, body: object }),
          responses: { 201: { description: 'the receipt' }, ...refusals },
        },
      },
      ...Object.fromEntries(recordPaths.map(([path, name]) => [path, recordPath(path, t(`api-${name}`))])),
      ...Object.fromEntries(
        publicPaths.map(([path, name, asked]) => [path, recordPath(path, t(`api-${name}`), asked)]),
      ),
    },
  }
}

/** What a party keeps to itself until it is tabled. */
const draftPaths = ['/api/n/{negotiation}/drafts', '/api/n/{negotiation}/drafts/{draft}']

function draftPath(path: string, summary: string): object {
  const { get } = recordPath(path, summary) as { get: object }
  return { get: { ...get, security: [{ token: [] }] } }
}

/** The files of a log (docs/spec/record.md) and its live updates: bytes and text, not JSON. */
const recordPaths = [
  ['/log/{negotiation}/checkpoint', 'checkpoint'],
  ['/log/{negotiation}/key', 'key'],
  ['/log/{negotiation}/tile/{tile}', 'tile'],
  ['/log/{negotiation}/text/{hash}', 'log-text'],
  ['/log/{negotiation}/body/{seq}', 'log-body'],
  ['/log/{negotiation}/receipt/{seq}', 'receipt'],
  ['/n/{negotiation}/events', 'events'],
] as const

/** Feeds, the calendar, and views for other sites (docs/spec/http.md): made of the record, for anybody. */
const publicPaths = [
  ['/n/{negotiation}/feed.atom', 'feed', ['before', 'lang']],
  ['/n/{negotiation}/provisions/{id}/feed.atom', 'feed-provision', ['before', 'lang']],
  ['/n/{negotiation}/parties/{id}/feed.atom', 'feed-party', ['before', 'lang']],
  ['/n/{negotiation}/themes/{id}/feed.atom', 'feed-theme', ['before', 'lang']],
  ['/n/{negotiation}/calendar.ics', 'calendar', ['lang']],
  ['/n/{negotiation}/embed/provisions/{id}', 'embed-provision', ['at', 'exclude-source', 'in', 'lang']],
  ['/n/{negotiation}/embed/decisions/{seq}', 'embed-decision', ['at', 'exclude-source', 'lang']],
  ['/n/{negotiation}/embed/signatures', 'embed-signatures', ['at', 'exclude-source', 'lang']],
] as const

function recordPath(path: string, summary: string, asked: readonly string[] = []): object {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => inPath(name!))
  const parameters = [...named, ...asked.map(inQuery)]
  const responses = { 200: { description: summary }, 404: { description: 'not there' } }
  return { get: { summary, parameters, responses } }
}

function inPath(name: string): object {
  return { name, in: 'path', required: true, schema: string }
}

function inQuery(name: string): object {
  return common.find(one => one.name === name) ?? { name, in: 'query', schema: string }
}

function pathOf({ path, name, query }: Resource, t: Translate): object {
  const named = ['negotiation', ...(path.includes('{id}') ? ['id'] : [])].map(inPath)
  const asked = query.map(inQuery)
  const get = {
    summary: t(`api-${name}`),
    parameters: [...named, ...asked, ...common],
    responses: { 200: { description: 'JSON' }, ...refusals },
  }
  return name === 'acts' ? { get, post: postAct } : { get }
}

/** The members of each kind of act; some have shorthands beside (docs/spec/http.md). */
function actSchemas(): object {
  return Object.fromEntries(
    [...actDefinitions].map(([kind, { schema }]) => [`act-${kind}`, jsonSchema(schema)]),
  )
}

const anyAct = {
  oneOf: [...actDefinitions.keys()].map(kind => ({ $ref: `#/components/schemas/act-${kind}` })),
  discriminator: { propertyName: 'kind' },
}

/** An act from the seat of a token, or of a cookie. */
const postAct = {
  summary: 'Acts from a seat: a whole act, or the fields of the form of its kind',
  security: [{ token: [] }],
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'sent again under the same key, it is done once',
      schema: string,
    },
  ],
  requestBody: {
    content: {
      'application/json': {
        schema: {
          anyOf: [
            {
              type: 'object',
              properties: {
                act: anyAct,
                texts: strings,
                body: { type: 'object', additionalProperties: string },
              },
              required: ['act'],
            },
            {
              type: 'object',
              properties: { kind: string },
              required: ['kind'],
              additionalProperties: string,
            },
          ],
        },
      },
    },
  },
  responses: {
    201: { description: 'the receipt' },
    401: { description: 'the token is worth nothing' },
    403: { description: 'no seat here, or the procedure does not let it' },
    429: { description: 'too much in one minute; Retry-After says how long to wait' },
    ...refusals,
  },
}

function jsonBody(properties: object): object {
  return { content: { 'application/json': { schema: { type: 'object', properties } } } }
}
