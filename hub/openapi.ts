// OpenAPI 3.1 from the table of routes and the very schemas that check what comes in. Written down nowhere else.
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Route } from './routes.ts';

type Json = Record<string, unknown>;

/** Checks that JSON Schema cannot say (a custom rule) are left out: the schema then takes more than the hub does. */
const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' });
  return rest as Json;
};

const problem = { $ref: '#/components/responses/Problem' };

function parametersOf({ path, query = {} }: Route): Json[] {
  const inPath = path.includes('/:id')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
    : [];
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery];
}

function operationOf(route: Route): Json {
  const parameters = parametersOf(route);
  const answer = route.answer === undefined ? { type: 'object' } : schemaOf(route.answer, 'output');
  const content =
    route.type === undefined
      ? { 'application/json': { schema: answer } }
      : { [route.type]: { schema: { type: 'string' } } };
  return {
    summary: route.what,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-z]+(\w)?/g, (_, letter = '') => letter.toUpperCase())}`,
    ...(route.who === 'anybody' ? { security: [] } : { description: `Roles: ${route.who.join(', ')}.` }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
        }),
    responses: { 200: { description: 'As asked.', content }, '4XX': problem, '5XX': problem },
  };
}

/** The whole document. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(':id', '{id}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  const error = {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Touchline hub', version: '1' },
    security: [{ device: [] }],
    paths,
    components: {
      securitySchemes: { device: { type: 'http', scheme: 'bearer', description: 'The token of a device.' } },
      responses: { Problem: { description: 'What went wrong.', content: { 'application/json': { schema: error } } } },
    },
  };
}
