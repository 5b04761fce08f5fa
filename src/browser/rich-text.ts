import { RichTextField, type EditorPage } from './rich-text/field.js';
import { OMISSIONS } from './rich-text/paste/paste.js';

/**
 * Puts an editor in the place of each text area below `[data-rich-text]`, not before somebody can see it or goes to it: a
 * form may have hundreds, most of them in sections that are never opened.
 */
function enhance(page: EditorPage): void {
  const fields = new Map<Element, RichTextField>();
  const make = (textarea: HTMLTextAreaElement): void => {
    seen.unobserve(textarea);
    if (!fields.has(textarea)) fields.set(textarea, new RichTextField(textarea, page));
  };
  const seen = new IntersectionObserver(
    (entries) => {
      const focused = document.activeElement;
      const wasInView = focused !== null && isInView(focused);
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLTextAreaElement) make(target);
      }
      // An editor is taller than its text area: what is focused below must not be pushed out of sight.
      if (wasInView && focused.isConnected && !isInView(focused)) focused.scrollIntoView({ block: 'nearest' });
    },
    { rootMargin: '200px' },
  );
  const goTo = (hash: string): void => {
    // What an error summary links to is the text area, which nobody sees.
    const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!(target instanceof HTMLTextAreaElement) || !target.matches(TEXTAREAS)) return;
    make(target);
    fields.get(target)?.focus();
  };

  for (const textarea of document.querySelectorAll<HTMLTextAreaElement>(TEXTAREAS)) {
    if (isInView(textarea)) make(textarea);
    else seen.observe(textarea);
  }
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.matches(TEXTAREAS)) make(target);
  });
  window.addEventListener('hashchange', () => goTo(location.hash));
  // A browser that comes back to the page puts back what was typed, without a word.
  window.addEventListener('pageshow', () => {
    for (const field of fields.values()) field.read();
  });
  goTo(location.hash);
}

const TEXTAREAS = '[data-rich-text] textarea';

function isInView(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}

const toolbar = document.querySelector<HTMLTemplateElement>('template[data-rich-text-toolbar]');
if (toolbar) {
  const omissions = Object.fromEntries(OMISSIONS.map((omission) => [omission, toolbar.dataset[omission] ?? '']));
  enhance({ toolbar, omissions: omissions as EditorPage['omissions'] }); // reason: fromEntries forgets the names
  for (const help of document.querySelectorAll<HTMLElement>('[data-rich-text-help]')) help.hidden = false;
  for (const help of document.querySelectorAll<HTMLElement>('[data-rich-text-plain]')) help.hidden = true;
}
