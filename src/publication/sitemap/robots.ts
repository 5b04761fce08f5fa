/** Where nobody but people with a link or a desk has business, and pages that are made anew for each search. */
const NOT_FOR_ENGINES = [
  '/skrivebord',
  '/register',
  '/logg-inn',
  '/svar',
  '/vare-horinger',
  '/mistet-lenken',
  '/kalender/',
  '/postkasse',
  '/sok',
];

/** What the service is run for, and where it answers. */
interface Service {
  readonly isProduction: boolean;
  readonly baseUrl: string;
}

/** The rules for search engines (RFC 9309). A service that is tried out or shown off has invented hearings: none of it is for them. */
export function robotsOf({ isProduction, baseUrl }: Service): string {
  const rules = isProduction
    ? [...NOT_FOR_ENGINES.map((path) => `Disallow: ${path}`), '', `Sitemap: ${baseUrl}/sitemap.xml`]
    : ['Disallow: /'];
  return `${['User-agent: *', ...rules].join('\n')}\n`;
}
