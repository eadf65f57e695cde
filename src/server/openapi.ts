/** The description of the JSON interface (OpenAPI 3.1), from the same table that serves it. */
import { resources } from './resources.js'

const common = [
  {
    name: 'at',
    in: 'query',
    description: 'a number of acts, or a time such as 2012-12-13: the state at that moment',
    schema: { type: 'string' },
  },
  {
    name: 'exclude-source',
    in: 'query',
    description: 'leaves out acts that rest on this source alone; may be repeated',
    schema: { type: 'array', items: { type: 'string' } },
  },
]

export function openapi(): object {
  const negotiation = { name: 'negotiation', in: 'path', required: true, schema: { type: 'string' } }
  const paths = resources.map(({ path, summary, query }) => {
    const id = path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
      : []
    const asked = query.map(name => ({ name, in: 'query', schema: { type: 'string' } }))
    const parameters = [negotiation, ...id, ...asked, ...common]
    const responses = {
      200: { description: 'as JSON' },
      400: { description: 'a refusal' },
      404: { description: 'a refusal' },
    }
    return [`/api/n/{negotiation}${path}`, { get: { summary, parameters, responses } }]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Travaux',
      version: '1',
      description:
        'Everything the pages show, as JSON. A refusal is { ok: false, why, where?, args?, clause? }.',
    },
    paths: {
      '/api/negotiations': {
        get: { summary: 'The negotiations here, by id', responses: { 200: { description: 'a list' } } },
      },
      '/api/compare': {
        post: {
          summary: 'The redline and new words of a clause against a current text',
          responses: { 200: { description: 'edits and newTerms' } },
        },
      },
      ...Object.fromEntries(paths),
      '/api/n/{negotiation}/acts': {
        ...(paths.find(([path]) => path === '/api/n/{negotiation}/acts')?.[1] as object),
        post: {
          summary: 'Acts from the seat that the cookie holds; the fields are those of the forms',
          responses: {
            201: { description: 'a receipt' },
            400: { description: 'a refusal' },
            403: { description: 'no seat, or a foreign form' },
          },
        },
      },
    },
  }
}
