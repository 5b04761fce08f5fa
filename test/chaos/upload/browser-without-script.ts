import { load, type CheerioAPI } from 'cheerio';
import { fillForm, type Fields } from '../../support/page-forms.js';

const PATIENCE_MILLISECONDS = 10_000;
const MOST_REDIRECTS = 5;

/** A page as it came over the network. */
export interface FetchedPage {
  readonly status: number;
  readonly path: string;
  readonly $: CheerioAPI;
}

/** A file that a form is sent with. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A browser over the network with cookies and forms. A server that is gone is an error, as any other broken connection. */
export class BrowserWithoutScript {
  private cookie = '';

  /** `address` is where it comes from, as a proxy in front of the service says: those of many are limited apart. */
  constructor(
    private readonly origin: string,
    private readonly address: string,
  ) {}

  /** Sends one request and follows nothing. */
  async ask(path: string, request: RequestInit = {}): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('x-forwarded-for', this.address);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    if (request.method !== undefined) headers.set('origin', this.origin);
    const answer = await fetch(new URL(path, this.origin), {
      ...request,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const given = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (given !== undefined) this.cookie = given;
    return answer;
  }

  /** Goes to a page, and where it leads. */
  async go(path: string, request: RequestInit = {}): Promise<FetchedPage> {
    let [at, answer] = [path, await this.ask(path, request)];
    for (let count = 0; answer.status >= 300 && answer.status < 400 && count < MOST_REDIRECTS; count += 1) {
      await answer.text();
      at = answer.headers.get('location') ?? '/';
      answer = await this.ask(at);
    }
    if (answer.status >= 500) throw new Error(`${at} failed with ${answer.status}`);
    return { status: answer.status, path: at, $: load(await answer.text()) };
  }

  /** Fills in the first form with a button that says this, and sends it. */
  async press(
    page: FetchedPage,
    words: string,
    fields: Fields = {},
    files: readonly ChosenFile[] = [],
  ): Promise<FetchedPage> {
    const { $ } = page;
    const button = $('button').filter((_index, element) => $(element).text().trim() === words);
    button.first().closest('form').attr('data-pressed', '');
    const form = fillForm(
      $,
      'form[data-pressed]',
      fields,
      button.attr('name') === undefined ? '' : button.attr('value'),
    );
    const action = form.action === '' ? page.path : form.action;
    if (!form.isMultipart)
      return this.go(action, {
        method: 'POST',
        body: new URLSearchParams(form.entries.map(([name, value]): [string, string] => [name, value])),
      });
    const body = new FormData();
    for (const [name, value] of form.entries) body.append(name, value);
    for (const { name, bytes } of files) body.append(form.fileFields[0] ?? '', new Blob([bytes]), name);
    return this.go(action, { method: 'POST', body });
  }
}
