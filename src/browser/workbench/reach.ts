/** How the keys reach what stands on the page. */

const MOST_FRAMES = 30;

/** Goes to the last of what is found, and unfolds what it stands in. */
export function focusOn(selector: string): void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
  if (found) unfoldAndFocus(found);
}

/** Presses a button or a link, or the first button of a form. */
export function press(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  const button = found instanceof HTMLFormElement ? found.querySelector<HTMLElement>('button') : found;
  button?.click();
}

/** Follows a link; unfolds what is folded, and goes to it. */
export function open(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (!(found instanceof HTMLDetailsElement)) return found?.click();
  found.open = true;
  found.querySelector('summary')?.focus();
}

/** Unfolds the assessment of the first placement that is not assessed, or else of the last, and goes to it. */
export function assess(): void {
  const fields = [...document.querySelectorAll<HTMLElement>('#valgt .placement details select[name="decision"]')];
  const field = fields.find((each) => each.closest('[data-undecided]')) ?? fields.at(-1);
  if (field) unfoldAndFocus(field);
}

function unfoldAndFocus(field: HTMLElement): void {
  for (let folded = field.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null)
    folded.open = true;
  focusWhenShown(field, MOST_FRAMES);
}

/** What unfolds over some frames can take the focus only once it has begun to show. */
function focusWhenShown(field: HTMLElement, frames: number): void {
  field.focus();
  if (document.activeElement === field || frames === 0) return;
  requestAnimationFrame(() => focusWhenShown(field, frames - 1));
}
