import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { inProject } from '../../../src/shared/config/project-root.js';
import { openApiDocument } from '../../../src/publication/api/openapi/document.js';

/** What libxml2 says against a document by a grammar of ours; empty when it is as it should be. */
export async function xmlFaults(xml: string, grammar: 'atom.rng' | 'sitemap.xsd'): Promise<readonly string[]> {
  const contents = readFileSync(inProject(join('test/support/outlets', grammar)), 'utf8');
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: { fileName: grammar, contents },
    extension: grammar.endsWith('.rng') ? 'relaxng' : 'schema',
  });
  return errors.map(({ message }) => message);
}

const BASE = 'https://horing.test';
const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: `${BASE}/openapi`, ...openApiDocument(BASE) });

/** What Ajv says against an answer of the interface by the schema of this name in its description; empty when all fits. */
export function answerFaults(answer: unknown, schema: string): readonly string[] {
  const validate = ajv.getSchema(`${BASE}/openapi#/components/schemas/${schema}`);
  if (!validate) throw new Error(`The interface describes no ${schema}`);
  void validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
