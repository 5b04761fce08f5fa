import { createHash, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWithoutScript, type ChosenFile, type FetchedPage } from './browser-without-script.js';

const RETRY_MILLISECONDS = 60;
const PARTS_ADDRESS = '/svar/opplasting/deler';
const PART_BYTES = 128 * 1024;
/** When an answer holds so many files, they are taken out again: ten are the most. */
const ENOUGH_FILES = 7;
/** An answer is sent when so many rounds have gone since last time. */
const ROUNDS_FOR_ANSWER = 3;

/** A sender's address is shown to be their own once; another sends in after so many rounds. */
const ROUNDS_FOR_SENDER = 60;

/** What the server has answered for. */
export interface Acknowledged {
  readonly invitationId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly way: 'plain' | 'parts' | 'receipt';
}

/** What a client does is told here, as it happens. */
export interface Ledger {
  acknowledged(file: Acknowledged): void;
  typed(invitationId: string, text: string): void;
  receipt(invitationId: string): void;
  retried(): void;
  /** An upload that went on from where it stood, after a connection broke. */
  resumed(): void;
}

/** Where a client stands, and how it reads the code that its sender is sent. */
export interface ClientPlace {
  readonly number: number;
  readonly origin: string;
  readonly secret: string;
  readonly invitationId: string;
  codeSentTo(address: string): Promise<string>;
  /** Comes back when there is a server again. */
  untilAnswered(): Promise<void>;
}

/**
 * Somebody who answers: uploads files as a form and in parts, types, and sends the answer in; each again and again, the same,
 * until the server has answered for it.
 */
export class UploadClient {
  private readonly browser: BrowserWithoutScript;
  private readonly inAnswer = new Set<string>();
  /** True until it has finished what it began before it was stopped. */
  isWorking = true;
  private isStopping = false;
  private rounds = 0;
  private knownToken: string | null = null;

  constructor(
    private readonly place: ClientPlace,
    private readonly ledger: Ledger,
  ) {
    this.browser = new BrowserWithoutScript(place.origin, `192.0.2.${place.number}`);
  }

  stop(): void {
    this.isStopping = true;
  }

  /** Works until it is stopped, and finishes what it has begun. */
  async work(): Promise<void> {
    await this.untilDone(() => this.open());
    await this.goOn();
    this.isWorking = false;
  }

  private async goOn(): Promise<void> {
    while (!this.isStopping) {
      this.rounds += 1;
      if (randomInt(2) === 0) await this.uploadPlain();
      else await this.uploadInParts();
      if (this.rounds % 2 === 0) await this.type();
      if (this.rounds % ROUNDS_FOR_ANSWER === 0) await this.sendIn();
      if (this.inAnswer.size >= ENOUGH_FILES) await this.untilDone(() => this.takeOut());
    }
  }

  private async open(): Promise<void> {
    const page = await this.browser.go(`/svar/${this.place.secret}`);
    const opened = await this.browser.press(page, 'Åpne svarsiden');
    if (opened.status !== 200) throw new Error(`The link was not opened: ${opened.status}`);
  }

  private async uploadPlain(): Promise<void> {
    const files = Array.from({ length: randomInt(1, 3) }, () => fileOf(randomInt(1000, 150_000)));
    const uploadKey = randomBytes(8).toString('hex');
    await this.untilDone(async () => {
      const page = await this.browser.go('/svar/opplasting');
      const after = await this.browser.press(page, 'Last opp', { uploadKey }, files);
      const notice = after.$('[role="status"]').text();
      const missing = files.find(({ name }) => !notice.includes(name));
      if (after.status !== 200 || missing) throw new Error(`The form was answered with ${after.status}: ${notice}`);
    });
    for (const { bytes } of files) this.answeredFor(bytes, 'plain');
  }

