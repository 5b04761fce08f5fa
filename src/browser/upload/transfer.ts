import { DetailedError, Upload } from 'tus-js-client';

/** How large each request is: what has come of it is kept when the network breaks. */
const CHUNK_BYTES = 5_000_000;
const RETRY_MILLISECONDS = [0, 1000, 3000, 5000, 10_000, 20_000];

/** Where a file is sent, and with what. */
export interface Destination {
  readonly address: string;
  readonly token: string;
}

/** Why a file did not come through: what the server said, that the sender is nobody any more, that there is no room, or no network. */
export type Failure =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'signedOut' | 'noRoom' | 'offline' | 'notSent' };

export interface Watcher {
  /** The upload has its address, with which the page may know it already. */
  readonly begun: (id: string) => void;
  readonly progressed: (sentBytes: number) => void;
  readonly finishing: () => void;
  readonly finished: (message: string) => void;
  readonly failed: (failure: Failure) => void;
}

/** One file on its way: begun by its own key, so that the same file is taken up where it stopped, also after the page was closed. */
export class Transfer {
  private upload: Upload | null = null;
  private isStopped = false;

  constructor(
    readonly file: File,
    private readonly to: Destination,
    private readonly watcher: Watcher,
  ) {}

  /** Begins, or goes on where it stopped. */
  async start(): Promise<void> {
    this.isStopped = false;
    try {
      const address = await this.announce();
      if (address === null || this.hasStopped()) return;
      this.watcher.begun(address.split('/').at(-1) ?? '');
      this.send(address);
    } catch {
      this.watcher.failed({ kind: navigator.onLine ? 'notSent' : 'offline' });
    }
  }

  /** Stops sending; what has come stays. */
  async pause(): Promise<void> {
    this.isStopped = true;
    await this.upload?.abort();
  }

  /** Stops, and lets the server forget what has come. */
  async cancel(): Promise<void> {
    await this.pause();
    const address = this.upload?.url;
    if (address) await this.post(`${address}/avbrudd`, {}).catch(() => undefined);
  }

  private async announce(): Promise<string | null> {
    const { name, size } = this.file;
    const metadata = `key ${encoded(this.key())},filename ${encoded(name)}`;
    const answer = await this.post(this.to.address, {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': metadata,
    });
    if (answer.status === 201) return answer.headers.get('location');
    this.watcher.failed(await failureOf(answer));
    return null;
  }

  private send(address: string): void {
    this.upload = new Upload(this.file, {
      uploadUrl: address,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_MILLISECONDS,
      overridePatchMethod: true,
      storeFingerprintForResuming: false,
      headers: { 'x-form-token': this.to.token },
      onShouldRetry: (error) => navigator.onLine && mayHelpToTryAgain(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sentBytes) => this.watcher.progressed(sentBytes),
      onError: (error) => this.watcher.failed(failureIn(error)),
      onSuccess: () => void this.finish(address),
    });
    this.upload.start();
  }

  /** All bytes have come. Only now the server makes them part of the answer, and only its reply says that they are. */
  private async finish(address: string): Promise<void> {
    this.watcher.finishing();
    const body = JSON.stringify({ sha256: await this.digest() });
    for (const delay of [...RETRY_MILLISECONDS, null]) {
      const answer = await this.post(`${address}/ferdig`, { 'content-type': 'application/json' }, body).catch(
        () => null,
      );
      if (answer?.ok) {
        const { message } = (await answer.json()) as { readonly message: string }; // reason: our own server wrote it
        this.watcher.finished(message);
        return;
      }
      if (answer && !mayHelpToTryAgain(answer.status)) {
        this.watcher.failed(await failureOf(answer));
        return;
      }
      if (delay !== null) await new Promise((resolve) => window.setTimeout(resolve, delay));
    }
    this.watcher.failed({ kind: navigator.onLine ? 'notSent' : 'offline' });
  }

  private post(address: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Response> {
    const sent = { ...headers, 'x-form-token': this.to.token };
    return fetch(address, {
      method: 'POST',
      headers: sent,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
  }

  /** The same for the same file, chosen again or on another day. */
  private key(): string {
    const { name, size, lastModified } = this.file;
    return `${size}-${lastModified}-${folded(`${this.to.address}\n${name}`)}`;
  }

  /** What the file really holds, so that the server sees whether it got just that. Not to be had on an address without TLS. */
  private async digest(): Promise<string> {
    if (!isSecureContext) return '';
    return hex(await crypto.subtle.digest('SHA-256', await this.file.arrayBuffer()).catch(() => new ArrayBuffer(0)));
  }

  /** Asked after waiting, when it may have been paused meanwhile. */
  private hasStopped(): boolean {
    return this.isStopped;
  }
}

/** What is said of the request will not be said of the next one like it, unless it was about the moment. */
function mayHelpToTryAgain(status: number): boolean {
  return status === 409 || status === 423 || status === 429 || status < 400 || (status >= 500 && status !== 507);
}

function failureIn(error: Error): Failure {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return { kind: navigator.onLine ? 'notSent' : 'offline' };
  return failureFor(answer.getStatus(), '');
}

async function failureOf(answer: Response): Promise<Failure> {
  const isOurs = answer.headers.get('content-type')?.includes('json') === true;
  const { message } = isOurs ? ((await answer.json()) as { readonly message: string }) : { message: '' }; // reason: our own server wrote it
  return failureFor(answer.status, message);
}

function failureFor(status: number, message: string): Failure {
  if (message !== '') return { kind: 'refused', message };
  if (status === 403) return { kind: 'signedOut' };
  return { kind: status === 507 ? 'noRoom' : 'notSent' };
}

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** A text as a short number, to tell it from others; whoever wants two files to seem the same only harms themselves. */
function folded(text: string): string {
  let [high, low] = [7, 11];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = (Math.imul(high, 31) + code) >>> 0;
    low = (Math.imul(low, 131) + code) >>> 0;
  }
  return `${high.toString(36)}${low.toString(36)}`;
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
