import { createConfig, lintFromString } from '@redocly/openapi-core';
import { openApiDocument } from './document.js';

/** What the linter finds under its strictest rules. */
async function lint(document: unknown): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
}

describe('the description of the interface', () => {
  test('is OpenAPI that lints clean', async () => {
    expect(await lint(openApiDocument('https://horing.test'))).toEqual([]);
  });

  test('would be found out if it named what it does not describe', async () => {
    const broken = JSON.stringify(openApiDocument('https://horing.test')).replace(
      'schemas/HearingList',
      'schemas/Nothing',
    );

    expect(await lint(JSON.parse(broken))).not.toEqual([]);
  });
});
