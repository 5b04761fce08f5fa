import { createHash, randomBytes } from 'node:crypto';
import type { HostileFile } from '../../support/hostile/hostile-file.js';
import { BrowserWithoutScript, type FetchedPage } from '../upload/browser-without-script.js';

/** A hostile file that was made. */
export interface MadeFile extends HostileFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** What the upload page answered when a file came. */
export interface Uploaded {
  readonly file: MadeFile;
  readonly invitationId: string;
  readonly status: number;
  /** All that the page says. */
  readonly said: string;
}

/** What somebody gets who downloads a file. */
export interface Served {
  readonly status: number;
  readonly sha256: string;
  readonly isForTheDiskAlone: boolean;
}

/** Where a sender stands, and how it reads the code that it is sent. */
export interface SenderPlace {
  readonly number: number;
  readonly origin: string;
  readonly secret: string;
  readonly invitationId: string;
  codeSentTo(address: string): Promise<string>;
}

/** Types that a browser would run something of. */
const RUN_BY_BROWSERS = /^(text\/(html|xml|javascript)|image\/svg|application\/(xhtml|xml|javascript))/i;

export async function made(file: HostileFile): Promise<MadeFile> {
  const bytes = await file.make();
  return { ...file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A body that answers with files made to do harm, by the same pages as everybody else. */
export class HostileSender {
  private readonly browser: BrowserWithoutScript;

  constructor(
    private readonly place: SenderPlace,
    private readonly files: readonly MadeFile[],
  ) {
    this.browser = new BrowserWithoutScript(place.origin, '198.51.100.1');
  }

  /** Uploads each file by itself, and sends the answer in. */
  async work(): Promise<readonly Uploaded[]> {
    const landing = await this.browser.go(`/svar/${this.place.secret}`);
    await this.browser.press(landing, 'Åpne svarsiden');
    const uploaded: Uploaded[] = [];
    for (const file of this.files) uploaded.push(await this.upload(file));
    await this.submit();
    return uploaded;
  }

  /** What the upload page says beside each file, by the address under which it is downloaded. */
  async saysOfFiles(): Promise<ReadonlyMap<string, string>> {
    const { $ } = await this.browser.go('/svar/opplasting');
    const items = $('[data-uploaded] li').toArray();
    return new Map(items.map((item) => [$(item).find('a').first().attr('href') ?? '', wordsOf($(item).text())]));
  }

  async download(address: string): Promise<Served> {
    const answer = await this.browser.ask(address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const of = (name: string): string => answer.headers.get(name) ?? '';
    const isForTheDiskAlone =
      of('content-disposition').startsWith('attachment') &&
      of('x-content-type-options') === 'nosniff' &&
      !RUN_BY_BROWSERS.test(of('content-type'));
    return { status: answer.status, sha256: createHash('sha256').update(bytes).digest('hex'), isForTheDiskAlone };
  }

  private async upload(file: MadeFile): Promise<Uploaded> {
    const page = await this.browser.go('/svar/opplasting');
    const boundary = `grense${randomBytes(12).toString('hex')}`;
    const answer = await this.browser.ask('/svar/opplasting', {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: formOf(page, file, boundary),
    });
    const seen = answer.status === 303 ? await this.browser.go('/svar/opplasting') : null;
    const said = seen ? seen.$('main').text() : await answer.text();
    return { file, invitationId: this.place.invitationId, status: answer.status, said: wordsOf(said) };
  }

  private async submit(): Promise<void> {
    const senderEmail = `avsender-${String(this.place.number)}@svarer.example`;
    const page = await this.browser.go('/svar/kontroll');
    const asked = await this.browser.press(page, 'Send inn svaret', { senderName: 'Siri Svarer', senderEmail });
    const code = await this.place.codeSentTo(senderEmail);
    const receipt = await this.browser.press(asked, 'Bekreft og send inn svaret', { code });
    if (!receipt.path.startsWith('/svar/kvittering')) {
      throw new Error(`The answer was answered with ${String(receipt.status)} at ${receipt.path}`);
    }
  }
}

/**
 * The form by hand, as no browser sends it: the name with every sign that it holds (RFC 5987), and a type that is a lie.
 */
function formOf({ $ }: FetchedPage, { filename, bytes }: MadeFile, boundary: string): Buffer {
  const form = $('form[enctype="multipart/form-data"]');
  const texts = form
    .find('input[type="hidden"]')
    .toArray()
    .map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? ''] as const);
  const field = form.find('input[type="file"]').attr('name') ?? '';
  const parts = texts.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const name = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="svar"; filename*=UTF-8''${name}\r\nContent-Type: text/html\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