  private async uploadInParts(): Promise<void> {
    const { name, bytes } = fileOf(randomInt(200_000, 900_000));
    const key = digestOf(bytes);
    const metadata = `key ${encoded(key)},filename ${encoded(name)}`;
    let tries = 0;
    await this.untilDone(async () => {
      const token = await this.token();
      const begun = await this.browser.ask(PARTS_ADDRESS, {
        method: 'POST',
        headers: { 'x-form-token': token, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
      });
      // Whoever opens the link again is given a new session.
      if (begun.status === 403) this.knownToken = null;
      const address = begun.headers.get('location');
      if (begun.status !== 201 || address === null)
        throw new Error(`The upload was not begun: ${begun.status} ${await begun.text()}`);
      if ((await this.send(address, bytes, token)) > 0 && tries > 0) this.ledger.resumed();
      tries += 1;
      const finished = await this.browser.ask(`${address}/ferdig`, {
        method: 'POST',
        headers: { 'x-form-token': token, 'content-type': 'application/json' },
        body: JSON.stringify({ sha256: key }),
      });
      if (finished.status !== 200)
        throw new Error(`The upload was not finished: ${finished.status} ${await finished.text()}`);
    });
    this.answeredFor(bytes, 'parts');
  }

  /** Sends what the server does not have, and gives how much it had. */
  private async send(address: string, bytes: Buffer, token: string): Promise<number> {
    const head = await this.browser.ask(address, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    const had = Number(head.headers.get('upload-offset') ?? 'none');
    if (!Number.isInteger(had)) throw new Error(`Nobody knows how far the upload has come: ${head.status}`);
    for (let offset = had; offset < bytes.length; offset += PART_BYTES) {
      const answer = await this.browser.ask(address, {
        method: 'POST',
        headers: {
          'x-form-token': token,
          'x-http-method-override': 'PATCH',
          'tus-resumable': '1.0.0',
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
        body: bytes.subarray(offset, offset + PART_BYTES),
      });
      if (answer.status !== 204) throw new Error(`A part was answered with ${answer.status}: ${await answer.text()}`);
    }
    return had;
  }

  private async type(): Promise<void> {
    const text = `Merknad ${this.rounds} fra nummer ${this.place.number}: ${randomBytes(6).toString('hex')}`;
    await this.untilDone(async () => {
      const page = await this.browser.go('/svar/utfylling');
      const field = page.$('textarea').first().attr('name') ?? '';
      const after = await this.browser.press(page, 'Lagre', { [field]: text });
      if (after.status !== 200) throw new Error(`What was typed was answered with ${after.status}`);
    });
    this.ledger.typed(this.place.invitationId, text);
  }

  /** Sends the answer in. The same form is sent again until there is a receipt: that is one answer, and one code. */
  private async sendIn(): Promise<void> {
    let check: FetchedPage | null = null;
    await this.untilDone(async () => {
      check ??= await this.browser.go('/svar/kontroll');
      const receipt = await this.submit(check);
      if (receipt?.path.startsWith('/svar/kvittering') && receipt.status === 200) this.received(receipt);
      else if (receipt) {
        check = null;
        throw new Error(`The answer was answered with ${receipt.status} at ${receipt.path}`);
      }
    });
  }

  /** What the form is answered with, after the code that comes by e-mail; null when the sender has had too many codes this hour. */
  private async submit(check: FetchedPage): Promise<FetchedPage | null> {
    const sender = Math.floor(this.rounds / ROUNDS_FOR_SENDER);
    const senderEmail = `avsender-${this.place.number}-${sender}@svarer.example`;
    const asked = await this.browser.press(check, 'Send inn svaret', { senderName: 'Siri Svarer', senderEmail });
    if (!asked.path.startsWith('/svar/bekreftelse')) return asked;
    if (asked.$('input[name="code"]').length === 0) return null;
    const code = await this.place.codeSentTo(senderEmail);
    return this.browser.press(asked, 'Bekreft og send inn svaret', { code });
  }

  /** The receipt names every file. */
  private received({ $ }: FetchedPage): void {
    const { invitationId } = this.place;
    this.ledger.receipt(invitationId);
    const named = $('main')
      .text()
      .match(/\b[0-9a-f]{64}\b/g);
    for (const sha256 of new Set(named))
      if (this.inAnswer.has(sha256)) this.ledger.acknowledged({ invitationId, sha256, sizeBytes: 0, way: 'receipt' });
  }

  private async takeOut(): Promise<void> {
    for (;;) {
      const page = await this.browser.go('/svar/opplasting');
      if (page.$('form[action$="/fjerning"]').length === 0) break;
      await this.browser.press(page, 'Fjern');
    }
    this.inAnswer.clear();
  }

  /** The token of the session, which a restart does not change. */
  private async token(): Promise<string> {
    if (this.knownToken !== null) return this.knownToken;
    const page = await this.browser.go('/svar/opplasting');
    const token = page.$('input[name="_token"]').first().attr('value');
    if (token === undefined) throw new Error(`The page has no token: ${page.status}`);
    this.knownToken = token;
    return token;
  }

  /** Does it again, the same, until it is done. */
  private async untilDone(step: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await step();
        return;
      } catch (error) {
        this.lastFault = error;
        this.ledger.retried();
        await wait(randomInt(RETRY_MILLISECONDS));
        await this.place.untilAnswered();
      }
    }
  }

  private answeredFor(bytes: Buffer, way: Acknowledged['way']): void {
    const sha256 = digestOf(bytes);
    this.inAnswer.add(sha256);
    this.ledger.acknowledged({ invitationId: this.place.invitationId, sha256, sizeBytes: bytes.length, way });
  }

  /** Why it last had to try again, for whoever looks for the cause of a fault. */
  lastFault: unknown = null;
}

function fileOf(sizeBytes: number): ChosenFile {
  return { name: `fil-${randomBytes(5).toString('hex')}.bin`, bytes: randomBytes(sizeBytes) };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64');
}
