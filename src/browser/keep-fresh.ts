/**
 * Keeps a part of the page fresh while something goes on: fetches the page anew every other second and puts the part in
 * place, until the part says no more that it is to be kept fresh; then the whole page is loaded again.
 */
const EVERY_MILLISECONDS = 2000;

async function freshen(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [now, next] = [partOf(document), partOf(page)];
  if (now && next) now.replaceChildren(...next.childNodes);
  else location.reload();
}

function partOf(page: Document): Element | null {
  return page.querySelector('[data-keep-fresh]');
}

function wait(): void {
  if (!partOf(document)) return;
  // What cannot be fetched just now is tried again: the work goes on without us.
  setTimeout(
    () =>
      void freshen()
        .catch(() => undefined)
        .then(wait),
    EVERY_MILLISECONDS,
  );
}

wait();
