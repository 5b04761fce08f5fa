import { load, type CheerioAPI } from 'cheerio';
import type { Server } from 'node:http';
import supertest from 'supertest';
import { PASSWORD } from '../people/cast.js';
import { faultsOf, oneLine } from './page-checks.js';
import { fillForm, type Fields, type FilledForm } from './page-forms.js';

/** A page as a test sees it. */
export interface Visit {
  readonly status: number;
  /** Where the client stands after all that led on. */
  readonly path: string;
  readonly $: CheerioAPI;
  /** All words of the page, on one line. */
  readonly text: string;
  readonly title: string;
  readonly heading: string;
  /** The messages of the error summary; empty when there is none. */
  readonly errors: readonly string[];
  /** What the page says just happened; empty when nothing did. */
  readonly notice: string;
  readonly html: string;
}

/** A file as a test sees it. */
export interface FetchedFile {
  readonly status: number;
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly filename: string;
}

/** Files for a form, by field: names and contents. */
export type Files = Readonly<
  Record<string, readonly { readonly filename: string; readonly content: Buffer | string }[]>
>;

const MOST_REDIRECTS = 5;
let clients = 0;

/**
 * A browser without script: keeps cookies, fills in forms, follows what leads on, and checks every page it is given. A page
 * with a fault, and any failure of the server (5xx), is thrown with all faults named.
 */
export class PageClient {
  private readonly agent;
  private last: Visit | undefined;

  constructor(
    server: Server,
    private readonly origin = 'http://localhost',
  ) {
    clients += 1;
    // Each client comes from an address of its own, so that rate limits count them apart behind a trusted proxy.
    this.agent = supertest.agent(server).set('X-Forwarded-For', `192.0.2.${clients % 250}`);
  }

  /** The page the client stands on. */
  get page(): Visit {
    if (!this.last) throw new Error('The client has not been anywhere yet');
    return this.last;
  }

  async get(path: string): Promise<Visit> {
    return this.arrive(await this.agent.get(this.ownPath(path)), this.ownPath(path));
  }

  /** Signs in as one of the cast. */
  async signIn(email: string, password = PASSWORD): Promise<Visit> {
    await this.get('/logg-inn');
    const visit = await this.submit('form[action="/logg-inn"]', { email, password });
    if (visit.status === 422) throw new Error(`${email} could not sign in: ${visit.errors.join(' ')}`);
    return visit;
  }

  /** Fills in a form of the page and sends it, as if the first button had been pressed. */
  async submit(form: string, fields: Fields = {}, files: Files = {}): Promise<Visit> {
    return this.send(fillForm(this.page.$, form, fields), files);
  }

  /** Presses the button that says this, after filling in its form. */
  async press(words: string, fields: Fields = {}, files: Files = {}): Promise<Visit> {
    const { $ } = this.page;
    const buttons = $('button:not([type="button"])').filter((_index, element) => oneLine($(element).text()) === words);
    if (buttons.length !== 1)
      throw new Error(`${this.page.path} has ${buttons.length} buttons «${words}»: ${buttonsOf($)}`);
    if (buttons.is('[disabled]')) throw new Error(`The button «${words}» of ${this.page.path} is disabled`);
    const marked = buttons.attr('form');
    const form = marked === undefined ? buttons.closest('form') : $(`form#${marked}`);
    form.attr('data-pressed', '');
    const filled = fillForm(
      $,
      'form[data-pressed]',
      fields,
      buttons.attr('name') === undefined ? '' : buttons.attr('value'),
    );
    form.removeAttr('data-pressed');
    return this.send({ ...filled, action: buttons.attr('formaction') ?? filled.action }, files);
  }

  /** Follows the link that says this. */
  async follow(words: string): Promise<Visit> {
    const { $ } = this.page;
    const links = $('a[href]').filter((_index, element) => oneLine($(element).text()) === words);
    const places = new Set(links.toArray().map((link) => $(link).attr('href') ?? ''));
    const [place, another] = [...places];
    if (place === undefined) throw new Error(`${this.page.path} has no link «${words}»`);
    if (another !== undefined) throw new Error(`${this.page.path} has links «${words}» to ${[...places].join(', ')}`);
    return this.get(this.resolve(place));
  }

  /** Sends a change that the page has no form for, with the token of the page: what somebody without the right might try. */
  async post(path: string, fields: Fields = {}): Promise<Visit> {
    const token = this.last?.$('input[name="_token"]').first().attr('value');
    const entries = Object.entries(fields).flatMap(([name, given]) =>
      [given].flat().map((value) => [name, value] as const),
    );
    const withToken = token === undefined ? entries : [['_token', token] as const, ...entries];
    return this.send({ method: 'post', action: path, isMultipart: false, fileFields: [], entries: withToken }, {});
  }

