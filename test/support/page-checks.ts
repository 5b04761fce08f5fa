import { load, type CheerioAPI } from 'cheerio';
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** Reads one header of an answer. */
export type HeaderReader = (name: string) => string | undefined;

/** A page as the checks see it. */
export interface CheckedPage {
  readonly html: string;
  readonly header: HeaderReader;
}

/** The rules are the same for every page; by itself the library puts them together anew for each, which takes longer than to check it. */
class SameForAll extends StaticConfigLoader {
  private rules: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.rules ??= super.getConfigFor(handle));
  }
}

const validator = new HtmlValidate(
  new SameForAll({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // Everything comes from ourselves, and the policy lets nothing else in.
      'require-sri': 'off',
      'doctype-style': ['error', { style: 'lowercase' }],
      // A scrolling box around a table is a region on a div: it is no section of the matter.
      'prefer-native-element': ['error', { exclude: ['region', 'group'] }],
      // Repeated names are how a form sends a list.
      'form-dup-name': 'off',
      'no-trailing-whitespace': 'off',
      // The titles of hearings are as long as they are.
      'long-title': 'off',
      'tel-non-breaking': 'off',
    },
  }),
);

/** Everything that is wrong with a page, in words; empty when nothing is. The rules hold for every page fetched in any test. */
export function faultsOf(page: CheckedPage): string[] {
  const $ = load(page.html);
  return [
    ...markupFaults(page.html),
    ...headingFaults($),
    ...languageFaults($),
    ...translationFaults($),
    ...wordlessFaults($),
    ...scriptFaults($, page.header),
    ...formFaults($, TOKENS[keepingSaid(page.header)]),
    ...anchorFaults($),
    ...headerFaults(page.header),
  ];
}

function markupFaults(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) => `HTML, line ${message.line}: ${message.message} (${message.ruleId}) at ${String(message.selector)}`,
    ),
  );
}

function headingFaults($: CheerioAPI): string[] {
  const headings = $('h1');
  if (headings.length !== 1) return [`The page has ${headings.length} h1, it must have one`];
  const heading = oneLine(headings.text());
  const title = oneLine($('title').text());
  return heading !== '' && title.startsWith(heading) ? [] : [`The h1 «${heading}» does not begin the title «${title}»`];
}

function languageFaults($: CheerioAPI): string[] {
  const language = $('html').attr('lang') ?? '';
  return ['nb', 'nn', 'en'].includes(language) ? [] : [`The document's language is «${language}»`];
}

