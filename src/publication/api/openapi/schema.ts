/** A JSON Schema (2020-12), as OpenAPI 3.1 has them. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * An object with exactly these fields, all of them always there. The compiler holds the names to the type that is answered
 * with, and a test holds the values to what the interface really answers.
 */
export function objectOf<T>(properties: Readonly<Record<keyof T, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

export const TEXT: Schema = { type: 'string' };
export const TEXT_OR_NOTHING: Schema = { type: ['string', 'null'] };
export const TRUTH: Schema = { type: 'boolean' };
export const COUNT: Schema = { type: 'integer', minimum: 0 };
export const IDENTIFIER: Schema = { type: 'string', format: 'uuid' };
export const IDENTIFIER_OR_NOTHING: Schema = { type: ['string', 'null'], format: 'uuid' };
/** A day in Oslo. */
export const DAY: Schema = { type: 'string', format: 'date' };
export const DAY_OR_NOTHING: Schema = { type: ['string', 'null'], format: 'date' };
export const ADDRESS: Schema = { type: 'string', format: 'uri' };
export const ADDRESS_OR_NOTHING: Schema = { type: ['string', 'null'], format: 'uri' };
export const DIGEST: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256' };

export const oneOf = (words: readonly string[]): Schema => ({ type: 'string', enum: words });
export const oneOfOrNothing = (words: readonly string[]): Schema => ({
  type: ['string', 'null'],
  enum: [...words, null],
});
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const described = (description: string, schema: Schema): Schema => ({ ...schema, description });
/** A schema that stands among the components under this name. */
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const namedOrNothing = (name: string): Schema => ({ oneOf: [named(name), { type: 'null' }] });
