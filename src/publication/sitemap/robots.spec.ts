import { robotsOf } from './robots.js';

const PRODUCTION = { isProduction: true, baseUrl: 'https://horing.example' };

describe('the rules for search engines', () => {
  test('let them read hearings, answers and summaries, and say where the map is', () => {
    const rules = robotsOf(PRODUCTION).split('\n');

    expect(rules).toContain('Sitemap: https://horing.example/sitemap.xml');
    expect(rules.filter((rule) => rule.startsWith('Disallow: /horinger'))).toEqual([]);
    expect(rules).not.toContain('Disallow: /');
  });

  test('keep them from the desk, from links to answer by, and from searches', () => {
    const rules = robotsOf(PRODUCTION).split('\n');

    for (const path of ['/skrivebord', '/svar', '/vare-horinger', '/sok']) expect(rules).toContain(`Disallow: ${path}`);
  });

  test('keep them from all of a service that is only tried out', () => {
    expect(robotsOf({ ...PRODUCTION, isProduction: false })).toBe('User-agent: *\nDisallow: /\n');
  });
});