  /** Fetches a file, which must come as an attachment that no browser runs. */
  async file(path: string): Promise<FetchedFile> {
    const answer = await this.agent
      .get(this.ownPath(path))
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    const bytes: unknown = answer.body;
    if (!Buffer.isBuffer(bytes)) throw new Error(`${path} gave no bytes`);
    if (answer.status === 200) throwIfAny(`The file ${path}`, fileFaults(answer));
    return { status: answer.status, bytes, mediaType: answer.type, filename: filenameOf(answer) };
  }

  private async send(form: FilledForm, files: Files): Promise<Visit> {
    const path = this.resolve(form.action);
    const unknown = Object.keys(files).find((name) => !form.isMultipart || !form.fileFields.includes(name));
    if (unknown !== undefined) throw new Error(`The form has no field for files «${unknown}»`);
    const typed = searchOf(form.entries);
    if (form.method === 'get') return this.get(`${path.replace(/\?.*$/, '')}?${typed}`);
    const request = this.agent.post(path).set('Origin', this.origin);
    if (!form.isMultipart) return this.arrive(await request.type('form').send(typed), path);
    const { type, body } = await multipartOf(form, files);
    return this.arrive(await request.set('Content-Type', type).send(body), path);
  }

  /** Goes where the answer leads, and checks the page at the end. */
  private async arrive(first: supertest.Response, from: string): Promise<Visit> {
    let answer = first;
    let path = from;
    for (let count = 0; answer.status >= 300 && answer.status < 400; count += 1) {
      if (count === MOST_REDIRECTS) throw new Error(`${from} leads on and on, last to ${path}`);
      path = this.ownPath(answer.get('location') ?? '');
      answer = await this.agent.get(path);
    }
    if (answer.type !== 'text/html') throw new Error(`${path} is no page but ${answer.type}: fetch it with file()`);
    throwIfAny(
      `The page ${path} (${answer.status})`,
      faultsOf({ html: answer.text, header: (name) => answer.get(name) }),
    );
    this.last = visitOf(answer, path);
    if (answer.status >= 500) throw new Error(`${path} failed with ${answer.status}: ${this.last.text}`);
    return this.last;
  }

  private resolve(address: string): string {
    if (address === '') return this.page.path;
    return this.ownPath(new URL(address, `${this.origin}${this.last?.path ?? '/'}`).toString());
  }

  private ownPath(address: string): string {
    const own = address.startsWith(`${this.origin}/`) ? address.slice(this.origin.length) : address;
    if (!/^\/(?!\/)/.test(own)) throw new Error(`«${address}» leads away from the service`);
    return own.replace(/#.*$/, '');
  }
}

function searchOf(entries: FilledForm['entries']): string {
  const search = new URLSearchParams();
  for (const [name, value] of entries) search.append(name, value);
  return search.toString();
}

/** As a browser writes it: a field for files where none was chosen is sent as one without name and content. */
async function multipartOf(form: FilledForm, files: Files): Promise<{ readonly type: string; readonly body: Buffer }> {
  const data = new FormData();
  for (const [name, value] of form.entries) data.append(name, value);
  for (const name of form.fileFields) {
    const chosen = files[name] ?? [{ filename: '', content: '' }];
    for (const { filename, content } of chosen) data.append(name, new Blob([content]), filename);
  }
  const encoded = new Response(data);
  return { type: encoded.headers.get('content-type') ?? '', body: Buffer.from(await encoded.arrayBuffer()) };
}

function visitOf(answer: supertest.Response, path: string): Visit {
  const $ = load(answer.text);
  const body = $('body').clone();
  body.find('script, style').remove();
  return {
    status: answer.status,
    path,
    $,
    text: oneLine(body.text()),
    title: oneLine($('title').text()),
    heading: oneLine($('h1').text()),
    errors: $('.ds-error-summary li')
      .toArray()
      .map((item) => oneLine($(item).text())),
    notice: oneLine($('[role="status"] .ds-alert').first().text()),
    html: answer.text,
  };
}

function fileFaults(answer: supertest.Response): string[] {
  const needed: readonly (readonly [string, RegExp])[] = [
    ['content-disposition', /^attachment; filename="[^"]+"/],
    ['content-security-policy', /default-src 'none'.*sandbox/],
    ['x-content-type-options', /^nosniff$/],
  ];
  return needed
    .filter(([name, pattern]) => !pattern.test(answer.get(name) ?? ''))
    .map(([name, pattern]) => `The header ${name} does not say ${String(pattern)}`);
}

function filenameOf(answer: supertest.Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}

function buttonsOf($: CheerioAPI): string {
  return $('button')
    .toArray()
    .map((button) => `«${oneLine($(button).text())}»`)
    .join(', ');
}

function throwIfAny(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${what} has faults:\n- ${faults.join('\n- ')}`);
}