const LEAKS: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b/, 'undefined'],
  [/\[object \w+\]/, '[object …]'],
  [/\{\{|\}\}/, 'a placeholder in braces'],
  [/\bNaN\b/, 'NaN'],
  [/\bInvalid Date\b/, 'Invalid Date'],
  [/=>\s*[{`'"(\w]/, 'the source of a function'],
];

/** What shows that a word was not found. Text areas and code may hold anything: letter templates are written there. */
function translationFaults($: CheerioAPI): string[] {
  const shown = $('html').clone();
  shown.find('textarea, code, pre, kbd, samp, script').remove();
  const attributes = shown
    .find('*')
    .toArray()
    .flatMap((element) => Object.entries($(element).attr() ?? {}))
    .filter(([name]) => name !== 'value')
    .map(([name, value]) => `${name}="${value}"`);
  const texts = [oneLine(shown.text()), ...attributes];
  return texts.flatMap((text) =>
    LEAKS.flatMap(([pattern, name]) => {
      const found = pattern.exec(text);
      return found
        ? [`The page shows ${name}: «…${text.slice(Math.max(0, found.index - 40), found.index + 40)}…»`]
        : [];
    }),
  );
}

/** Strict templates print nothing for a part's parameter that was not found; here it is seen. */
function wordlessFaults($: CheerioAPI): string[] {
  return $('a, button, label, legend, summary, caption, dt, th, option, .ds-tag, .ds-alert, .empty-state, .count')
    .toArray()
    .filter((element) => {
      const it = $(element);
      const named = oneLine(it.text()) || it.attr('aria-label') || it.find('img').attr('alt');
      return !named && it.attr('value') !== '';
    })
    .map((element) => `Nothing is written in ${oneLine($.html(element)).slice(0, 120)}`);
}

function scriptFaults($: CheerioAPI, header: HeaderReader): string[] {
  const nonce = /'nonce-([^']+)'/.exec(header('content-security-policy') ?? '')?.[1];
  const inAttributes = $('*')
    .toArray()
    .flatMap((element) => Object.entries($(element).attr() ?? {}))
    .filter(([name, value]) => name === 'style' || /^on[a-z]+$/.test(name) || /^\s*(javascript|vbscript):/i.test(value))
    .map(([name, value]) => `The policy forbids ${name}="${value}"`);
  const scripts = $('script')
    .toArray()
    .filter((element) => $(element).attr('src') === undefined || $(element).attr('nonce') !== nonce)
    .map((element) => `A script is inline or lacks the nonce: ${$.html(element).slice(0, 120)}`);
  const foreign = $('script[src], link[href], img[src], iframe[src], source[src]')
    .toArray()
    .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '')
    .filter((address) => !/^(\/(?!\/)|data:image\/)/.test(address))
    .map((address) => `The page loads something from elsewhere: ${address}`);
  return [...inAttributes, ...scripts, ...foreign, ...($('style').length > 0 ? ['The page has an inline style'] : [])];
}

/** A page that is kept is the same for everyone: it carries nobody's token, and says by what it differs. */
const KEPT = /^(public|private), no-cache$/;

function keepingSaid(header: HeaderReader): 'kept' | 'notKept' {
  return KEPT.test(header('cache-control') ?? '') ? 'kept' : 'notKept';
}

const TOKENS = { kept: '[value=""]', notKept: ':not([value=""])' } as const;

function formFaults($: CheerioAPI, value: (typeof TOKENS)[keyof typeof TOKENS]): string[] {
  const named = (selector: string, fault: string): string[] =>
    $(selector)
      .toArray()
      .map((element) => `The form ${$(element).attr('action') ?? 'of this address'} ${fault}`);
  const token = `input[type="hidden"][name="_token"]${value}`;
  return [
    ...named(`form[method="post"]:not(:has(${token}))`, 'lacks the token'),
    ...named('form:not([method="post"]):has([name="_token"])', 'shows the token in the address'),
    ...named('form:has([type="file"]):not([enctype="multipart/form-data"])', 'sends files without multipart'),
    ...named('form[action^="http"], form[action^="//"]', 'sends elsewhere'),
  ];
}

function anchorFaults($: CheerioAPI): string[] {
  const ids = new Set(
    $('[id]')
      .toArray()
      .map((element) => $(element).attr('id')),
  );
  return $('a[href^="#"]')
    .toArray()
    .map((element) => decodeURIComponent($(element).attr('href') ?? '').slice(1))
    .filter((id) => !ids.has(id))
    .map((id) => `A link leads to #${id}, which is not on the page`);
}

const NEEDED_HEADERS: readonly (readonly [string, RegExp])[] = [
  ['content-security-policy', /default-src 'none'/],
  ['content-security-policy', /script-src 'nonce-[A-Za-z0-9+/=]{20,}'(;|$)/],
  ['content-security-policy', /style-src 'self'(;|$)/],
  ['content-security-policy', /frame-ancestors 'none'/],
  ['content-security-policy', /base-uri 'none'/],
  ['content-security-policy', /form-action 'self'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^(same-origin|no-referrer|strict-origin)$/],
  ['cache-control', /no-store|^(public|private), no-cache$/],
  ['content-type', /^text\/html; charset=utf-8$/i],
];

function headerFaults(header: HeaderReader): string[] {
  const lacking = NEEDED_HEADERS.filter(([name, pattern]) => !pattern.test(header(name) ?? '')).map(
    ([name, pattern]) => `The header ${name} does not say ${String(pattern)}: «${header(name) ?? ''}»`,
  );
  if (keepingSaid(header) === 'kept' && !/Cookie/i.test(header('vary') ?? ''))
    lacking.push('A page that is kept does not say that it differs by cookie');
  return header('x-powered-by') === undefined
    ? lacking
    : [...lacking, 'The header x-powered-by tells what the server is'];
}

/** Text on one line, as a reader sees it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
