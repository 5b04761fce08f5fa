/**
 * Keeps the numbers of a dispatch fresh by the server's events. When more than numbers has changed, the page loads itself
 * again, so that what stands there always comes from one template.
 */
interface LiveNumbers {
  readonly revision: string;
  readonly lines: readonly { readonly key: string; readonly count: string }[];
  readonly done: number;
  readonly total: number;
  readonly progress: string;
  readonly pace: string;
}

const section = document.querySelector<HTMLElement>('[data-live-dispatch]');
const address = section?.dataset['liveDispatch'];

if (section && address !== undefined) {
  const events = new EventSource(address);
  events.addEventListener('numbers', (event: MessageEvent<string>) => {
    show(section, events, JSON.parse(event.data) as LiveNumbers); // reason: our own server wrote it
  });
}

function show(section: HTMLElement, events: EventSource, numbers: LiveNumbers): void {
  if (section.dataset['revision'] !== numbers.revision) {
    events.close();
    location.reload();
    return;
  }
  for (const { key, count } of numbers.lines) write(section, key, count);
  write(section, 'progress', numbers.progress);
  write(section, 'pace', numbers.pace);
  const bar = section.querySelector<HTMLProgressElement>('progress');
  if (!bar) return;
  bar.max = numbers.total;
  bar.value = numbers.done;
}

function write(section: HTMLElement, key: string, text: string): void {
  const place = section.querySelector(`[data-live="${key}"]`);
  if (place && place.textContent !== text) place.textContent = text;
}
