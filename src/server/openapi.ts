/** The description of the JSON interface (OpenAPI 3.1), from the same table that serves it. */
import type { Translate } from '../locales/locale.js'
import type { ApiEntry } from '../views/pages/api.js'
import { type Resource, resources } from './resources.js'

const string = { type: 'string' }
const object = { type: 'object' }
const strings = { type: 'array', items: string }
const common = [
  { name: 'at', in: 'query', description: 'a number of acts, or a time such as 2012-12-13', schema: string },
  {
    name: 'exclude-source',
    in: 'query',
    description: 'leaves out acts that rest on this source alone; may be repeated',
    schema: { type: 'array', items: string },
  },
]
const refusals = { 400: { description: 'a refusal' }, 404: { description: 'a refusal' } }

/** What is served under /api, in the order it is explained. */
export const apiEntries: readonly ApiEntry[] = [
  { path: '/api/negotiations', name: 'negotiations' },
  ...resources.map(({ path, name }) => ({ path: `/api/n/{negotiation}${path}`, name })),
  { path: '/api/compare', name: 'compare' },
]

export function openapi(t: Translate): object {
  const description = 'A refusal is { ok: false, why, where?, args?, clause? }; `why` is a stable code.'
  return {
    openapi: '3.1.0',
    info: { title: 'Travaux', version: '1', description },
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

/** An act from the seat that the cookie holds; the fields are those of the forms. */
const postAct = {
  summary: 'Acts from the seat that the cookie holds; the fields are those of the forms',
  requestBody: jsonBody({ kind: string, token: string }),
  responses: {
    201: { description: 'a receipt' },
    403: { description: 'no seat, or a foreign form' },
    ...refusals,
  },
}

function jsonBody(properties: object): object {
  return { content: { 'application/json': { schema: { type: 'object', properties } } } }
}
