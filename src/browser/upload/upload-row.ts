import { filled, sizeText, type Says } from './says.js';

export interface RowButtons {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
}

/** The line of one file on its way: its name, how far it has come in numbers and words, and buttons to pause and cancel. */
export class UploadRow {
  readonly element = document.createElement('li');
  private readonly bar = document.createElement('progress');
  private readonly text = document.createElement('p');
  private readonly pauseButton: HTMLButtonElement;
  private readonly cancelButton: HTMLButtonElement;
  private isPaused = false;
  private cameThrough = '';

  constructor(
    private readonly file: File,
    private readonly says: Says,
    private readonly language: string,
    buttons: RowButtons,
  ) {
    const name = document.createElement('p');
    name.textContent = file.name;
    this.bar.max = Math.max(1, file.size);
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', file.name);
    this.text.className = 'quiet';
    this.pauseButton = button(() => {
      if (this.isPaused) buttons.resume();
      else buttons.pause();
    });
    this.cancelButton = button(buttons.cancel);
    this.cancelButton.textContent = says.cancel;
    this.cancelButton.setAttribute('aria-label', filled(says.cancelFile, file.name));
    const actions = document.createElement('div');
    actions.className = 'actions';
    actions.append(this.pauseButton, this.cancelButton);
    this.element.append(name, this.bar, this.text, actions);
    this.showPausing();
    this.say(says.waiting);
  }

  say(text: string): void {
    this.text.textContent = text;
  }

  /** Why it stands still, and where. */
  stands(text: string): void {
    this.say(this.cameThrough === '' ? text : `${text}: ${this.cameThrough}`);
  }

  /** How far it has come, as words and as the percentage that is shown. */
  progress(sentBytes: number): number {
    this.bar.value = sentBytes;
    const percent = Math.floor((100 * sentBytes) / Math.max(1, this.file.size));
    const sizes = [sizeText(sentBytes, this.language), sizeText(this.file.size, this.language)] as const;
    this.cameThrough = `${filled(this.says.cameThrough, ...sizes)} (${percent} %)`;
    this.say(`${this.says.uploading}: ${this.cameThrough}`);
    return percent;
  }

  /** It stands still, and the button lets it go on. */
  paused(isPaused: 'paused' | 'moving'): void {
    this.isPaused = isPaused === 'paused';
    this.showPausing();
  }

  /** The server has all of it, and checks it. Nothing is left to pause. */
  closing(text: string): void {
    this.bar.value = this.bar.max;
    this.say(text);
    this.pauseButton.hidden = true;
    this.cancelButton.hidden = true;
  }

  /** It was refused for what it is: only words are left, which the reader must not miss. */
  refused(text: string): void {
    const box = document.createElement('div');
    box.className = 'ds-alert';
    box.dataset['color'] = 'warning';
    const words = document.createElement('p');
    words.textContent = text;
    box.append(words);
    this.element.replaceChildren(box);
  }

  remove(): void {
    this.element.remove();
  }

  private showPausing(): void {
    const { pause, pauseFile, resume, resumeFile } = this.says;
    this.pauseButton.textContent = this.isPaused ? resume : pause;
    this.pauseButton.setAttribute('aria-label', filled(this.isPaused ? resumeFile : pauseFile, this.file.name));
  }
}

function button(press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ds-button';
  element.dataset['variant'] = 'tertiary';
  element.dataset['size'] = 'sm';
  element.addEventListener('click', press);
  return element;
}
