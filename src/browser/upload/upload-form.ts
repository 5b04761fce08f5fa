import { filled, type Says } from './says.js';
import { Transfer, type Failure, type Watcher } from './transfer.js';
import { UploadRow } from './upload-row.js';

/** How often a reader who hears the page is told how far a file has come. */
const TOLD_PERCENT = 25;

interface Item {
  readonly transfer: Transfer;
  readonly row: UploadRow;
  state: 'waiting' | 'moving' | 'paused' | 'offline' | 'over';
  told: number;
}

/** The form for files: those chosen or dropped go one after the other, each with a line of its own. */
export class UploadForm {
  private readonly says: Says;
  private readonly language: string;
  private readonly items: Item[] = [];
  private readonly list = document.createElement('ul');
  private readonly status = document.querySelector<HTMLElement>('[data-upload-status]');

  constructor(private readonly form: HTMLFormElement) {
    this.says = JSON.parse(form.dataset['says'] ?? '{}') as Says; // reason: our own server wrote it
    this.language = form.dataset['language'] ?? 'nb';
    this.list.className = 'lined-list';
  }

  begin(): void {
    const input = this.form.querySelector<HTMLInputElement>('input[type="file"]');
    const press = this.form.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (!input || !press) return;
    // A file begins when it is chosen: there is nothing left to press.
    press.hidden = true;
    input.addEventListener('change', () => {
      this.take([...(input.files ?? [])]);
      input.value = '';
    });
    const hint = document.createElement('p');
    hint.className = 'quiet';
    hint.textContent = this.says.drop;
    input.after(hint);
    this.receiveDropped();
    window.addEventListener('online', () => this.goOn());
    // A request that the network has left behind may hang for minutes.
    window.addEventListener('offline', () => void this.breakOff());
    window.addEventListener('beforeunload', (event) => {
      if (this.items.some(({ state }) => state === 'moving' || state === 'waiting')) event.preventDefault();
    });
  }

  private receiveDropped(): void {
    const { body } = document;
    body.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      this.form.dataset['dragging'] = '';
    });
    body.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) delete this.form.dataset['dragging'];
    });
    body.addEventListener('drop', (event) => {
      event.preventDefault();
      delete this.form.dataset['dragging'];
      this.take([...(event.dataTransfer?.files ?? [])]);
    });
  }

  private take(files: readonly File[]): void {
    document.querySelector('[data-upload-rows]')?.append(this.list);
    for (const file of files) {
      const item = this.itemOf(file);
      this.items.push(item);
      this.list.append(item.row.element);
    }
    this.next();
  }

  private itemOf(file: File): Item {
    const to = {
      address: this.form.dataset['upload'] ?? '',
      token: this.form.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '',
    };
    const row = new UploadRow(file, this.says, this.language, {
      pause: () => void this.pause(item),
      resume: () => this.resume(item),
      cancel: () => void this.cancel(item),
    });
    const item: Item = {
      row,
      state: 'waiting',
      told: 0,
      transfer: new Transfer(
        file,
        to,
        this.watcherOf(() => item),
      ),
    };
    return item;
  }

  private watcherOf(of: () => Item): Watcher {
    return {
      begun: (id) => document.querySelector(`[data-begun="${CSS.escape(id)}"]`)?.remove(),
      progressed: (sentBytes) => this.progressed(of(), sentBytes),
      finishing: () => of().row.closing(this.says.finishing),
      finished: (message) => void this.finished(of(), message),
      failed: (failure) => this.failed(of(), failure),
    };
  }

  /** Lets the first that waits begin, when nothing is on its way. */
  private next(): void {
    if (this.items.some(({ state }) => state === 'moving')) return;
    const item = this.items.find(({ state }) => state === 'waiting');
    if (!item) return;
    item.state = 'moving';
    item.row.paused('moving');
    item.row.say(this.says.uploading);
    void item.transfer.start();
  }

  private progressed(item: Item, sentBytes: number): void {
    if (item.state !== 'moving') return;
    const percent = item.row.progress(sentBytes);
    if (percent < item.told + TOLD_PERCENT) return;
    item.told = percent;
    this.tell(`${item.transfer.file.name}: ${percent} %`);
  }

  private async pause(item: Item): Promise<void> {
    item.state = 'paused';
    await item.transfer.pause();
    item.row.paused('paused');
    item.row.stands(this.says.paused);
    this.next();
  }

  private resume(item: Item): void {
    item.state = 'waiting';
    item.row.paused('moving');
    item.row.say(this.says.waiting);
    this.next();
  }

  private async cancel(item: Item): Promise<void> {
    item.state = 'over';
    await item.transfer.cancel();
    item.row.remove();
    this.tell(filled(this.says.cancelled, item.transfer.file.name));
    this.next();
  }

  private async finished(item: Item, message: string): Promise<void> {
    item.state = 'over';
    await refreshList();
    item.row.remove();
    this.tell(message);
    this.next();
  }

  private failed(item: Item, failure: Failure): void {
    if (item.state !== 'moving') return;
    const text = failure.kind === 'refused' ? failure.message : this.says[failure.kind];
    item.state = failure.kind === 'refused' ? 'over' : failure.kind === 'offline' ? 'offline' : 'paused';
    if (failure.kind === 'refused') item.row.refused(text);
    else item.row.say(text);
    item.row.paused('paused');
    this.tell(text);
    this.next();
  }

  /** The network is gone: what has come stays, and the rest waits. */
  private async breakOff(): Promise<void> {
    const item = this.items.find(({ state }) => state === 'moving');
    if (!item) return;
    this.failed(item, { kind: 'offline' });
    await item.transfer.pause();
  }

  /** The network is back. */
  private goOn(): void {
    for (const item of this.items) if (item.state === 'offline') this.resume(item);
  }

  private tell(text: string): void {
    if (this.status) this.status.textContent = text;
  }
}

/** Shows the files of the answer as the server has them now. */
async function refreshList(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-uploaded]');
  if (fresh) document.querySelector('[data-uploaded]')?.replaceWith(fresh);
}
