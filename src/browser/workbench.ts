import { Bench, type Fields } from './workbench/bench.js';
import { Blocks } from './workbench/blocks.js';
import { Ends } from './workbench/ends.js';
import { Keys } from './workbench/keys.js';
import { Original } from './workbench/original.js';

/**
 * Makes the workbench quick: forms are sent without leaving the page, everything has a key, and a passage lights its
 * comment. Without it the same forms do the same work, a page at a time.
 */
function start(root: HTMLElement, help: HTMLDialogElement): void {
  const bench = new Bench(root);
  const blocks = new Blocks();
  document.addEventListener('submit', (event) => submitted(bench, event));
  document.addEventListener('click', (event) => clicked(bench, blocks, event));
  document.addEventListener('mouseover', (event) => light(event.target));
  new Keys(bench, blocks, help).listen();
  bench.whenShown(() => {
    blocks.mark();
    document.getElementById('vis-taster')?.removeAttribute('hidden');
  });
  new Ends(bench);
  const original = document.getElementById('original');
  if (original) new Original(bench, original);
  prepareHelp(help);
}

function submitted(bench: Bench, event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['deed'] === undefined) return;
  event.preventDefault();
  const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  const action = button?.getAttribute('formaction') ?? form.action;
  const fields = fieldsOf(form, button);
  bench.then(() => bench.send(action, fields, form));
}

function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | null): Fields {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, value] of new FormData(form, button)) {
    const known = fields[name];
    if (typeof value !== 'string' || name === '_token') continue;
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}

function clicked(bench: Bench, blocks: Blocks, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const card = target?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? cardUnder(bench, target);
  if (card === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  blocks.leave();
  bench.then(() => bench.show(card));
}

/** The comment of a passage that was pressed; pressed again, the next one where several stand. Not while one selects text. */
function cardUnder(bench: Bench, target: Element | null): string | undefined {
  const selection = window.getSelection();
  if (selection && !selection.isCollapsed) return undefined;
  const cards = target?.closest<HTMLElement>('[data-cards]')?.dataset['cards']?.split(' ') ?? [];
  const at = cards.indexOf(bench.chosen?.dataset['chosen'] ?? '');
  return cards[(at + 1) % Math.max(1, cards.length)];
}

/** Lights the comments of the passage under the pointer, and the passages of the comment under it. */
function light(target: EventTarget | null): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const under = target instanceof Element ? target.closest<HTMLElement>('[data-cards], [data-card]') : null;
  for (const id of under ? cardsOf(under) : []) {
    for (const mark of document.querySelectorAll(`[data-cards~="${id}"]`)) mark.classList.add('lit');
    document.querySelector(`.card-list [data-card="${id}"]`)?.closest('li')?.classList.add('lit');
  }
}

function cardsOf({ dataset }: HTMLElement): readonly string[] {
  return (dataset['cards'] ?? dataset['card'] ?? '').split(' ').filter((id) => id !== '');
}

function prepareHelp(help: HTMLDialogElement): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('#vis-taster')) help.showModal();
  });
  document.getElementById('lukk-taster')?.addEventListener('click', () => help.close());
  const off = document.getElementById('taster-av');
  if (!(off instanceof HTMLInputElement)) return;
  off.checked = Keys.areOff;
  off.addEventListener('change', () => Keys.turn(off.checked ? 'off' : 'on'));
}

const root = document.getElementById('arbeidsbenk');
const help = document.getElementById('taster');
if (root && help instanceof HTMLDialogElement) start(root, help);
